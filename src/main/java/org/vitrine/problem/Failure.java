package org.vitrine.problem;

import java.util.List;

/// An expected refusal. A new one does not compile until every door has an answer to it.
public sealed interface Failure {

    /// @param what the kind of thing ("object", "picture"), for a person to read
    record NotFound(String what, String id) implements Failure {}

    /// There once was such a thing and it was withdrawn; the reason is public.
    record Gone(String what, String id, String reason) implements Failure {}

    /// All violations at once, never only the first.
    record Invalid(List<Violation> violations) implements Failure {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /// The state of the thing does not allow it ("stale-version", "number-taken").
    record Conflict(String rule, String detail) implements Failure {}

    record Unauthenticated(String detail) implements Failure {}

    record Forbidden(String detail) implements Failure {}

    /// @param limit what is allowed at most, in bytes
    record TooLarge(String what, long limit) implements Failure {}

    /// None of the forms that there are is one that was asked for.
    ///
    /// @param offered media types
    record NotAcceptable(List<String> offered) implements Failure {
        public NotAcceptable {
            offered = List.copyOf(offered);
        }
    }

    record Unsupported(String detail) implements Failure {}

    /// @param retryAfterSeconds when asking again may help, at least 1
    record Unavailable(String detail, int retryAfterSeconds) implements Failure {}

    record TooManyRequests(String detail, int retryAfterSeconds) implements Failure {}

    /// A sentence for a log line or an exception's message.
    default String summary() {
        return switch (this) {
            case NotFound(var what, var id) -> "No such " + what + ": " + id;
            case Gone(var what, var id, var reason) -> "Withdrawn " + what + " " + id + ": " + reason;
            case Invalid(var violations) -> violations.size() + " field(s) need attention";
            case Conflict(var rule, var detail) -> rule + ": " + detail;
            case Unauthenticated(var detail) -> detail;
            case Forbidden(var detail) -> detail;
            case TooLarge(var what, var limit) -> what + " is larger than " + limit + " bytes";
            case NotAcceptable(var offered) -> "Offered: " + String.join(", ", offered);
            case Unsupported(var detail) -> detail;
            case Unavailable(var detail, var _) -> detail;
            case TooManyRequests(var detail, var _) -> detail;
        };
    }
}
