package org.vitrine.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Localized;

/// What a person is told about a field, wherever it is used, and what may be put into it. Keys are paths without item
/// ids: `titles`, `titles.text`, `conferrals.recipients.agent`.
public record FieldGuide(Map<String, Entry> entries) {

    /// What is said of the parts of any custom field stands under paths that begin so.
    public static final String ANY_CUSTOM = "custom.*.";

    /// @param help a sentence, may be empty
    /// @param input how it is typed; TEXT unless said otherwise
    /// @param vocabulary id of the vocabulary its terms come from
    /// @param authorities kinds of authority it may refer to, lower-case words
    /// @param choices labels of the constants it may have
    public record Entry(
            Localized labels,
            Localized help,
            Input input,
            @Nullable String vocabulary,
            List<String> authorities,
            Map<String, Localized> choices) {
        public Entry {
            authorities = List.copyOf(authorities);
            choices = Map.copyOf(choices);
        }
    }

    public enum Input {
        TEXT,
        LONG_TEXT,
        LANGUAGE
    }

    public FieldGuide {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /// A field without an entry is shown under its key: visible, so that it gets noticed.
    public Entry entry(String path) {
        Entry entry = entries.get(path);
        if (entry == null
                && path.startsWith(CustomField.PREFIX)
                && path.lastIndexOf('.') > CustomField.PREFIX.length()) {
            entry = entries.get(ANY_CUSTOM + path.substring(path.lastIndexOf('.') + 1));
        }
        return entry != null
                ? entry
                : new Entry(
                        Localized.english(path.substring(path.lastIndexOf('.') + 1)),
                        new Localized(Map.of()),
                        Input.TEXT,
                        null,
                        List.of(),
                        Map.of());
    }
}
