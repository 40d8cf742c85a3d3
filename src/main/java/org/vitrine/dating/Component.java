package org.vitrine.dating;

/// One part of a calendar date: its digits, some of which may be unspecified (`X`), and how sure it is.
///
/// @param digits digits 0 to 9 and X; a year has four of them and may start with a hyphen, a month or day has two
public record Component(String digits, Qualification qualification) {
    public Component {
        int start = digits.startsWith("-") ? 1 : 0;
        if (digits.length() == start) {
            throw new IllegalArgumentException("A component has digits");
        }
        for (int i = start; i < digits.length(); i++) {
            if (!isDigit(digits.charAt(i))) {
                throw new IllegalArgumentException("Not a digit or X: " + digits);
            }
        }
    }

    static Component of(String digits) {
        return new Component(digits, Qualification.NONE);
    }

    static Component year(int year) {
        String magnitude = Integer.toString(Math.abs(year));
        return of((year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - magnitude.length())) + magnitude);
    }

    static Component two(int value) {
        return of(value < 10 ? "0" + value : Integer.toString(value));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c == 'X';
    }

    Component with(Qualification qualification) {
        return new Component(digits, qualification);
    }

    /// Whether every digit is given.
    public boolean specified() {
        return digits.indexOf('X') < 0;
    }

    boolean negative() {
        return digits.charAt(0) == '-';
    }

    /// The smallest number the digits can stand for.
    public int least() {
        return negative() ? -filled('9') : filled('0');
    }

    /// The largest number the digits can stand for.
    public int most() {
        return negative() ? -filled('0') : filled('9');
    }

    /// Whether the digits can stand for `value`.
    boolean matches(int value) {
        if (value < 0 != negative() && value != 0) {
            return false;
        }
        int rest = Math.abs(value);
        for (int i = digits.length() - 1; i >= (negative() ? 1 : 0); i--) {
            char c = digits.charAt(i);
            if (c != 'X' && c - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }

    private int filled(char forX) {
        int value = 0;
        for (int i = negative() ? 1 : 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            value = value * 10 + ((c == 'X' ? forX : c) - '0');
        }
        return value;
    }
}
