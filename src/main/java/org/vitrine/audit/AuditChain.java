package org.vitrine.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// Links each row to the one before, so that a row that was changed, taken out or put in between shows.
final class AuditChain {

    private AuditChain() {}

    static String hash(String before, AuditEntry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(before));
            for (String part : List.of(
                    Long.toString(entry.position()),
                    Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())),
                    entry.action().name(),
                    Objects.toString(entry.account(), ""),
                    entry.actor(),
                    entry.address(),
                    Objects.toString(entry.subject(), ""),
                    entry.detail())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // with its length, so that no text can pass from one part into the next
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
