package org.vitrine.problem;

import java.util.List;

/// One thing that is wrong, at one place.
///
/// @param severity an error refuses the save or the publication, a warning is only shown
/// @param code stable, lower-case with hyphens ("date-disagrees"); translations are found by it
/// @param path of the field, with item ids ("conferrals.k3x9.date"); empty for the whole record
/// @param message in English, complete by itself
/// @param arguments what a translation of the code may insert, in order
public record Violation(Severity severity, String code, String path, String message, List<String> arguments) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation error(String code, String path, String message, String... arguments) {
        return new Violation(Severity.ERROR, code, path, message, List.of(arguments));
    }

    public static Violation warning(String code, String path, String message, String... arguments) {
        return new Violation(Severity.WARNING, code, path, message, List.of(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
