package org.vitrine.profile;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Localized;

/// A field that only one kind of object has, as its profile declares it.
///
/// @param key by which records keep its values: a lower-case letter, then letters and digits
/// @param help a sentence, may be empty
/// @param vocabulary of a term, or of a quantity's unit
/// @param internal kept from the public
/// @param facet whether visitors can narrow by it
/// @param dublinCore elements and DCMI terms that its values are said as
public record CustomField(
        String key,
        Type type,
        Localized labels,
        Localized help,
        @Nullable String vocabulary,
        boolean repeatable,
        boolean internal,
        boolean facet,
        List<String> dublinCore) {

    /// Field paths of custom fields begin so.
    public static final String PREFIX = "custom.";

    /// Vocabulary of a quantity's unit when the field names none of its own.
    public static final String UNITS = "dimension-units";

    /// What a value is, and which parts of it are filled, the one that carries the value first.
    public enum Type {
        TEXT("text"),
        LONG_TEXT("text", "lang"),
        TERM("term"),
        DATE("date"),
        QUANTITY("number", "unit"),
        PARTY("agent", "text"),
        PLACE("place"),
        YES_NO("yes"),
        NUMBER("number");

        private final List<String> parts;

        Type(String... parts) {
            this.parts = List.of(parts);
        }

        public List<String> parts() {
            return parts;
        }

        /// As it stands in a profile: `long_text`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CustomField {
        dublinCore = List.copyOf(dublinCore);
    }

    /// `custom.serialNumber`
    public String path() {
        return PREFIX + key;
    }
}
