package org.vitrine.dating;

import java.util.List;

/// Why a text is not taken as a date.
///
/// @param code stable key of a [ReasonCode], for translation and for tests
/// @param message the English sentence with the arguments filled in
/// @param args what the sentence speaks of, in the order of its numbered places
public record Reason(String code, String message, List<String> args) {
    public Reason {
        args = List.copyOf(args);
    }
}
