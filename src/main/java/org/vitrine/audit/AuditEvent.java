package org.vitrine.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be written down.
///
/// @param account who did it; null when nobody is known
/// @param actor their name at the time; empty when nobody is known
/// @param subject the record, account, token or file that it was done to; null when there is none
/// @param detail in English, for a person to read, without any secret; at most 2,000 characters are kept
public record AuditEvent(
        AuditAction action,
        @Nullable UUID account,
        String actor,
        @Nullable UUID subject,
        String detail) {

    private static final int LONGEST = 2_000;

    public AuditEvent {
        // PostgreSQL takes no NUL, and a line of the log is one line
        detail = detail.replaceAll("\\p{Cntrl}+", " ");
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }
}
