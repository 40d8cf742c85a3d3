package org.vitrine.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the source says beneath a picture, and how closely the file gives it.
///
/// @param text with line breaks where the source has them
/// @param form verbatim, abridged or paraphrase
record Caption(String text, String form) {

    static Caption of(Row row) {
        String form = row.text("caption_form");
        String text = row.text("caption").replace(" / ", "\n");
        boolean fits = switch (form) {
            case "verbatim", "abridged", "paraphrase" -> !text.isEmpty();
            case "" -> text.isEmpty();
            default -> false;
        };
        if (!fits) {
            row.fault("caption_form", "choice", "“" + form + "” does not say how the caption is given", form);
        }
        return new Caption(text, form);
    }

    /// The source's own words; null when the file has only their sense.
    @Nullable
    String quotation() {
        return text.isEmpty() || form.equals("paraphrase") ? null : text;
    }

    /// Their sense, when the file has only that.
    Optional<String> note() {
        return form.equals("paraphrase") ? Optional.of("The caption in other words: " + text) : Optional.empty();
    }
}
