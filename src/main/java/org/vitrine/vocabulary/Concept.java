package org.vitrine.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Localized;

/// A term of a scheme, in the sense of SKOS (section 5, lexical labels; section 8, semantic relations; section 10,
/// mapping properties).
///
/// @param id unique within its scheme, never changed once a record uses it: lower-case letters, digits and hyphens
/// @param labels the preferred one in each language of the interface
/// @param altLabels further words by which it is found
/// @param broader id of a concept of the same scheme; null at the top
/// @param related ids of concepts of the same scheme that it is associated with, both ways
/// @param exactMatch URIs of the same concept elsewhere (AAT, Nomisma, Wikidata)
/// @param closeMatch URIs of nearly the same concept elsewhere
/// @param scopeNotes what it is for, in any languages
public record Concept(
        String id,
        Localized labels,
        List<AltLabel> altLabels,
        @Nullable String broader,
        List<String> related,
        List<String> exactMatch,
        List<String> closeMatch,
        Localized scopeNotes) {

    /// @param lang BCP 47 tag
    public record AltLabel(String lang, String text) {}

    public Concept {
        altLabels = List.copyOf(altLabels);
        related = List.copyOf(related);
        exactMatch = List.copyOf(exactMatch);
        closeMatch = List.copyOf(closeMatch);
    }
}
