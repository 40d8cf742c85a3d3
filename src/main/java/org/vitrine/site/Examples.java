package org.vitrine.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A shipped record in each format, as a test has written it down.
final class Examples {

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Examples() {}

    /// Empty when there is none.
    static String of(Document document) {
        return READ.computeIfAbsent(document.suffix(), Examples::read);
    }

    private static String read(String suffix) {
        try (InputStream in = Examples.class.getResourceAsStream("/examples/object." + suffix)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
