package org.vitrine.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;

/// A folded word of one text. Words are cut and reduced here and not in the index's analyzers, so that Lucene and
/// OpenSearch find exactly the same.
///
/// @param text letters and digits only, lower case
/// @param eastAsian of Hangul, Han or Kana, where particles stick to a word and a text may have no spaces
record Word(String text, boolean eastAsian) {

    /// What is compared when not the exact form is: for East Asian words each pair of characters and at the end the
    /// last alone, so that adjacent pairs find a name within 김일성에게; for others the stem.
    List<String> stems() {
        return eastAsian ? grams(true) : List.of(stem());
    }

    /// Of a question, whose last character need not be the last of the word.
    List<String> openStems() {
        return eastAsian ? grams(false) : List.of(stem());
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    private List<String> grams(boolean closed) {
        int[] characters = text.codePoints().toArray();
        List<String> grams = new ArrayList<>(characters.length);
        for (int i = 0; i + 1 < characters.length; i++) {
            grams.add(new String(characters, i, 2));
        }
        if (closed || characters.length == 1) {
            grams.add(new String(characters, characters.length - 1, 1));
        }
        return grams;
    }

    private String stem() {
        char[] letters = text.toCharArray();
        return switch (UnicodeScript.of(text.codePointAt(0))) {
            case LATIN -> new String(letters, 0, new EnglishMinimalStemmer().stem(letters, letters.length));
            case CYRILLIC -> new String(letters, 0, new RussianLightStemmer().stem(letters, letters.length));
            default -> text;
        };
    }
}
