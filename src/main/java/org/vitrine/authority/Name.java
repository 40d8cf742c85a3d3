package org.vitrine.authority;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Item;
import org.vitrine.text.PlainText;

/// One of the names by which an authority is known.
///
/// @param lang BCP 47 tag, null when not known; a romanisation says so in its tag ("ko-Latn")
/// @param sort what it is sorted by when that differs from the text ("Stalin, I. V.")
/// @param begin since when it was in use, null when not known
/// @param end until when
public record Name(
        String id,
        String text,
        @Nullable String lang,
        Use use,
        @Nullable String sort,
        @Nullable HistoricalDate begin,
        @Nullable HistoricalDate end)
        implements Item {

    public enum Use {
        /// shown; one for each language
        PREFERRED,
        VARIANT,
        ROMANISATION,
        FORMER
    }

    public Name {
        Objects.requireNonNull(id);
        text = PlainText.clean(text);
    }

    /// A name of all times.
    public Name(String id, String text, @Nullable String lang, Use use, @Nullable String sort) {
        this(id, text, lang, use, sort, null, null);
    }
}
