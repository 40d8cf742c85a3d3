package org.vitrine.desk;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The desk's cookies in a browser. Over https their names begin with `__Host-` (RFC 6265bis, section 4.1.3.2), which a
/// browser takes from this very host only: nobody on a neighbouring host or on plain http can put one in.
///
/// @param secure whether the browser came over https
record CookieJar(Map<String, Cookie> cookies, boolean secure) {

    static final String SESSION = "vitrine_session";
    static final String DEVICE = "vitrine_device";
    static final String OPENID = "vitrine_openid";

    private static final String HOST = "__Host-";

    /// @param own address of the request as this service sees it; a proxy may have ended the encryption
    /// @param configured address that people use
    static CookieJar of(Map<String, Cookie> cookies, URI own, URI configured) {
        boolean secure = "https".equals(own.getScheme())
                || ("https".equals(configured.getScheme())
                        && configured.getAuthority().equalsIgnoreCase(own.getAuthority()));
        return new CookieJar(cookies, secure);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(cookies.get(named(name))).map(Cookie::getValue);
    }

    NewCookie keep(String name, String value, Duration lasting) {
        return new NewCookie.Builder(named(name))
                .value(value)
                .path(secure ? "/" : "/desk")
                .maxAge((int) lasting.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    NewCookie drop(String name) {
        return keep(name, "", Duration.ZERO);
    }

    private String named(String name) {
        return secure ? HOST + name : name;
    }
}
