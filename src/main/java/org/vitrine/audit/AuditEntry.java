package org.vitrine.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the log.
///
/// @param position counts from 1 without a gap
/// @param at in whole microseconds
/// @param address that the request came from; empty when there was no request
/// @param hash SHA-256 over the hash of the row before and all of this, in hexadecimal
public record AuditEntry(
        long position,
        Instant at,
        AuditAction action,
        @Nullable UUID account,
        String actor,
        String address,
        @Nullable UUID subject,
        String detail,
        String hash) {

    /// What stands before the first row.
    static final String BEGINNING = HexFormat.of().formatHex(new byte[32]);

    static AuditEntry after(String before, long position, Instant at, String address, AuditEvent event) {
        AuditEntry open = new AuditEntry(
                position,
                at,
                event.action(),
                event.account(),
                event.actor(),
                address,
                event.subject(),
                event.detail(),
                "");
        return open.sealed(before);
    }

    /// The same content with the hash that it has to have behind another row.
    AuditEntry sealed(String before) {
        return new AuditEntry(
                position, at, action, account, actor, address, subject, detail, AuditChain.hash(before, this));
    }
}
