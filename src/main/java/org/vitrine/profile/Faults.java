package org.vitrine.profile;

import java.util.List;
import org.vitrine.problem.Violation;

/// What is wrong with one file; the path of each violation is `file:line`.
record Faults(String file, List<Violation> all) {

    void add(String code, int line, String message, String... arguments) {
        all.add(Violation.error(code, file + ":" + line, message, arguments));
    }
}
