package org.vitrine.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vitrine.text.Localized;

/// What the collection's file `collection.yaml` settles for new records: its slug, how its objects are numbered, and
/// under which licence its records stand.
@Singleton
public class CollectionSettings {

    private final JsonNode settings;

    CollectionSettings(@ConfigProperty(name = "vitrine.catalogue") Path catalogue) {
        Path file = catalogue.resolve("collection.yaml");
        try {
            settings = new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The collection's file cannot be read: " + file.getFileName(), e);
        }
    }

    public String slug() {
        return settings.path("slug").asText("collection");
    }

    /// What the collection is called; empty when the file does not say.
    public Localized names() {
        return localized("names");
    }

    /// A few sentences on it; empty when the file does not say.
    public Localized about() {
        return localized("description");
    }

    private Localized localized(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        settings.path(field)
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return new Localized(texts);
    }

    /// `{serial:3}` stands for the serial number with at least three digits.
    public String numberPattern() {
        return settings.path("objectNumber").path("pattern").asText("");
    }

    /// URI of the licence.
    public String recordRights() {
        return settings.path("rights").path("record").path("uri").asText("");
    }

    /// What the collection is, in English; empty when the file does not say.
    public String description() {
        return settings.path("description").path("en").asText("");
    }
}
