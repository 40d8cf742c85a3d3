package org.vitrine.image;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// An address below the service, taken apart (Image API 3.0, sections 2 and 9).
public sealed interface ImageAddress {

    UUID file();

    record Base(UUID file) implements ImageAddress {}

    record Information(UUID file) implements ImageAddress {}

    record Picture(UUID file, ImageRequest request) implements ImageAddress {}

    /// @param path behind the prefix, as it was sent, without a query
    /// @throws ImageRefused malformed; unknown when the identifier is none of ours
    static ImageAddress parse(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            parts.add(decoded(part));
        }
        if (!Forms.UUID_TEXT.matcher(parts.getFirst()).matches()) {
            throw ImageRefused.unknown();
        }
        UUID file = UUID.fromString(parts.getFirst());
        if (parts.size() == 1 || (parts.size() == 2 && parts.get(1).isEmpty())) {
            return new Base(file);
        }
        if (parts.size() == 2 && parts.get(1).equals("info.json")) {
            return new Information(file);
        }
        if (parts.size() != 5) {
            throw ImageRefused.malformed("An address has region, size, rotation, quality and format");
        }
        return new Picture(file, ImageRequest.parse(parts.get(1), parts.get(2), parts.get(3), parts.get(4)));
    }

    private static String decoded(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        if (!Forms.ENCODED.matcher(part).matches()) {
            throw ImageRefused.malformed("A percent sign in an address begins two hexadecimal digits");
        }
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// How identifiers and encoded parts look.
    final class Forms {
        private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*+");

        private Forms() {}
    }
}
