package org.vitrine.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a client says about a file before it sends it: `Upload-Metadata`, pairs of a key and a value in Base64,
/// separated by commas (tus 1.0, section Creation). The value may be missing.
///
/// @param asSent without white space around it; empty when nothing was sent
record UploadMetadata(String asSent, Map<String, String> values) {

    private static final int LONGEST = 16_384;

    UploadMetadata {
        values = Map.copyOf(values);
    }

    /// @throws UploadRefused malformed
    static UploadMetadata parse(@Nullable String header) {
        String sent = header == null ? "" : header.strip();
        if (sent.length() > LONGEST) {
            throw UploadRefused.malformed("Upload-Metadata has more than " + LONGEST + " characters");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : sent.isEmpty() ? new String[0] : sent.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            if (!parts[0].matches("[\\x21-\\x2B\\x2D-\\x7E]+")) {
                throw UploadRefused.malformed("A key of Upload-Metadata is empty or not of ASCII characters");
            }
            String value = parts.length == 1 ? "" : decoded(parts[0], parts[1].strip());
            if (values.put(parts[0], value) != null) {
                throw UploadRefused.malformed("Upload-Metadata names the key " + parts[0] + " twice");
            }
        }
        return new UploadMetadata(sent, values);
    }

    /// The value as text; a NUL is in no name and can be kept in no database.
    private static String decoded(String key, String value) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(value)))
                    .toString();
            return text.replace("\0", "");
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw UploadRefused.malformed("The value of " + key + " in Upload-Metadata is no text in Base64");
        }
    }

    /// As clients name it: `filename` (tus-js-client, Uppy), or `name`.
    String fileName() {
        return Optional.ofNullable(values.get("filename"))
                .or(() -> Optional.ofNullable(values.get("name")))
                .orElse("");
    }

    /// What the client holds the SHA-256 of the whole file to be, in lower-case hexadecimal.
    ///
    /// @throws UploadRefused when it is none
    Optional<String> sha256() {
        String said = values.get("sha256");
        if (said == null) {
            return Optional.empty();
        }
        if (!said.matches("[0-9a-fA-F]{64}")) {
            throw UploadRefused.malformed("sha256 in Upload-Metadata is not 64 hexadecimal digits");
        }
        return Optional.of(said.toLowerCase(java.util.Locale.ROOT));
    }
}
