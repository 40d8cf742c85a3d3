package org.vitrine.dating;

import org.jspecify.annotations.Nullable;

/// A number, a word or a single sign.
///
/// @param text lower case; of a dash always `-`
/// @param value the number; -1 of anything else, and of a number that is too long for a date
/// @param word what a known word means
/// @param glued whether no space stands before it
/// @param capital whether its first letter is a capital one
/// @param from where it starts in the clean text
record Token(Kind kind, String text, int value, @Nullable Word word, boolean glued, boolean capital, int from) {
    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    /// Digits that were written, leading zeros included; 0 when it is no number.
    int digits() {
        return kind == Kind.NUMBER ? text.length() : 0;
    }

    boolean number() {
        return value >= 0;
    }

    boolean sign(char c) {
        return kind == Kind.SIGN && text.charAt(0) == c;
    }

    boolean is(Term term) {
        return word != null && word.term() == term;
    }

    boolean spelled(String spelling) {
        return kind == Kind.WORD && text.equals(spelling);
    }
}
