package org.vitrine.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Bearer;
import org.vitrine.account.Caller;
import org.vitrine.account.Origins;
import org.vitrine.account.Right;
import org.vitrine.account.Rights;
import org.vitrine.account.Sessions;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Stands before every address below `/desk`: nobody passes without a session, and nothing is changed by a request
/// that another site made the browser send.
class DeskDoor {

    static final String COOKIE = CookieJar.SESSION;
    static final String SIGN_IN = "/desk/sign-in";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @Inject
    Rights rights;

    @Inject
    @ConfigProperty(name = "vitrine.base-url")
    URI baseUrl;

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    @Nullable
    Response pass(ContainerRequestContext request, UriInfo uri, ResourceInfo resource) {
        // by the class and not by the address, which can be written in more than one way
        if (!resource.getResourceClass().getPackageName().equals(DeskDoor.class.getPackageName())) {
            return null;
        }
        // a program with a token brings no cookie that a browser adds by itself; the gate asks for its rights
        if (Bearer.in(request.getHeaderString(HttpHeaders.AUTHORIZATION)).isPresent()) {
            return null;
        }
        CookieJar.of(request.getCookies(), uri.getBaseUri(), baseUrl)
                .find(CookieJar.SESSION)
                .flatMap(sessions::resume)
                .ifPresent(caller::isAt);
        if (!isFromHere(request, uri)) {
            throw new Refusal(new Failure.Forbidden("This request came from another site; nothing was changed"));
        }
        boolean open = rights.neededBy(resource).filter(Right.ANYONE::equals).isPresent();
        if (open || caller.find().isPresent()) {
            return null;
        }
        return askToSignIn(request, uri);
    }

    /// What stands on the desk stays on it: nothing of it is left in a cache after signing out.
    @ServerResponseFilter
    void keepPrivate(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        boolean desk = path.equals("/desk") || path.startsWith("/desk/");
        if (desk && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static Response askToSignIn(ContainerRequestContext request, UriInfo uri) {
        boolean page = SAFE.contains(request.getMethod())
                && request.getHeaderString("HX-Request") == null
                && Optional.ofNullable(request.getHeaderString("Accept"))
                        .orElse("")
                        .contains("text/html");
        if (!page) {
            // a script that saves a draft must learn that the session is over, and keep what was typed
            throw new Refusal(
                    new Failure.Unauthenticated("Please sign in again; what you typed is still in your form"));
        }
        String next = URLEncoder.encode(
                uri.getRequestUri().getRawPath()
                        + Optional.ofNullable(uri.getRequestUri().getRawQuery())
                                .map(query -> "?" + query)
                                .orElse(""),
                StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(SIGN_IN + "?next=" + next)).build();
    }

    private boolean isFromHere(ContainerRequestContext request, UriInfo uri) {
        return new Origins(Set.of(uri.getBaseUri(), baseUrl))
                .allow(
                        request.getMethod(),
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"));
    }
}
