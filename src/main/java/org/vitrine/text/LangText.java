package org.vitrine.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A text with the language it is in, one of several in a repeating field.
///
/// @param id short stable id within its record, so that field paths survive a change of order
/// @param text in normal form C, without control or direction-changing characters
/// @param lang BCP 47 tag ("en", "ko", "ru-Latn"), null when not known
public record LangText(String id, String text, @Nullable String lang) implements Item {

    public LangText {
        Objects.requireNonNull(id);
        text = PlainText.clean(text);
    }

    public static LangText of(String text, @Nullable String lang) {
        return new LangText(Ids.item(), text, lang);
    }
}
