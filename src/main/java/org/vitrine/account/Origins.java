package org.vitrine.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a request that our own page made from one that another site made the browser send.
///
/// @param own addresses that we are reached at: that of the request, and the configured one
public record Origins(Set<URI> own) {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public Origins {
        own = Set.copyOf(own);
    }

    /// @param method in capitals; GET, HEAD and OPTIONS change nothing and always pass
    /// @param fetchSite header `Sec-Fetch-Site` (Fetch Metadata), which browsers set and no page can forge
    /// @param origin header `Origin` (RFC 6454), asked where a browser is too old for the first
    ///
    /// A client that sends neither is no browser, and so nobody led it here.
    public boolean allow(String method, @Nullable String fetchSite, @Nullable String origin) {
        if (SAFE.contains(method)) {
            return true;
        }
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return origin == null || isOwn(origin);
    }

    /// `null` is what a browser sends from a sandbox or after a redirect across sites: nobody's.
    private boolean isOwn(String origin) {
        Optional<Site> from = Site.of(origin);
        return from.isPresent()
                && own.stream().flatMap(uri -> Site.of(uri).stream()).anyMatch(from.get()::isOrSecures);
    }

    private record Site(boolean secure, String host, int port, boolean standardPort) {

        static Optional<Site> of(String text) {
            try {
                return of(new URI(text));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }

        static Optional<Site> of(URI uri) {
            if (uri.getScheme() == null || uri.getHost() == null) {
                return Optional.empty();
            }
            boolean secure = uri.getScheme().equalsIgnoreCase("https");
            int standard = secure ? HTTPS : HTTP;
            int port = uri.getPort() < 0 ? standard : uri.getPort();
            return Optional.of(new Site(secure, uri.getHost().toLowerCase(Locale.ROOT), port, port == standard));
        }

        /// The same one; or the same host over https where we only see http, because a proxy ended the encryption.
        /// Never the other way: whoever sits on the wire can put a page on http.
        boolean isOrSecures(Site own) {
            if (!host.equals(own.host)) {
                return false;
            }
            return secure == own.secure
                    ? port == own.port
                    : secure && (port == own.port || (standardPort && own.standardPort));
        }
    }
}
