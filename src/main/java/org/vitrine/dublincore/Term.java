package org.vitrine.dublincore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fifteen elements (DCMES 1.1, ISO 15836-1) and the DCMI terms (ISO 15836-2) that are used, in the order in which
/// they are shown.
public enum Term {
    TITLE("title", null),
    ALTERNATIVE("alternative", TITLE),
    CREATOR("creator", null),
    SUBJECT("subject", null),
    DESCRIPTION("description", null),
    ABSTRACT("abstract", DESCRIPTION),
    TABLE_OF_CONTENTS("tableOfContents", DESCRIPTION),
    PUBLISHER("publisher", null),
    CONTRIBUTOR("contributor", null),
    DATE("date", null),
    CREATED("created", DATE),
    ISSUED("issued", DATE),
    TYPE("type", null),
    FORMAT("format", null),
    EXTENT("extent", FORMAT),
    MEDIUM("medium", FORMAT),
    IDENTIFIER("identifier", null),
    // narrows the identifier, but nobody who harvests identifiers wants sentences
    BIBLIOGRAPHIC_CITATION("bibliographicCitation", null),
    SOURCE("source", null),
    LANGUAGE("language", null),
    RELATION("relation", null),
    IS_PART_OF("isPartOf", RELATION),
    HAS_PART("hasPart", RELATION),
    REFERENCES("references", RELATION),
    IS_REFERENCED_BY("isReferencedBy", RELATION),
    COVERAGE("coverage", null),
    SPATIAL("spatial", COVERAGE),
    TEMPORAL("temporal", COVERAGE),
    RIGHTS("rights", null),
    LICENSE("license", RIGHTS),
    ACCESS_RIGHTS("accessRights", RIGHTS),
    // these two refine none of the fifteen, so simple Dublin Core goes without them
    RIGHTS_HOLDER("rightsHolder", null),
    PROVENANCE("provenance", null);

    private final String word;
    private final @Nullable Term refined;

    Term(String word, @Nullable Term refined) {
        this.word = word;
        this.refined = refined;
    }

    /// As it stands after the prefix: `dc:title`, `dcterms:isPartOf`.
    public String word() {
        return word;
    }

    /// The element that it narrows; empty for the elements themselves.
    public Optional<Term> refines() {
        return Optional.ofNullable(refined);
    }

    /// Which of the fifteen elements it says, itself or narrowed.
    public Optional<Term> element() {
        return refined == null && (this == RIGHTS_HOLDER || this == PROVENANCE || this == BIBLIOGRAPHIC_CITATION)
                ? Optional.empty()
                : Optional.of(refined == null ? this : refined);
    }

    /// Whether another record is said by its address rather than by its name.
    boolean wantsAddress() {
        return this == IS_REFERENCED_BY || this == REFERENCES;
    }

    public static Optional<Term> find(String word) {
        return Arrays.stream(values()).filter(term -> term.word.equals(word)).findFirst();
    }

    /// The fifteen.
    public static List<Term> elements() {
        return Arrays.stream(values())
                .filter(term ->
                        term.element().filter(element -> element == term).isPresent())
                .toList();
    }
}
