package org.vitrine.dating;

/// How sure a date or a part of it is (ISO 8601-2:2019, clause 8; EDTF "qualification").
public enum Qualification {
    NONE(""),
    UNCERTAIN("?"),
    APPROXIMATE("~"),
    UNCERTAIN_AND_APPROXIMATE("%");

    private final String sign;

    Qualification(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    public boolean uncertain() {
        return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
    }

    public boolean approximate() {
        return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
    }

    /// Both together: a part that is named uncertain by one sign and approximate by another is both.
    Qualification and(Qualification other) {
        return of(uncertain() || other.uncertain(), approximate() || other.approximate());
    }

    static Qualification of(boolean uncertain, boolean approximate) {
        if (uncertain) {
            return approximate ? UNCERTAIN_AND_APPROXIMATE : UNCERTAIN;
        }
        return approximate ? APPROXIMATE : NONE;
    }

    static Qualification of(char sign) {
        return switch (sign) {
            case '?' -> UNCERTAIN;
            case '~' -> APPROXIMATE;
            case '%' -> UNCERTAIN_AND_APPROXIMATE;
            default -> NONE;
        };
    }
}
