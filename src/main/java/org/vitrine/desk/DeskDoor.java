package org.vitrine.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Sessions;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Stands before every address below `/desk`: nobody passes without a session, and nothing is changed by a request
/// that another site made the browser send.
class DeskDoor {

    static final String COOKIE = "vitrine_session";
    static final String SIGN_IN = "/desk/sign-in";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Sessions sessions;

    @Inject
    SignedIn signedIn;

    @ServerRequestFilter
    @Nullable
    Response pass(ContainerRequestContext request, UriInfo uri) {
        String path = uri.getPath();
        if (!path.equals("/desk") && !path.startsWith("/desk/")) {
            return null;
        }
        if (!SAFE.contains(request.getMethod()) && !isSameOrigin(request, uri)) {
            throw new Refusal(new Failure.Forbidden("This request came from another site; nothing was changed"));
        }
        Cookie cookie = request.getCookies().get(COOKIE);
        Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .flatMap(sessions::resume)
                .ifPresent(signedIn::is);
        if (path.equals(SIGN_IN) || isSignedIn()) {
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

    private boolean isSignedIn() {
        try {
            signedIn.account();
            return true;
        } catch (Refusal refusal) {
            return false;
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

    /// Fetch Metadata where the browser sends it, else the Origin header; a client that sends neither is no browser
    /// that could have been led here.
    private static boolean isSameOrigin(ContainerRequestContext request, UriInfo uri) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return true;
        }
        String own = uri.getBaseUri().getScheme() + "://" + uri.getBaseUri().getAuthority();
        return origin.toLowerCase(Locale.ROOT).equals(own.toLowerCase(Locale.ROOT));
    }
}
