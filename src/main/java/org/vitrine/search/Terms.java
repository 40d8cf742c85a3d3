package org.vitrine.search;

import java.util.List;
import java.util.stream.Stream;
import org.vitrine.vocabulary.Concept;
import org.vitrine.vocabulary.Vocabularies;

/// The words by which a vocabulary term is found.
interface Terms {

    /// @return in all languages; never empty
    List<String> words(String scheme, String term);

    /// Of the terms in force: preferred and further labels, those of broader terms too, so that an order is found as a
    /// decoration. An unknown term is found by its key.
    static Terms of(Vocabularies vocabularies) {
        return (scheme, term) -> {
            List<Concept> concepts = vocabularies.withBroader(scheme, term);
            return concepts.isEmpty()
                    ? List.of(term.replace('-', ' '))
                    : concepts.stream().flatMap(Terms::labels).distinct().toList();
        };
    }

    private static Stream<String> labels(Concept concept) {
        return Stream.concat(
                concept.labels().byLanguage().values().stream(),
                concept.altLabels().stream().map(Concept.AltLabel::text));
    }
}
