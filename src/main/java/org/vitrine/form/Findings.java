package org.vitrine.form;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.problem.Violation;

/// What was found to be wrong while a record was read, in the order in which it was found.
final class Findings {

    private final List<Violation> all = new ArrayList<>();

    void error(String code, String path, String message, String... arguments) {
        all.add(Violation.error(code, path, message, arguments));
    }

    void warning(String code, String path, String message, String... arguments) {
        all.add(Violation.warning(code, path, message, arguments));
    }

    void add(Violation violation) {
        all.add(violation);
    }

    /// @param path the beginning of paths; empty for the whole record
    boolean hasErrorBelow(String path) {
        return all.stream()
                .anyMatch(violation -> violation.isError() && violation.path().startsWith(path));
    }

    List<Violation> all() {
        return all;
    }
}
