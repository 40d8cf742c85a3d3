package org.vitrine.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the audit log is told of.
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGN_IN_SLOWED,
    SIGNED_OUT,
    SESSION_ENDED,
    INVITED,
    INVITATION_WITHDRAWN,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    RESET_LINK_MADE,
    PASSWORD_CHANGED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    PUBLISHED,
    WITHDRAWN,
    EXPORTED,
    REFUSED;

    /// Lower-case with hyphens, as addresses and messages name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AuditAction> find(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
