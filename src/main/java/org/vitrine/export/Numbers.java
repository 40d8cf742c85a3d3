package org.vitrine.export;

import java.math.BigDecimal;

/// Numbers as every reader of them understands.
public final class Numbers {

    private static final int LONGEST = 40;

    private Numbers() {}

    /// Without an exponent, unless it would be longer than 40 digits with none.
    public static String plain(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return Math.abs(shortest.scale()) > LONGEST || shortest.precision() > LONGEST
                ? shortest.toString()
                : shortest.toPlainString();
    }
}
