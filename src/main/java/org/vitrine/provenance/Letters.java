package org.vitrine.provenance;

/// Walks along a text, word by word.
final class Letters {

    private Letters() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00a0';
    }

    static int skipBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where the blanks before the end begin.
    static int trimEnd(String text, int from, int to) {
        int at = to;
        while (at > from && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// The next blank, or the end.
    static int blank(String text, int from, int to) {
        int at = from;
        while (at < to && !isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Whether the text has these words at a place, in either case, and they end there.
    static boolean startsWith(String text, int from, int to, String words) {
        int end = from + words.length();
        return end <= to
                && text.regionMatches(true, from, words, 0, words.length())
                && (end == to || !Character.isLetterOrDigit(text.charAt(end)));
    }

    static boolean equals(String text, int from, int to, String words) {
        return to - from == words.length() && text.regionMatches(true, from, words, 0, words.length());
    }

    static boolean isThrough(String text, int from, int to) {
        return equals(text, from, to, "through") || equals(text, from, to, "via");
    }

    static boolean hasDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /// One blank for any number of blanks and line breaks.
    static String collapse(String text) {
        boolean odd = false;
        for (int i = 0; i < text.length() && !odd; i++) {
            char c = text.charAt(i);
            odd = isBlank(c) && (c != ' ' || (i + 1 < text.length() && isBlank(text.charAt(i + 1))));
        }
        if (!odd) {
            return text;
        }
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                single.append(c);
            } else if (!single.isEmpty() && single.charAt(single.length() - 1) != ' ') {
                single.append(' ');
            }
        }
        return single.toString();
    }
}
