package org.vitrine.search;

import java.util.Locale;

/// The fields of an index entry. A change here or in what is written into them is a new [SearchIndex#MAPPING].
enum Field {
    /// object, authority or bookmark
    FAMILY(Shape.KEYWORD),
    KIND(Shape.KEYWORD),
    STATUS(Shape.SINGLE),
    /// object numbers in lower case
    NUMBER(Shape.KEYWORD),
    TITLE_WORDS(Shape.WORDS),
    TITLE_STEMS(Shape.WORDS),
    NAME_WORDS(Shape.WORDS),
    NAME_STEMS(Shape.WORDS),
    TEXT_WORDS(Shape.WORDS),
    TEXT_STEMS(Shape.WORDS),
    /// words of names and titles, letter by letter, for search as you type
    LETTERS(Shape.WORDS),
    /// whole names, likewise
    WHOLE(Shape.KEYWORD),
    /// names as they are written, to show the one that matched
    SHOWN(Shape.STORED),
    /// dates as they are written, to tell two of the same name apart
    CONTEXT(Shape.STORED),
    SLUG(Shape.STORED),
    GIVER(Shape.KEYWORD),
    OFFICE(Shape.KEYWORD),
    OCCASION(Shape.KEYWORD),
    PLACE(Shape.KEYWORD),
    DECADE(Shape.KEYWORD),
    MATERIAL(Shape.KEYWORD),
    WITH_IMAGE(Shape.KEYWORD),
    /// values of fields that only a profile knows, each behind its key, see [CustomFacets]
    CUSTOM(Shape.KEYWORD),
    // of the working index only, from here to SORT_MATERIAL
    COLLECTION(Shape.SINGLE),
    BASIS(Shape.SINGLE),
    LEVEL(Shape.SINGLE),
    /// by whom the newest revision is
    CHANGED_BY(Shape.SINGLE),
    /// display name of whoever sees to it
    ASSIGNED(Shape.SINGLE),
    /// how complete, in steps of a quarter: "0", "25", "50", "75", "100"
    BAND(Shape.KEYWORD),
    /// fields of the profile that are not filled
    MISSING(Shape.KEYWORD),
    /// percent
    COMPLETENESS(Shape.NUMBER),
    SORT_NAME(Shape.SORT),
    SORT_GIVER(Shape.SORT),
    SORT_OFFICE(Shape.SORT),
    SORT_OCCASION(Shape.SORT),
    SORT_PLACE(Shape.SORT),
    SORT_MATERIAL(Shape.SORT),
    /// authorities whose names stand in this entry
    REFERENCE(Shape.KEYWORD),
    /// days from 1970-01-01
    EARLIEST(Shape.NUMBER),
    LATEST(Shape.NUMBER),
    /// milliseconds from 1970-01-01T00:00Z
    UPDATED(Shape.NUMBER),
    SORT_TITLE(Shape.SORT),
    SORT_NUMBER(Shape.SORT),
    /// of the bookmark
    POSITION(Shape.NUMBER),
    MARK(Shape.STORED);

    enum Shape {
        /// words between spaces, searched one by one and as phrases
        WORDS,
        /// whole values, any number of them: searched and counted
        KEYWORD,
        /// one whole value: searched, counted and sorted by
        SINGLE,
        /// one value to sort by
        SORT,
        /// one number to sort by
        NUMBER,
        /// only given back
        STORED
    }

    private final Shape shape;
    private final String path;

    Field(Shape shape) {
        this.shape = shape;
        this.path = name().toLowerCase(Locale.ROOT);
    }

    Shape shape() {
        return shape;
    }

    /// Its name in the index.
    String path() {
        return path;
    }

    static Field of(ObjectQuery.Facet facet) {
        return switch (facet) {
            case KIND -> KIND;
            case GIVER -> GIVER;
            case OFFICE -> OFFICE;
            case OCCASION -> OCCASION;
            case PLACE -> PLACE;
            case DECADE -> DECADE;
            case MATERIAL -> MATERIAL;
            case WITH_IMAGE -> WITH_IMAGE;
        };
    }

    static Field of(WorkingQuery.Facet facet) {
        return switch (facet) {
            case KIND -> KIND;
            case STATUS -> STATUS;
            case COLLECTION -> COLLECTION;
            case BASIS -> BASIS;
            case LEVEL -> LEVEL;
            case COMPLETENESS -> BAND;
            case MISSING -> MISSING;
            case DECADE -> DECADE;
            case GIVER -> GIVER;
            case OFFICE -> OFFICE;
            case OCCASION -> OCCASION;
            case PLACE -> PLACE;
            case MATERIAL -> MATERIAL;
            case CHANGED_BY -> CHANGED_BY;
            case ASSIGNED -> ASSIGNED;
            case WITH_IMAGE -> WITH_IMAGE;
        };
    }

    /// What a list is sorted by for a column.
    static Field of(WorkingQuery.Column column) {
        return switch (column) {
            case NUMBER -> SORT_NUMBER;
            case TITLE -> SORT_TITLE;
            case NAME -> SORT_NAME;
            case KIND -> KIND;
            case COLLECTION -> COLLECTION;
            case DATE -> EARLIEST;
            case GIVER -> SORT_GIVER;
            case OFFICE -> SORT_OFFICE;
            case OCCASION -> SORT_OCCASION;
            case PLACE -> SORT_PLACE;
            case MATERIAL -> SORT_MATERIAL;
            case BASIS -> BASIS;
            case LEVEL -> LEVEL;
            case STATUS -> STATUS;
            case COMPLETENESS -> COMPLETENESS;
            case CHANGED -> UPDATED;
            case CHANGED_BY -> CHANGED_BY;
        };
    }
}
