package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;

/// Collects what is wrong in all files, so that one reading finds everything.
final class Faults {

    private final List<Violation> found = new ArrayList<>();

    /// @param file name below the collection's folder
    /// @param row as an editor counts, the header being 1
    void add(String file, int row, String column, String code, String message, String... arguments) {
        String where = column.isEmpty() ? file + ":" + row : file + ":" + row + ":" + column;
        String spoken = file + ", row " + row + (column.isEmpty() ? "" : ", column " + column);
        found.add(Violation.error(code, where, spoken + ": " + message, arguments));
    }

    void addAll(List<Violation> violations) {
        found.addAll(violations);
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    /// @throws Refusal invalid, with all of them, when there are any
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found);
        }
    }
}
