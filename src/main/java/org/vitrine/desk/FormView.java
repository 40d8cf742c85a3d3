package org.vitrine.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Violation;

/// A form as the templates draw it: profile, shape, labels and what was typed brought together.
///
/// @param elsewhere violations of the whole record, which stand at no field
record FormView(List<SectionView> sections, List<Violation> elsewhere) {

    record SectionView(String id, String label, int filled, int errors, List<FieldView> fields) {}

    /// How a field is drawn.
    enum Widget {
        TEXT,
        LONG_TEXT,
        LANGUAGE,
        DATE,
        AUTHORITY,
        OBJECT,
        FILE,
        CHOICE,
        FLAG,
        NUMBER,
        TERM,
        GROUP,
        PARTY,
        LIST,
        KEYED,
        HIDDEN
    }

    /// @param value as typed; for a list the ids of its items
    /// @param display name of the record that a reference leads to
    /// @param meaning a date's `.edtf` as given by a person
    /// @param because a date's `.because`
    /// @param parts of a group or a keyed field
    /// @param items of a list
    /// @param blank the item that is added to a list, with a placeholder for its id
    record FieldView(
            Widget widget,
            String path,
            String label,
            String help,
            boolean required,
            String value,
            String display,
            String meaning,
            String because,
            String by,
            List<Option> options,
            String kinds,
            List<FieldView> parts,
            List<ItemView> items,
            @Nullable ItemView blank,
            List<String> errors,
            List<String> warnings) {

        /// For `id` and `for` attributes.
        public String domId() {
            return "f-" + path.replace('.', '-');
        }

        public boolean filled() {
            return !value.isBlank()
                    || parts.stream().anyMatch(FieldView::filled)
                    || items.stream().anyMatch(item -> item.fields().stream().anyMatch(FieldView::filled));
        }

        public int errorCount() {
            return errors.size()
                    + parts.stream().mapToInt(FieldView::errorCount).sum()
                    + items.stream()
                            .flatMap(item -> item.fields().stream())
                            .mapToInt(FieldView::errorCount)
                            .sum();
        }
    }

    /// @param picture of a file, when the item shows one
    record ItemView(String list, String id, List<FieldView> fields) {
        public String path() {
            return list + "." + id;
        }
    }

    record Option(String value, String label, boolean chosen) {}
}
