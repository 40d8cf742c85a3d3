package org.vitrine.dating;

/// Roman numerals up to 39 (XXXIX), which is enough for months and centuries. Cyrillic letters of the same shape count.
final class Roman {
    private Roman() {}

    /// The number; 0 when the word is no numeral in its regular form.
    static int value(String lowerCase) {
        if (lowerCase.length() > 7) {
            return 0;
        }
        int at = 0;
        int value = 0;
        while (value < 30 && is(lowerCase, at, 'x')) {
            value += 10;
            at++;
        }
        if (is(lowerCase, at, 'i') && is(lowerCase, at + 1, 'x')) {
            value += 9;
            at += 2;
        } else if (is(lowerCase, at, 'i') && is(lowerCase, at + 1, 'v')) {
            value += 4;
            at += 2;
        } else {
            if (is(lowerCase, at, 'v')) {
                value += 5;
                at++;
            }
            for (int i = 0; i < 3 && is(lowerCase, at, 'i'); i++) {
                value++;
                at++;
            }
        }
        return at == lowerCase.length() ? value : 0;
    }

    /// @param number 1 to 39
    static String write(int number) {
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "X".repeat(number / 10) + ones[number % 10];
    }

    private static boolean is(String text, int at, char letter) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        char latin = switch (c) {
            case 'х' -> 'x';
            case 'і' -> 'i';
            case 'ѵ' -> 'v';
            default -> c;
        };
        return latin == letter;
    }
}
