package org.vitrine.catalogue;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.DimensionWords.Meaning;

/// A number or a word of a text about dimensions.
///
/// @param text in lower case, without a full stop; empty for a number
record DimensionToken(String text, @Nullable BigDecimal number) {

    private static final int MOST_DIGITS = 12;
    private static final int DECIMALS = 8;
    private static final String FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final int[][] OF_FRACTIONS = {
        {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8}, {3, 8}, {5, 8},
        {7, 8}
    };

    @Nullable
    Meaning meaning(boolean behindNumber) {
        return number == null ? DimensionWords.of(text, behindNumber) : new Meaning(DimensionWords.Sort.NOTHING, "");
    }

    /// The tokens of a text; nothing when a number in it is none or could be two.
    static Optional<List<DimensionToken>> of(String text) {
        List<DimensionToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '.') {
                at++;
            } else if (c >= '0' && c <= '9' || FRACTIONS.indexOf(c) >= 0) {
                int end = endOfNumber(text, at);
                BigDecimal number = number(text.substring(at, end));
                if (number == null) {
                    return Optional.empty();
                }
                tokens.add(new DimensionToken("", number));
                at = end;
            } else {
                int end = Character.isLetter(c) ? endOfWord(text, at) : at + 1;
                tokens.add(new DimensionToken(DimensionText.lowerCase(text.substring(at, end)), null));
                at = end;
            }
        }
        return Optional.of(tokens);
    }

    /// Letters of one script: "45mm정도" has a unit and a word behind it.
    private static int endOfWord(String text, int from) {
        UnicodeScript script = UnicodeScript.of(text.charAt(from));
        int end = from;
        while (end < text.length()
                && Character.isLetter(text.charAt(end))
                && UnicodeScript.of(text.charAt(end)) == script) {
            end++;
        }
        // an "x" between numbers is joined to neither: "45x30mm"
        return text.startsWith("o'clock", from) ? from + "o'clock".length() : end;
    }

    /// A number with its groups of three and its fraction: "1 200", "12,5", "5 1/2", "5½".
    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && goesOn(text, from, end)) {
            end++;
        }
        while (end > from && " ,.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean goesOn(String text, int from, int at) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9' || FRACTIONS.indexOf(c) >= 0) {
            return true;
        }
        boolean digitBehind = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        if (c == '.' || c == ',' || c == '/') {
            return digitBehind;
        }
        return (c == ' ' || c == '\u00a0' || c == '\u202f') && (isGroup(text, from, at) || isFraction(text, at + 1));
    }

    private static boolean isGroup(String text, int from, int at) {
        int end = at + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return at - from <= 3 + 4 * 3
                && end - at == 4
                && text.substring(from, at).matches("\\d{1,3}([ \u00a0\u202f]\\d{3})*");
    }

    private static boolean isFraction(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return from < text.length()
                && (FRACTIONS.indexOf(text.charAt(from)) >= 0
                        || end > from
                                && end + 1 < text.length()
                                && text.charAt(end) == '/'
                                && Character.isDigit(text.charAt(end + 1)));
    }

    private static @Nullable BigDecimal number(String text) {
        String plain = text.replaceAll("(?<=\\d)[\u00a0\u202f]", " ");
        // a thousand or one?
        if (plain.matches("[1-9]\\d{0,2}(,\\d{3})+")) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        String rest = plain;
        char last = rest.charAt(rest.length() - 1);
        int sign = FRACTIONS.indexOf(last);
        if (sign >= 0) {
            sum = quotient(OF_FRACTIONS[sign][0], OF_FRACTIONS[sign][1]);
            rest = rest.substring(0, rest.length() - 1).strip();
        } else if (rest.matches("(.* )?\\d{1,3}/\\d{1,3}")) {
            int space = rest.lastIndexOf(' ');
            String[] fraction = rest.substring(space + 1).split("/");
            if (Integer.parseInt(fraction[1]) == 0) {
                return null;
            }
            sum = quotient(Integer.parseInt(fraction[0]), Integer.parseInt(fraction[1]));
            rest = space < 0 ? "" : rest.substring(0, space).strip();
        }
        String digits = rest.replace(" ", "").replace(',', '.');
        if (digits.isEmpty()) {
            return normal(sum);
        }
        return digits.matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{1," + DECIMALS + "})?")
                ? normal(sum.add(new BigDecimal(digits)))
                : null;
    }

    private static BigDecimal quotient(int of, int by) {
        return new BigDecimal(of).divide(new BigDecimal(by), MathContext.DECIMAL32);
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal shortest = number.setScale(Math.min(number.scale(), DECIMALS), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
