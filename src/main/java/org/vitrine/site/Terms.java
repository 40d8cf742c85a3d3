package org.vitrine.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Localized;

/// What the terms of the shipped vocabularies and the collection itself are called, from the files under
/// `catalogue/`. A house without those files shows the terms as they stand in the records.
@ApplicationScoped
class Terms {

    private final Map<String, Localized> labels = new HashMap<>();
    private final Map<String, Collection> collections = new HashMap<>();
    private final @Nullable Collection house;

    /// @param names of the collection
    /// @param about a few sentences
    record Collection(String slug, Localized names, Localized about) {}

    Terms(@ConfigProperty(name = "vitrine.home", defaultValue = ".") String home) {
        Path catalogue = Path.of(home, "catalogue");
        files(catalogue.resolve("vocabularies")).forEach(this::readVocabulary);
        house = readCollection(catalogue.resolve("collection.yaml"));
    }

    /// @param vocabulary `materials`, `techniques`, `object-names` …
    Said label(String vocabulary, String term, Words words) {
        Localized label = labels.get(vocabulary + "/" + term);
        return label == null
                ? Said.plain(words.term(vocabulary, term))
                : Said.of(capital(label.in(words.language())), label.languageFor(words.language()), words.language());
    }

    /// The collection that the house is named after; the service's own name when there is none.
    Said houseName(Words words) {
        return house == null ? Said.plain("Vitrine") : said(house.names(), words);
    }

    @Nullable
    Said houseAbout(Words words) {
        return house == null ? null : said(house.about(), words);
    }

    boolean knowsCollection(String slug) {
        return collections.containsKey(slug);
    }

    /// The name of a collection; its slug made readable when nothing is known of it.
    Said collectionName(String slug, Words words) {
        Collection collection = collections.get(slug);
        return collection == null ? Said.plain(words.term("collection", slug)) : said(collection.names(), words);
    }

    @Nullable
    Said collectionAbout(String slug, Words words) {
        Collection collection = collections.get(slug);
        return collection == null ? null : said(collection.about(), words);
    }

    private static Said said(Localized text, Words words) {
        return Said.of(text.in(words.language()), text.languageFor(words.language()), words.language());
    }

    private void readVocabulary(Path file) {
        JsonNode scheme = read(file);
        String name = scheme.path("scheme").asText();
        for (JsonNode concept : scheme.path("concepts")) {
            labels.put(name + "/" + concept.path("id").asText(), localized(concept.path("labels")));
        }
    }

    private @Nullable Collection readCollection(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        JsonNode tree = read(file);
        Collection found = new Collection(
                tree.path("slug").asText(), localized(tree.path("names")), localized(tree.path("description")));
        collections.put(found.slug(), found);
        return found;
    }

    private static Localized localized(JsonNode byLanguage) {
        Map<String, String> texts = new HashMap<>();
        byLanguage
                .fields()
                .forEachRemaining(e -> texts.put(e.getKey(), e.getValue().asText()));
        return new Localized(texts);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
