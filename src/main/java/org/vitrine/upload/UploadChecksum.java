package org.vitrine.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the bytes of one request must add up to: `Upload-Checksum`, an algorithm and its result in Base64 (tus 1.0,
/// section Checksum).
final class UploadChecksum {

    /// As the header names them; sha1 is what every server must know.
    static final String ALGORITHMS = "sha1,sha256,sha512,md5";

    private static final Map<String, String> NAMES =
            Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512", "md5", "MD5");

    private final MessageDigest digest;
    private final byte[] wanted;

    private UploadChecksum(MessageDigest digest, byte[] wanted) {
        this.digest = digest;
        this.wanted = wanted;
    }

    /// @throws UploadRefused malformed, or of an algorithm that is not offered
    static Optional<UploadChecksum> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.strip().split(" +", 2);
        String name = NAMES.get(parts[0]);
        if (name == null || parts.length < 2) {
            throw UploadRefused.malformed("Upload-Checksum begins with one of " + ALGORITHMS);
        }
        try {
            return Optional.of(new UploadChecksum(
                    MessageDigest.getInstance(name), Base64.getDecoder().decode(parts[1])));
        } catch (IllegalArgumentException _) {
            throw UploadRefused.malformed("Upload-Checksum is not in Base64");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + name, e);
        }
    }

    void add(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
    }

    /// To be asked once, after the last byte.
    boolean isRight() {
        return MessageDigest.isEqual(digest.digest(), wanted);
    }
}
