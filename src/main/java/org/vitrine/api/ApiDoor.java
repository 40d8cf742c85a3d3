package org.vitrine.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.vitrine.account.AccessTokens;
import org.vitrine.account.Bearer;
import org.vitrine.account.Caller;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Stands before every address below `/api`: counts requests and knows whose token it is. A session's cookie opens
/// nothing here, so no page of another site can make a browser do anything, and every page may read what is public.
class ApiDoor {

    private static final String TAKEN = ApiDoor.class.getName();
    private static final String EXPOSED = "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After,"
            + " Preference-Applied, Idempotency-Key, Accept-Patch";

    @Inject
    RateLimits limits;

    @Inject
    AccessTokens tokens;

    @Inject
    Caller caller;

    @Inject
    RoutingContext routing;

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void pass(ContainerRequestContext request, ResourceInfo resource) {
        // by the class and not by the address, which can be written in more than one way
        if (!resource.getResourceClass().getPackageName().equals(ApiDoor.class.getPackageName())) {
            return;
        }
        Optional<String> token = Bearer.in(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (token.isEmpty()) {
            take(request, limits.ofAddress(address()));
            return;
        }
        Optional<AccessTokens.Used> used = tokens.use(token.get());
        take(
                request,
                used.map(found -> limits.ofAccount(found.account().id()))
                        .orElseGet(() -> limits.ofWrongToken(address())));
        AccessTokens.Used owner = used.orElseThrow(
                () -> new Refusal(new Failure.Unauthenticated("This token was revoked, has expired or never was one")));
        caller.sends(owner.account(), owner.scopes());
    }

    private String address() {
        return routing.request().remoteAddress() == null
                ? ""
                : routing.request().remoteAddress().hostAddress();
    }

    private static void take(ContainerRequestContext request, RateLimits.Taken taken) {
        request.setProperty(TAKEN, taken);
        if (taken.isRefused()) {
            throw new Refusal(new Failure.TooManyRequests(
                    "At most " + taken.quota() + " requests a minute are answered", (int) taken.retrySeconds()));
        }
    }

    @ServerResponseFilter
    void open(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith("/api/")) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", "*");
        if (!headers.containsKey("Access-Control-Expose-Headers")) {
            headers.putSingle("Access-Control-Expose-Headers", EXPOSED);
        }
        headers.putSingle("Vary", "Accept-Language, Authorization");
        if (request.getProperty(TAKEN) instanceof RateLimits.Taken taken) {
            headers.putSingle("RateLimit-Policy", taken.policyHeader());
            headers.putSingle("RateLimit", taken.header());
        }
        if (response.getStatus() == 401) {
            headers.putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Vitrine\"");
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean open = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
            headers.putSingle(HttpHeaders.CACHE_CONTROL, open ? "public, no-cache" : "private, no-cache");
        }
    }
}
