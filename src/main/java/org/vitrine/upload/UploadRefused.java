package org.vitrine.upload;

import java.util.Map;
import java.util.Objects;

/// A request that the protocol does not allow, and why.
final class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    private UploadRefused(int status, String why, Map<String, String> headers) {
        super(why, null, false, false);
        this.status = status;
        this.headers = headers;
    }

    private UploadRefused(int status, String why) {
        this(status, why, Map.of());
    }

    static UploadRefused malformed(String why) {
        return new UploadRefused(400, why);
    }

    /// Nobody waits for the rest of the bytes.
    static UploadRefused brokenOff() {
        return new UploadRefused(400, "The connection broke off", Map.of("Connection", "close"));
    }

    static UploadRefused forbidden(String why) {
        return new UploadRefused(403, why);
    }

    /// Never was, or is somebody else's.
    static UploadRefused unknown() {
        return new UploadRefused(404, "There is no such upload");
    }

    /// Section PATCH: the offset must be the one that the server knows.
    static UploadRefused elsewhere(long offset) {
        return new UploadRefused(409, "So far " + offset + " bytes have arrived", Map.of(Tus.OFFSET, "" + offset));
    }

    static UploadRefused expired() {
        return new UploadRefused(410, "This upload was not finished in time and is gone");
    }

    /// Section Tus-Version.
    static UploadRefused otherVersion() {
        return new UploadRefused(412, "Tus-Resumable must be " + Tus.VERSION, Map.of("Tus-Version", Tus.VERSION));
    }

    static UploadRefused tooLarge(String why) {
        return new UploadRefused(413, why);
    }

    static UploadRefused otherContent() {
        return new UploadRefused(415, "The content type must be " + Tus.CONTENT);
    }

    /// Another request of the same upload does not come to its end.
    static UploadRefused busy() {
        return new UploadRefused(423, "Another request is sending this upload", Map.of("Retry-After", "2"));
    }

    /// One person has begun too much at the same time.
    static UploadRefused overQuota(String why) {
        return new UploadRefused(429, why, Map.of("Retry-After", "600"));
    }

    /// Section Checksum.
    static UploadRefused damaged() {
        return new UploadRefused(460, "The bytes that have arrived are not those of the checksum");
    }

    static UploadRefused full() {
        return new UploadRefused(507, "The disk has no room for this file");
    }

    int status() {
        return status;
    }

    String why() {
        return Objects.requireNonNull(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
