package org.vitrine.export;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Addresses as other systems can resolve them.
public final class Uris {

    private Uris() {}

    /// Whether a text can stand where a format wants a URI: absolute, over http or https, well formed.
    public static boolean isWeb(@Nullable String text) {
        if (text == null || !(text.startsWith("http://") || text.startsWith("https://"))) {
            return false;
        }
        try {
            return new URI(text).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
