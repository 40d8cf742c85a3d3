package org.vitrine.vocabulary;

import java.util.List;
import java.util.Optional;
import org.vitrine.text.Localized;

/// A list of terms for one purpose.
///
/// @param id by which the field guide names it ("object-names")
/// @param concepts in the order of the file, which is the one they are offered in
public record Scheme(String id, Localized labels, List<Concept> concepts) {

    public Scheme {
        concepts = List.copyOf(concepts);
    }

    /// Those directly below a concept, in the order of the file.
    public List<Concept> narrower(String term) {
        return concepts.stream()
                .filter(concept -> term.equals(concept.broader()))
                .toList();
    }

    public Optional<Concept> find(String term) {
        return concepts.stream().filter(concept -> concept.id().equals(term)).findFirst();
    }
}
