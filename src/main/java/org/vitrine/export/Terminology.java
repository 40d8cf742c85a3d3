package org.vitrine.export;

import java.util.Optional;
import org.vitrine.profile.CustomField;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Concept;

/// What keys stand for.
public interface Terminology {

    Optional<Concept> concept(String scheme, String term);

    /// One object of a kind; the key itself when no profile knows it.
    Localized kind(String kind);

    /// Several objects of a kind.
    Localized kinds(String kind);

    /// A field that only one kind has; empty when its profile has none of that key.
    Optional<CustomField> custom(String kind, String key);

    /// Term of the DCMI Type Vocabulary for a kind.
    String dcmiType(String kind);

    /// The name of a collection; its slug when nothing is known of it.
    Localized collection(String slug);

    /// A few sentences on a collection; empty when nothing is known of it.
    Localized aboutCollection(String slug);

    /// The preferred labels of a term; the term itself when nobody knows it.
    default Localized labels(String scheme, String term) {
        return concept(scheme, term).map(Concept::labels).orElseGet(() -> Localized.english(term));
    }
}
