package org.vitrine.profile;

import java.util.Set;

/// What a mapping may fill, and what it may work out of a whole record. The package `dublincore` says how.
public final class DublinCoreWords {

    /// The fifteen elements (ISO 15836-1) and the DCMI terms (ISO 15836-2) that are offered.
    public static final Set<String> TERMS = Set.of(
            "title",
            "alternative",
            "creator",
            "subject",
            "description",
            "abstract",
            "tableOfContents",
            "publisher",
            "contributor",
            "date",
            "created",
            "issued",
            "type",
            "format",
            "extent",
            "medium",
            "identifier",
            "bibliographicCitation",
            "source",
            "language",
            "relation",
            "isPartOf",
            "hasPart",
            "references",
            "isReferencedBy",
            "coverage",
            "spatial",
            "temporal",
            "rights",
            "license",
            "accessRights",
            "rightsHolder",
            "provenance");

    /// DCMI Type Vocabulary (DCMI Metadata Terms, section 7).
    public static final Set<String> TYPES = Set.of(
            "Collection",
            "Dataset",
            "Event",
            "Image",
            "InteractiveResource",
            "MovingImage",
            "PhysicalObject",
            "Service",
            "Software",
            "Sound",
            "StillImage",
            "Text");

    /// `@title`: the given titles, the first of all when none is given, the object's name when there is no title.
    /// `@alternative`: the other titles. `@type`: of the DCMI Type Vocabulary. `@kind`: the kind in words.
    /// `@institution`: who holds it. `@address`: its identifier. `@citation`: how to cite it.
    /// `@license`: the rights in the object when they are a licence.
    public static final Set<String> COMPUTED =
            Set.of("@title", "@alternative", "@type", "@kind", "@institution", "@address", "@citation", "@license");

    private DublinCoreWords() {}
}
