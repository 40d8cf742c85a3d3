package org.vitrine.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vitrine.page.Assets;
import org.vitrine.text.Language;

/// What every answer passes: the security headers of a page, the cookies of a reader's choice, and the fingerprinted
/// addresses of styles and fonts.
@ApplicationScoped
class Doorway {

    /// Nothing but our own files; no script, style or handler inside a page ever runs (CSP Level 3).
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private static final long A_YEAR = 365L * 24 * 3600;
    private static final String FOREVER = "public, max-age=" + A_YEAR + ", immutable";
    private static final int FIRST = 1000;

    void open(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext context) {
        remember(context, "lang", Reader.LANGUAGE, value -> Language.find(value).isPresent());
        remember(context, "theme", Reader.THEME, value -> value.matches("light|dark|auto"));
        String asset = Assets.withoutFingerprint(context.request().path());
        if (asset != null && context.get("fingerprinted") == null) {
            context.put("fingerprinted", Boolean.TRUE);
            context.addHeadersEndHandler(_ -> keepForever(context));
            context.reroute(asset);
            return;
        }
        if (wantsThePageAboutHarvesting(context)) {
            context.reroute(HarvestPages.PATH);
            return;
        }
        context.addHeadersEndHandler(_ -> guard(context.response().headers()));
        context.next();
    }

    /// A person at the address of the protocol: a browser that asks nothing of it.
    private static boolean wantsThePageAboutHarvesting(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return "/oai".equals(context.request().path())
                && context.request().method() == HttpMethod.GET
                && accept != null
                && accept.contains("text/html")
                && context.queryParams().names().stream().allMatch(name -> name.equals("lang") || name.equals("theme"));
    }

    private static void keepForever(RoutingContext context) {
        if (context.response().getStatusCode() == 200 || context.response().getStatusCode() == 304) {
            context.response().headers().set(HttpHeaders.CACHE_CONTROL, FOREVER);
        }
    }

    private static void guard(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html")) {
            setIfAbsent(headers, "Content-Security-Policy", POLICY);
            setIfAbsent(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
            setIfAbsent(headers, "X-Frame-Options", "DENY");
            setIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
            setIfAbsent(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            setIfAbsent(headers, "Cache-Control", "private, no-cache");
            setIfAbsent(headers, "Vary", "Accept, Accept-Language, Cookie");
        }
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    private static void remember(RoutingContext context, String parameter, String cookie, Predicate<String> allowed) {
        @Nullable String value = context.queryParams().get(parameter);
        if (value != null && allowed.test(value)) {
            context.response()
                    .addCookie(Cookie.cookie(cookie, value)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setMaxAge(A_YEAR)
                            .setSameSite(CookieSameSite.LAX));
        }
    }
}
