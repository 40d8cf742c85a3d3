package org.vitrine.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Violation;
import org.vitrine.text.RecordJson;

/// What is said to whoever asked for what cannot be given.
///
/// @param status 400 to 599
/// @param type the last part of the problem's URN
/// @param retryAfter seconds until asking again may help
record Answer(
        int status,
        String type,
        String title,
        @Nullable String reason,
        List<Violation> violations,
        OptionalInt retryAfter) {

    private static final Map<Integer, String> TITLES = Map.of(
            400, "The request cannot be understood",
            404, "There is nothing at this address",
            405, "This method does nothing here",
            406, "There is no such form of this",
            413, "Too large",
            415, "This kind of content is not taken here",
            500, "Something went wrong here");

    /// For what only a status is known of.
    static Answer of(int status) {
        return new Answer(
                status,
                "http-" + status,
                TITLES.getOrDefault(status, "This cannot be done"),
                null,
                List.of(),
                OptionalInt.empty());
    }

    static Answer of(Failure failure) {
        return switch (failure) {
            case Failure.NotFound(var what, var _) -> plain(404, "not-found", "No such " + what, null);
            case Failure.Gone(var what, var _, var reason) ->
                plain(410, "gone", "This " + what + " was withdrawn", reason);
            case Failure.Invalid(var violations) ->
                new Answer(
                        422,
                        "invalid",
                        "Some fields need attention",
                        sentence(violations),
                        violations,
                        OptionalInt.empty());
            case Failure.Conflict(var rule, var detail) -> plain(409, rule, "Conflict", detail);
            case Failure.Unauthenticated(var detail) -> plain(401, "unauthenticated", "Sign in first", detail);
            case Failure.Forbidden(var detail) -> plain(403, "forbidden", "Not allowed", detail);
            case Failure.TooLarge(var what, var limit) ->
                plain(413, "too-large", "Too large", what + " may have " + limit + " bytes");
            case Failure.NotAcceptable(var offered) ->
                plain(406, "not-acceptable", "There is no such form of this", "Offered: " + String.join(", ", offered));
            case Failure.Unsupported(var detail) -> plain(415, "unsupported", "Not supported", detail);
            case Failure.Unavailable(var detail, var seconds) ->
                later(503, "unavailable", "Not available", detail, seconds);
            case Failure.TooManyRequests(var detail, var seconds) ->
                later(429, "too-many-requests", "Too many requests", detail, seconds);
        };
    }

    private static Answer plain(int status, String type, String title, @Nullable String reason) {
        return new Answer(status, type, title, reason, List.of(), OptionalInt.empty());
    }

    private static Answer later(int status, String type, String title, String reason, int seconds) {
        return new Answer(status, type, title, reason, List.of(), OptionalInt.of(seconds));
    }

    private static String sentence(List<Violation> violations) {
        return String.join(" · ", violations.stream().map(Violation::message).toList());
    }

    /// Problem details (RFC 9457, section 3).
    String problem() {
        ObjectNode problem = (ObjectNode) RecordJson.tree(Map.of());
        problem.put("type", "urn:vitrine:problem:" + type);
        problem.put("title", title);
        problem.put("status", status);
        if (reason != null) {
            problem.put("detail", reason);
        }
        if (!violations.isEmpty()) {
            ArrayNode list = problem.putArray("violations");
            violations.forEach(violation -> list.add(RecordJson.tree(violation)));
        }
        return RecordJson.write(problem);
    }
}
