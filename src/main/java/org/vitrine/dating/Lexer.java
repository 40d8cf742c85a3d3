package org.vitrine.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts clean text into tokens. Korean is written without spaces, so its words are cut at the longest known piece.
final class Lexer {
    private final String text;
    private final String clean;
    private final List<Token> tokens = new ArrayList<>(16);
    private int at;
    private boolean glued;

    private Lexer(String clean) {
        this.clean = clean;
        this.text = lowerCase(clean);
    }

    /// The tokens, closed by one of kind END.
    static List<Token> tokens(String clean) {
        Lexer lexer = new Lexer(clean);
        lexer.run();
        return lexer.tokens;
    }

    /// Of the same length, so that places in it are places in the clean text.
    static String lowerCase(String clean) {
        String lower = clean.toLowerCase(Locale.ROOT);
        if (lower.length() == clean.length()) {
            return lower;
        }
        StringBuilder each = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            each.append(Character.toLowerCase(clean.charAt(i)));
        }
        return each.toString();
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                glued = false;
                at++;
                continue;
            }
            if (c >= '0' && c <= '9') {
                number();
            } else if (hangul(c)) {
                korean();
            } else if (Character.isLetter(c)) {
                word();
            } else {
                sign(c);
            }
            glued = true;
        }
        tokens.add(new Token(Token.Kind.END, "", -1, null, false, false, text.length()));
    }

    private void number() {
        int start = at;
        int value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = at - start < 6 ? value * 10 + (text.charAt(at) - '0') : value;
            at++;
        }
        boolean tooLong = at - start > 6;
        tokens.add(new Token(
                Token.Kind.NUMBER, text.substring(start, at), tooLong ? -1 : value, null, glued, false, start));
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at)) && !hangul(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        tokens.add(new Token(
                Token.Kind.WORD,
                word,
                -1,
                Lexicon.find(word),
                glued,
                Character.isUpperCase(clean.charAt(start)),
                start));
    }

    private void korean() {
        int start = at;
        int end = at;
        while (end < text.length() && hangul(text.charAt(end))) {
            end++;
        }
        while (at < end) {
            Word known = null;
            int length = Math.min(Lexicon.LONGEST_KOREAN, end - at);
            for (; length > 0; length--) {
                known = Lexicon.find(text.substring(at, at + length));
                if (known != null) {
                    break;
                }
            }
            if (known == null) {
                tokens.add(new Token(Token.Kind.WORD, text.substring(at, end), -1, null, glued, false, at));
                at = end;
            } else {
                tokens.add(new Token(
                        Token.Kind.WORD, text.substring(at, at + length), -1, known, glued || at > start, false, at));
                at += length;
            }
        }
    }

    private void sign(char c) {
        char plain = switch (c) {
            case CleanText.RANGE_DASH -> '-';
            case CleanText.WAVE_DASH -> '~';
            default -> c;
        };
        tokens.add(new Token(Token.Kind.SIGN, String.valueOf(plain), -1, null, glued, false, at));
        at++;
    }

    private static boolean hangul(char c) {
        return c >= '가' && c <= '힣';
    }
}
