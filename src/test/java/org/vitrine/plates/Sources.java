package org.vitrine.plates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list that stands beside the plates: RFC 4180, UTF-8, one line for each file.
final class Sources {
    static final List<String> COLUMNS =
            List.of("file", "title", "object", "view", "creator", "rights", "sha256", "description");

    private Sources() {}

    static String heading() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    static String line(Plate plate, byte[] file) {
        return Stream.of(
                                plate.file(),
                                plate.subject().english(),
                                plate.object(),
                                "illustration",
                                Embedded.CREATOR,
                                Embedded.RIGHTS_URI,
                                sha256(file),
                                plate.description())
                        .map(Sources::field)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String field(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
