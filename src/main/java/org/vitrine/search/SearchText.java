package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitrine.catalogue.ObjectNumber;

/// What somebody typed into a search field, understood: every clause has to be found. No text is refused; signs that
/// are no part of a word mean nothing, but for quotation marks around a phrase.
///
/// @param blank nothing was typed, which finds all; when something was typed and no clause is left, nothing is found
record SearchText(List<Clause> clauses, boolean blank) {

    /// Longer texts are cut: nobody types them, and each word costs the index work.
    static final int MOST_CHARACTERS = 300;

    static final int MOST_CLAUSES = 16;
    private static final String OPENING = "\"“„«”";
    private static final String CLOSING = "\"“”»";

    sealed interface Clause {
        List<Word> words();
    }

    /// Words in this order next to each other.
    record Phrase(List<Word> words) implements Clause {}

    /// What stands between two spaces.
    ///
    /// @param number the same as an object number in lower case, empty when it can be none
    /// @param words at least one
    /// @param unfinished the last word may go on
    record Term(String number, List<Word> words, List<String> joined, boolean unfinished) implements Clause {}

    SearchText {
        clauses = List.copyOf(clauses);
    }

    static SearchText parse(String text) {
        String cut = text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS));
        List<Clause> clauses = new ArrayList<>();
        int at = 0;
        while (at < cut.length()) {
            char c = cut.charAt(at);
            int end = OPENING.indexOf(c) >= 0 ? closing(cut, at + 1) : -1;
            if (end > 0) {
                addPhrase(cut.substring(at + 1, end), clauses);
                at = end + 1;
            } else if (isSpace(c) || OPENING.indexOf(c) >= 0) {
                at++;
            } else {
                int stop = at;
                while (stop < cut.length() && !isSpace(cut.charAt(stop)) && OPENING.indexOf(cut.charAt(stop)) < 0) {
                    stop++;
                }
                addTerm(cut.substring(at, stop), stop == cut.length(), clauses);
                at = stop;
            }
        }
        return new SearchText(
                clauses.size() <= MOST_CLAUSES ? clauses : clauses.subList(0, MOST_CLAUSES),
                cut.chars().allMatch(c -> isSpace((char) c)));
    }

    /// The words of all clauses.
    List<Word> words() {
        return clauses.stream().flatMap(clause -> clause.words().stream()).toList();
    }

    private static void addPhrase(String text, List<Clause> clauses) {
        List<Word> words = Words.of(text).inOrder();
        if (!words.isEmpty()) {
            clauses.add(new Phrase(words.size() <= MOST_CLAUSES ? words : words.subList(0, MOST_CLAUSES)));
        }
    }

    private static void addTerm(String text, boolean last, List<Clause> clauses) {
        Words words = Words.of(text);
        if (words.isEmpty()) {
            return;
        }
        List<Word> kept = words.inOrder();
        clauses.add(new Term(
                ObjectNumber.parse(strip(text)).map(n -> number(n.value())).orElse(""),
                kept.size() <= MOST_CLAUSES ? kept : kept.subList(0, MOST_CLAUSES),
                words.joined(),
                last && Character.isLetterOrDigit(text.codePointBefore(text.length()))));
    }

    /// A number as it is compared.
    static String number(String number) {
        return number.toLowerCase(Locale.ROOT);
    }

    // "KFC.1984." while it is typed, "(GCF.012)" when it is copied
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
