package org.vitrine.image;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// The numbers of the Image API: digits, and a point where a fraction is allowed; no sign, no exponent (section 4.1).
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern FRACTION = Pattern.compile("(?:[0-9]{1,9}(?:\\.[0-9]{1,12})?|\\.[0-9]{1,12})");

    private Numbers() {}

    static int whole(String text, String what) {
        if (!WHOLE.matcher(text).matches()) {
            throw ImageRefused.malformed("The " + what + " \"" + text + "\" is no whole number");
        }
        return Integer.parseInt(text);
    }

    static BigDecimal fraction(String text, String what) {
        if (!FRACTION.matcher(text).matches()) {
            throw ImageRefused.malformed("The " + what + " \"" + text + "\" is no number");
        }
        return new BigDecimal(text.startsWith(".") ? "0" + text : text);
    }
}
