package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.vitrine.text.RecordJson;
import org.vitrine.vocabulary.Scheme;
import org.vitrine.vocabulary.VocabularyFiles;

class SkosWriterTest {

    private final Scheme names = VocabularyFiles.read(Path.of("catalogue", "vocabularies")).stream()
            .filter(scheme -> scheme.id().equals("object-names"))
            .findFirst()
            .orElseThrow();
    private final SkosWriter writer = new SkosWriter("https://museum.example");

    private JsonNode concept(String term) {
        return RecordJson.tree(writer.concept(names, names.find(term).orElseThrow()));
    }

    @Test
    void aConceptSaysWhatItIsCalledAndWhereItStands() {
        JsonNode medal = concept("medal");

        assertThat(medal.path("id").asText()).isEqualTo("https://museum.example/concepts/object-names/medal");
        assertThat(medal.path("broader").asText()).endsWith("/concepts/object-names/decoration-object");
        assertThat(medal.path("inScheme").asText()).isEqualTo("https://museum.example/concepts/object-names");
        assertThat(medal.path("prefLabel").findValuesAsText("@language")).containsExactlyInAnyOrder("en", "ko", "ru");
        assertThat(medal.path("exactMatch").get(0).asText()).isEqualTo("http://vocab.getty.edu/aat/300046025");
    }

    @Test
    void aRelationThatOneNamesHoldsForBoth() {
        assertThat(concept("zis-car").path("related").get(0).asText()).endsWith("/zim-car");
        assertThat(concept("zim-car").path("related").get(0).asText()).endsWith("/zis-car");
    }

    @Test
    void everyKeyOfADocumentStandsInItsContext() {
        JsonNode scheme = RecordJson.tree(writer.scheme(names));
        JsonNode context = scheme.path("@context");

        assertThat(scheme.path("@graph")).hasSize(names.concepts().size() + 1);
        for (JsonNode node : scheme.path("@graph")) {
            assertThat(StreamSupport.stream(
                            ((Iterable<String>) Objects.requireNonNull(node)::fieldNames).spliterator(), false))
                    .allMatch(context::has);
        }
    }

    @Test
    void everyNarrowerConceptNamesTheBroaderOne() {
        names.concepts()
                .forEach(concept -> names.narrower(concept.id())
                        .forEach(narrower -> assertThat(narrower.broader()).isEqualTo(concept.id())));
    }
}
