package org.vitrine.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The words of vocabulary terms in all languages, from the files `vocabularies/*.yaml` of the catalogue. A file that
/// cannot be read costs only its words, for search must not keep the service from starting.
final class Terms {

    private static final Logger LOG = Logger.getLogger(Terms.class);

    private final Map<String, List<String>> labels = new HashMap<>();

    private Terms() {}

    static Terms read(Path catalogue) {
        Terms terms = new Terms();
        Path folder = catalogue.resolve("vocabularies");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(terms::readFile);
            } catch (IOException e) {
                LOG.warnf("The vocabularies in %s cannot be read: %s", folder, e.getMessage());
            }
        }
        return terms;
    }

    /// Its labels; of a term that no file knows the key itself, which is made of English words: `motor-car`.
    List<String> words(String term) {
        return labels.getOrDefault(term, List.of(term.replace('-', ' ')));
    }

    private void readFile(Path file) {
        try {
            for (JsonNode concept : new YAMLMapper().readTree(file.toFile()).path("concepts")) {
                List<String> words = labels.computeIfAbsent(concept.path("id").asText(), _ -> new ArrayList<>());
                concept.path("labels").forEach(label -> words.add(label.asText()));
                concept.path("altLabels")
                        .forEach(label -> words.add(label.path("text").asText()));
            }
        } catch (IOException e) {
            LOG.warnf("The vocabulary %s cannot be read: %s", file.getFileName(), e.getMessage());
        }
    }
}
