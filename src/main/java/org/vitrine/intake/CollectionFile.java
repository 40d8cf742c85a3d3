package org.vitrine.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.text.Language;
import org.vitrine.text.Slug;

/// `collection.yaml`: what holds for every object of the collection.
record CollectionFile(
        String slug,
        Map<String, String> names,
        Map<String, String> description,
        List<String> languages,
        NumberYaml objectNumber,
        String basis,
        String source,
        String calendar,
        RightsYaml rights) {

    static final String NAME = "collection.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// @param pattern how numbers are made
    record NumberYaml(String pattern, String parts, String photographs) {}

    /// @param record licence of the metadata
    /// @param object status of the things themselves
    record RightsYaml(StatementYaml record, StatementYaml object, String creditLine) {}

    record StatementYaml(String label, String uri) {}

    static Optional<CollectionFile> read(Path folder, Faults faults) {
        try {
            CollectionFile file = YAML.readValue(Files.readString(folder.resolve(NAME)), CollectionFile.class);
            file.check(faults);
            return Optional.of(file);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            faults.add(NAME, line, "", "yaml", e.getOriginalMessage());
        } catch (java.nio.file.NoSuchFileException e) {
            faults.add(NAME, 1, "", "no-such-file", "there is no such file", NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private void check(Faults faults) {
        if (!Slug.isValid(slug)) {
            faults.add(NAME, 1, "slug", "slug-malformed", "“" + slug + "” is not a slug", slug);
        }
        if (knownBasis() == null) {
            faults.add(NAME, 1, "basis", "choice", "“" + basis + "” is no basis", basis);
        }
        for (Language language : Language.values()) {
            if (!names.containsKey(language.tag())) {
                faults.add(NAME, 1, "names", "label-missing", "there is no name in " + language.tag(), slug);
            }
        }
    }

    Description.Rights rightsOfObjects() {
        return new Description.Rights(rights.record().uri(), rights.object().uri(), rights.creditLine());
    }

    Description.Basis basisOfObjects() {
        Description.Basis known = knownBasis();
        return known == null ? Description.Basis.KNOWN_FROM_SOURCE : known;
    }

    private Description.@Nullable Basis knownBasis() {
        return Stream.of(Description.Basis.values())
                .filter(one -> one.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-')
                        .equals(basis))
                .findFirst()
                .orElse(null);
    }
}
