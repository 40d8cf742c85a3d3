package org.vitrine.dating;

import java.util.List;

/// What a person should look at although the date was understood.
///
/// @param code stable key of a [WarningCode], for translation and for tests
/// @param message the English sentence with the arguments filled in
/// @param args what the sentence speaks of, in the order of its numbered places
public record Warning(String code, String message, List<String> args) {
    public Warning {
        args = List.copyOf(args);
    }
}
