package org.vitrine.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.text.Messages;

/// The patterns of IIIF Presentation 3 that occur again and again: language maps, metadata, providers.
final class IiifWriter {

    static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";

    /// The same words as on the pages.
    private static final Messages WORDS = Messages.load("site");

    /// What may stand as rights (Presentation 3.0, section 3.1): Creative Commons and RightsStatements.org.
    private static final Pattern RIGHTS = Pattern.compile(
            "https?://(creativecommons\\.org/(licenses|publicdomain|mark)/|rightsstatements\\.org/vocab/)"
                    + "[A-Za-z0-9./-]+");

    final JsonDocument json = new JsonDocument();
    final House house;

    IiifWriter(House house) {
        this.house = house;
    }

    /// A word of the interface in each of its languages.
    static List<Phrase> words(String key, Object... arguments) {
        return java.util.Arrays.stream(Language.values())
                .map(language -> new Phrase(WORDS.in(language, key, arguments), language.tag()))
                .toList();
    }

    /// Values by language; `none` for those in no known one (section 4.1).
    void languageMap(String name, List<Phrase> phrases) {
        Map<String, java.util.Set<String>> byLanguage = new LinkedHashMap<>();
        for (Phrase phrase : phrases) {
            if (phrase.saysSomething()) {
                byLanguage
                        .computeIfAbsent(
                                Optional.ofNullable(phrase.lang()).orElse("none"), _ -> new java.util.LinkedHashSet<>())
                        .add(phrase.text());
            }
        }
        json.object(
                name,
                () -> byLanguage.forEach((language, texts) -> json.list(language, () -> texts.forEach(json::add))));
    }

    void label(List<Phrase> phrases) {
        languageMap("label", phrases.stream().anyMatch(Phrase::saysSomething) ? phrases : words("party.unknown"));
    }

    /// One pair of label and value; nothing when there is no value.
    void pair(String key, List<Phrase> values) {
        pair(words(key), values);
    }

    void pair(List<Phrase> label, List<Phrase> values) {
        if (values.stream().anyMatch(Phrase::saysSomething)) {
            json.object(() -> {
                languageMap("label", label);
                languageMap("value", values);
            });
        }
    }

    /// Only where it is one that viewers know; the specification writes them with http.
    void rights(@Nullable String uri) {
        if (uri != null && RIGHTS.matcher(uri).matches()) {
            json.put("rights", uri.replaceFirst("^https://", "http://"));
        }
    }

    void provider(String collection) {
        json.list(
                "provider",
                () -> json.object(() -> {
                    json.put("id", house.baseUrl() + "/about").put("type", "Agent");
                    Localized name = house.terms().collection(collection);
                    label(house.institution() == null ? Phrase.all(name) : List.of(house.provider(collection)));
                    json.list("homepage", () -> page(house.baseUrl() + "/", List.of(house.provider(collection))));
                }));
    }

    void page(String address, List<Phrase> label) {
        json.object(() -> {
            json.put("id", address).put("type", "Text");
            label(label);
            json.put("format", "text/html");
            json.list("language", () -> {
                for (Language language : Language.values()) {
                    json.add(language.tag());
                }
            });
        });
    }

    void dataset(String address, String name, String mediaType, @Nullable String profile) {
        json.object(() -> {
            json.put("id", address).put("type", "Dataset");
            label(List.of(Phrase.english(name)));
            json.put("format", mediaType).put("profile", profile);
        });
    }
}
