package org.vitrine.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Violation;

/// A form as the templates draw it: profile, shape, labels and what was typed brought together.
///
/// @param elsewhere violations of the whole record, which stand at no field
/// @param assertions certainty and sources of single values; each stands at its field
/// @param former what stands in fields that the kind does not have any more
record FormView(
        List<SectionView> sections,
        List<Violation> elsewhere,
        @Nullable AssertionsView assertions,
        List<FormerLine> former) {

    record FormerLine(String label, String value) {}

    /// @param expected how many of its fields a record should have filled
    /// @param fields that are always there or say something
    /// @param rare fields that few records need; they stay folded until somebody opens them
    record SectionView(
            String id,
            String label,
            int filled,
            int expected,
            int errors,
            List<FieldView> fields,
            List<FieldView> rare) {}

    /// @param ids of all of them, in order
    /// @param blank the one that is added to a field
    /// @param homeless those of values that the form does not show
    record AssertionsView(String ids, ItemView blank, List<ItemView> homeless) {}

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
        DIMENSION,
        EVENT,
        GROUP,
        PARTY,
        LIST,
        KEYED,
        /// a custom field with one value of one part
        SINGLE,
        /// a custom field with one value of several parts
        SINGLE_GROUP,
        HIDDEN
    }

    /// @param value as typed; for a list the ids of its items
    /// @param display name of the record that a reference leads to
    /// @param meaning a date's `.edtf` as given by a person
    /// @param because a date's `.because`
    /// @param parts of a group or a keyed field
    /// @param items of a list
    /// @param blank the item that is added to a list, with a placeholder for its id
    /// @param assertable whether certainty and sources can be given for it
    /// @param assertions those that are given
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
            boolean assertable,
            List<ItemView> assertions,
            List<String> errors,
            List<String> warnings) {

        /// For `id` and `for` attributes.
        public String domId() {
            return "f-" + path.replace('.', '-');
        }

        public boolean filled() {
            return (!value.isBlank() && widget != Widget.SINGLE && widget != Widget.SINGLE_GROUP)
                    || parts.stream().anyMatch(FieldView::filled)
                    || items.stream().anyMatch(ItemView::filled);
        }

        /// Whether there is something to look at beside the value.
        public boolean notable() {
            return !errors.isEmpty() || !warnings.isEmpty() || !assertions.isEmpty();
        }

        public int errorCount() {
            return errors.size()
                    + parts.stream().mapToInt(FieldView::errorCount).sum()
                    + items.stream().mapToInt(ItemView::errorCount).sum();
        }
    }

    /// @param fields that are always shown
    /// @param finer those that only some entries need; they stay folded until they say something
    record ItemView(String list, String id, List<FieldView> fields, List<FieldView> finer) {
        public String path() {
            return list + "." + id;
        }

        public boolean filled() {
            return Stream.concat(fields.stream(), finer.stream()).anyMatch(FieldView::filled);
        }

        public boolean unfolded() {
            return finer.stream().anyMatch(field -> field.filled() || field.notable());
        }

        public int errorCount() {
            return Stream.concat(fields.stream(), finer.stream())
                    .mapToInt(FieldView::errorCount)
                    .sum();
        }
    }

    record Option(String value, String label, boolean chosen) {}
}
