package org.vitrine.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Cuts a text into words.
///
/// @param inOrder as they stand in the text
/// @param joined words written with hyphens, as one each: "Il-sung" is also looked for as "Ilsung"
record Words(List<Word> inOrder, List<String> joined) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    // longer runs of letters and digits are no words; Lucene refuses more than 32,766 bytes
    private static final int LONGEST = 60;

    static Words of(String text) {
        List<Word> words = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        for (String chunk : SPACE.split(Folding.fold(text))) {
            List<Word> cut = ofChunk(chunk);
            words.addAll(cut);
            if (cut.size() > 1 && chunk.indexOf('-') > 0 && cut.stream().noneMatch(Word::eastAsian)) {
                joined.add(shorten(cut.stream().map(Word::text).collect(Collectors.joining())));
            }
        }
        return new Words(words, joined);
    }

    /// For the index: exact forms.
    String exact() {
        return Stream.concat(inOrder.stream().map(Word::text), joined.stream()).collect(Collectors.joining(" "));
    }

    /// For the index: stems and pairs of characters.
    String stemmed() {
        return inOrder.stream().flatMap(word -> word.stems().stream()).collect(Collectors.joining(" "));
    }

    /// For the index: what a name can begin with while it is typed.
    String letters() {
        return Folding.letters(exact());
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    private static List<Word> ofChunk(String folded) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean eastAsian = false;
        int[] characters = folded.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            if (Character.isLetterOrDigit(character)) {
                boolean now = isEastAsian(character);
                if (!word.isEmpty() && now != eastAsian) {
                    finish(word, eastAsian, words);
                }
                eastAsian = now;
                word.appendCodePoint(character);
            } else if (isApostrophe(character) && !word.isEmpty()) {
                // P'yŏngyang is one word; of "Kim's" only the name is kept
                if (isPossessive(characters, i)) {
                    i++;
                }
            } else {
                finish(word, eastAsian, words);
            }
        }
        finish(word, eastAsian, words);
        return words;
    }

    private static void finish(StringBuilder word, boolean eastAsian, List<Word> words) {
        if (!word.isEmpty()) {
            words.add(new Word(shorten(word.toString()), eastAsian));
            word.setLength(0);
        }
    }

    private static String shorten(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    private static boolean isPossessive(int[] characters, int apostrophe) {
        return apostrophe + 1 < characters.length
                && characters[apostrophe + 1] == 's'
                && (apostrophe + 2 == characters.length || !Character.isLetterOrDigit(characters[apostrophe + 2]));
    }

    private static boolean isApostrophe(int character) {
        return switch (character) {
            case '\'', '`', '´', '‘', '’', 'ʹ', 'ʻ', 'ʼ', 'ʽ' -> true;
            default -> false;
        };
    }

    private static boolean isEastAsian(int character) {
        return switch (UnicodeScript.of(character)) {
            case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
