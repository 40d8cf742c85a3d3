package org.vitrine.search;

/// Keys whose order character by character is the order that a person expects: `GCF.2` before `GCF.10`, `École` beside
/// `Ecole`, Hangul and Cyrillic in the order of their alphabets.
final class SortKey {

    // enough to tell any two titles apart that a page shows beside each other
    private static final int LONGEST = 200;

    private SortKey() {}

    static String ofNumber(String number) {
        // the number itself at the end: two that differ in case alone are two, and have an order
        return natural(SearchText.number(number)) + " " + number;
    }

    static String ofTitle(String title) {
        String key = natural(Words.of(title).exact());
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /// Puts the count of digits before each run of digits, so that a longer number comes later.
    private static String natural(String text) {
        StringBuilder key = new StringBuilder(text.length() + 8);
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                key.append(text.charAt(at++));
                continue;
            }
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            int first = at;
            while (first < end - 1 && text.charAt(first) == '0') {
                first++;
            }
            int digits = end - first;
            key.append((char) ('0' + digits / 10))
                    .append((char) ('0' + digits % 10))
                    .append(text, first, end);
            at = end;
        }
        return key.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
