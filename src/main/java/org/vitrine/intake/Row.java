package org.vitrine.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row of a table. A cell that cannot be read is written down as a fault and read as if it were empty, so that
/// reading goes on and finds the others.
///
/// @param file name below the collection's folder
/// @param number as an editor counts, the header being 1
record Row(String file, int number, Map<String, String> cells, Faults faults) {

    /// The cell, empty when nothing is in it.
    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    Optional<String> find(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Nullable
    String orNull(String column) {
        return find(column).orElse(null);
    }

    /// A cell that must not be empty.
    String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, "cell-empty", "a value is needed here");
        }
        return text;
    }

    /// Slugs and terms of one cell, apart by `;`.
    List<String> several(String column) {
        return split(text(column), ";");
    }

    /// Names of one cell, apart by `|`.
    List<String> names(String column) {
        return split(text(column), "\\|");
    }

    private static List<String> split(String text, String separator) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
    }

    /// yes, no, or nothing said.
    @Nullable
    Boolean yesOrNo(String column) {
        return switch (text(column)) {
            case "" -> null;
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> {
                fault(column, "yes-or-no", "“" + text(column) + "” is neither yes nor no", text(column));
                yield null;
            }
        };
    }

    @Nullable
    Integer wholeNumber(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            fault(column, "whole-number", "“" + text + "” is not a whole number", text);
            return null;
        }
        return Integer.valueOf(text);
    }

    @Nullable
    Double decimal(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,9})?")) {
            fault(column, "number", "“" + text + "” is not a number", text);
            return null;
        }
        return Double.valueOf(text);
    }

    /// A constant, written in lower case with hyphens for underlines.
    <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) {
        String text = text(column);
        Optional<E> found = Stream.of(type.getEnumConstants())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
        if (found.isEmpty()) {
            fault(column, "choice", "“" + text + "” is none of the words allowed here", text);
        }
        return found;
    }

    /// A row that says in the cells it leaves empty what another one says.
    Row orElse(Row other, List<String> columns) {
        Map<String, String> filled = new java.util.LinkedHashMap<>(cells);
        columns.forEach(column -> {
            if (text(column).isEmpty()) {
                filled.put(column, other.text(column));
            }
        });
        return new Row(file, number, filled, faults);
    }

    void fault(String column, String code, String message, String... arguments) {
        faults.add(file, number, column, code, message, arguments);
    }
}
