package org.vitrine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// The words of a part of the interface in each language, from `messages/{name}_{language}.properties` on the class
/// path. What is missing in a language is shown in English.
public final class Messages {

    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

    private Messages() {}

    /// @throws IllegalStateException when the English file is missing
    public static Messages load(String name) {
        Messages messages = new Messages();
        Map<String, String> english = read(name, Language.EN);
        if (english.isEmpty()) {
            throw new IllegalStateException("There are no words for " + name);
        }
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>(english);
            all.putAll(read(name, language));
            messages.words.put(language, Collections.unmodifiableMap(all));
        }
        return messages;
    }

    /// All words in a language, by key.
    public Map<String, String> in(Language language) {
        return words.getOrDefault(language, Map.of());
    }

    /// The words of a key with `{0}`, `{1}` … replaced; the key itself when there are none, so that it gets noticed.
    public String in(Language language, String key, Object... arguments) {
        String text = in(language).getOrDefault(key, key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    private static Map<String, String> read(String name, Language language) {
        String path = "messages/" + name + "_" + language.tag() + ".properties";
        Map<String, String> found = new HashMap<>();
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> found.put(key, properties.getProperty(key)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
