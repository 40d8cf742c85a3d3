package org.vitrine.app;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.site.ErrorPage;

/// Gives an answer in the form that was asked for: a page to people, problem details (RFC 9457) to programs.
@ApplicationScoped
class Answers {

    private static final String PAGE = "text/html;charset=UTF-8";
    private static final String PROBLEM = "application/problem+json";

    private static final Set<String> PAGES = Set.of("text/html", "text/*", "*/*");

    private final RoutingContext request;
    private final ErrorPage pages;

    /// @param request whichever is being answered
    Answers(RoutingContext request, ErrorPage pages) {
        this.request = request;
        this.pages = pages;
    }

    private record Rendered(String type, String body) {}

    Response response(Answer answer) {
        Rendered rendered = render(answer);
        Response.ResponseBuilder response =
                Response.status(answer.status()).type(rendered.type()).entity(rendered.body());
        answer.retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
        return response.build();
    }

    /// Sends it where no resource was found to answer.
    void send(Answer answer, HttpServerResponse response) {
        Rendered rendered = render(answer);
        response.setStatusCode(answer.status()).putHeader(HttpHeaders.CONTENT_TYPE, rendered.type());
        answer.retryAfter().ifPresent(seconds -> response.putHeader("Retry-After", Integer.toString(seconds)));
        response.end(rendered.body());
    }

    private Rendered render(Answer answer) {
        return wantsPage()
                ? new Rendered(PAGE, pages.render(answer.status(), answer.reason()))
                : new Rendered(PROBLEM, answer.problem());
    }

    /// Programs have an address of their own or say what they take; whoever asks for anything is given a page.
    private boolean wantsPage() {
        String path = request.request().path();
        if (path.startsWith("/api/") || path.startsWith("/iiif/") || path.matches(".*\\.(json|jsonld|xml|atom)")) {
            return false;
        }
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        return accepted == null
                || accepted.isBlank()
                || Stream.of(accepted.split(","))
                        .map(type -> type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT))
                        .anyMatch(PAGES::contains);
    }
}
