package org.vitrine.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.site.ErrorPage;
import org.vitrine.text.RecordJson;

/// Answers refusals: a page for people, problem details (RFC 9457) for machines.
@Provider
public class Refusals implements ExceptionMapper<Refusal> {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ErrorPage pages;

    Refusals(@Context HttpHeaders headers, @Context UriInfo uri, ErrorPage pages) {
        this.headers = headers;
        this.uri = uri;
        this.pages = pages;
    }

    private record Answer(
            int status, String type, String title, @Nullable String reason) {}

    @Override
    public Response toResponse(Refusal refusal) {
        Failure failure = refusal.failure();
        Answer answer = answer(failure);
        Response.ResponseBuilder response = Response.status(answer.status());
        retryAfter(failure).ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        List<Violation> violations = failure instanceof Failure.Invalid(var found) ? found : List.of();
        return written(response, answer, violations);
    }

    /// For what is nobody's fault but ours: a bare 500.
    Response mistake() {
        return written(Response.status(500), new Answer(500, "internal", "Something went wrong", null), List.of());
    }

    private Response written(Response.ResponseBuilder response, Answer answer, List<Violation> violations) {
        return wantsPage()
                ? response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(pages.render(answer.status(), answer.reason()))
                        .build()
                : response.type(PROBLEM).entity(problem(answer, violations)).build();
    }

    private static Answer answer(Failure failure) {
        return switch (failure) {
            case Failure.NotFound(var what, var _) -> new Answer(404, "not-found", "No such " + what, null);
            case Failure.Gone(var what, var _, var reason) ->
                new Answer(410, "gone", "This " + what + " was withdrawn", reason);
            case Failure.Invalid(var violations) ->
                new Answer(422, "invalid", "Some fields need attention", sentence(violations));
            case Failure.Conflict(var rule, var detail) -> new Answer(409, rule, "Conflict", detail);
            case Failure.Unauthenticated(var detail) -> new Answer(401, "unauthenticated", "Sign in first", detail);
            case Failure.Forbidden(var detail) -> new Answer(403, "forbidden", "Not allowed", detail);
            case Failure.TooLarge(var what, var limit) ->
                new Answer(413, "too-large", "Too large", what + " may have " + limit + " bytes");
            case Failure.Unsupported(var detail) -> new Answer(415, "unsupported", "Not supported", detail);
            case Failure.Unavailable(var detail, var _) -> new Answer(503, "unavailable", "Not available", detail);
            case Failure.TooManyRequests(var detail, var _) ->
                new Answer(429, "too-many-requests", "Too many requests", detail);
        };
    }

    private static java.util.OptionalInt retryAfter(Failure failure) {
        return switch (failure) {
            case Failure.Unavailable(var _, var seconds) -> java.util.OptionalInt.of(seconds);
            case Failure.TooManyRequests(var _, var seconds) -> java.util.OptionalInt.of(seconds);
            case Failure.NotFound _,
                    Failure.Gone _,
                    Failure.Invalid _,
                    Failure.Conflict _,
                    Failure.Unauthenticated _,
                    Failure.Forbidden _,
                    Failure.TooLarge _,
                    Failure.Unsupported _ -> java.util.OptionalInt.empty();
        };
    }

    /// Programs have an address of their own or say what they take; whoever asks for anything is given a page.
    private boolean wantsPage() {
        String path = uri.getPath();
        if (path.startsWith("/api/") || path.endsWith(".json")) {
            return false;
        }
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.isWildcardType()
                        || type.getType().equals("text") && (type.isWildcardSubtype() || isHtml(type)));
    }

    private static boolean isHtml(MediaType type) {
        return type.getSubtype().equals("html");
    }

    private static String problem(Answer answer, List<Violation> violations) {

        ObjectNode problem = (ObjectNode) RecordJson.tree(Map.of());
        problem.put("type", "urn:vitrine:problem:" + answer.type());
        problem.put("title", answer.title());
        problem.put("status", answer.status());
        if (answer.reason() != null) {
            problem.put("detail", answer.reason());
        }
        if (!violations.isEmpty()) {
            ArrayNode list = problem.putArray("violations");
            violations.forEach(violation -> list.add(RecordJson.tree(violation)));
        }
        return RecordJson.write(problem);
    }

    private static String sentence(List<Violation> violations) {
        return String.join(" · ", violations.stream().map(Violation::message).toList());
    }
}
