package org.vitrine.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses of styles, scripts and icons that change with their content, so that they may be kept forever.
@ApplicationScoped
public class Assets {

    private static final Pattern FINGERPRINTED = Pattern.compile("/assets/f-[0-9a-f]{12}/([a-zA-Z0-9][a-zA-Z0-9./-]*)");
    private static final int DIGITS = 12;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /// @param path below `assets/`
    public String at(String path) {
        return addresses.computeIfAbsent(path, p -> "/assets/f-" + fingerprint(p) + "/" + p);
    }

    /// The plain address behind a fingerprinted one, else null.
    public static @Nullable String withoutFingerprint(String path) {
        Matcher matcher = FINGERPRINTED.matcher(path);
        return matcher.matches() && !path.contains("..") ? "/assets/" + matcher.group(1) : null;
    }

    private static String fingerprint(String path) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/assets/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("No asset " + path);
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(in.readAllBytes())).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
