package org.vitrine.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Language;

/// The words of the public pages in one language, from `messages/site_{language}.properties`. A place in a sentence is
/// written `{0}`, without any other syntax, so that apostrophes and braces need no care.
record Words(Language language) {

    private static final Map<Language, Properties> SPOKEN = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            SPOKEN.put(language, read("/messages/site_" + language.tag() + ".properties"));
        }
    }

    /// @throws IllegalArgumentException for a key that nobody wrote
    public String say(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No words for " + key));
    }

    public String say(String key, Object first) {
        return say(key).replace("{0}", first.toString());
    }

    public String say(String key, Object first, Object second) {
        return say(key, first).replace("{1}", second.toString());
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(spoken(key, language)).or(() -> Optional.ofNullable(spoken(key, Language.EN)));
    }

    /// A number of things in the form that the language wants (Unicode CLDR, plural rules): `key.one`, `key.few`,
    /// `key.many`.
    public String count(String key, long number) {
        return say(key + "." + form(number), number(number));
    }

    /// With the language's own grouping.
    public String number(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /// A word that a profile, a vocabulary or a facet names by key; an unknown one is made readable as it is.
    public String term(String group, String key) {
        return find(group + "." + key.toLowerCase(Locale.ROOT)).orElseGet(() -> readable(key));
    }

    private static String readable(String key) {
        String spaced = key.replace('-', ' ').replace('_', ' ').strip();
        return spaced.isEmpty() ? key : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private String form(long number) {
        return switch (language) {
            case EN -> number == 1 ? "one" : "many";
            case KO -> "many";
            case RU -> russianForm(number);
        };
    }

    private static String russianForm(long number) {
        long last = number % 10;
        long lastTwo = number % 100;
        if (last == 1 && lastTwo != 11) {
            return "one";
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
    }

    private static @Nullable String spoken(String key, Language language) {
        Properties properties = SPOKEN.get(language);
        return properties == null ? null : properties.getProperty(key);
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
