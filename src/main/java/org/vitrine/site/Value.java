package org.vitrine.site;

import org.jspecify.annotations.Nullable;

/// A value of the label: a name that may lead somewhere, with what belongs to it (an office beside its holder).
record Value(
        Said text,
        @Nullable String href,
        @Nullable Said note,
        @Nullable String noteHref) {

    static Value of(Said text) {
        return new Value(text, null, null, null);
    }

    static Value of(String text) {
        return of(Said.plain(text));
    }

    static Value linked(Said text, String href) {
        return new Value(text, href, null, null);
    }
}
