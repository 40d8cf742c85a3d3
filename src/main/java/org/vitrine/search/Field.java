package org.vitrine.search;

import java.util.Locale;

/// The fields of an index entry. A change here or in what is written into them is a new [SearchIndex#MAPPING].
enum Field {
    /// object, authority or bookmark
    FAMILY(Shape.KEYWORD),
    KIND(Shape.KEYWORD),
    STATUS(Shape.KEYWORD),
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
}
