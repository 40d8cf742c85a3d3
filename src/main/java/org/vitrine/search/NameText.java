package org.vitrine.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/// A name while it is typed: every word has to stand in one of the names, and the last may go on. It is compared letter
/// by letter, so that 김이 already finds 김일성.
///
/// @param number what may be the beginning of an object number, else empty
/// @param unfinished the last word may go on
record NameText(List<Word> words, String number, boolean unfinished) {

    private static final float WHOLE_NAME = 4;
    private static final float BEGINNING = 2;
    private static final int SHORTEST_NUMBER = 2;

    static NameText parse(String text) {
        SearchText parsed = SearchText.parse(text);
        List<Word> words = parsed.words();
        if (parsed.clauses().isEmpty()) {
            return new NameText(words, "", false);
        }
        return parsed.clauses().getLast() instanceof SearchText.Term last
                ? new NameText(words, parsed.clauses().size() == 1 ? last.number() : "", last.unfinished())
                : new NameText(words, "", false);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    SearchPredicate predicate(SearchPredicateFactory f) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (int i = 0; i < words.size(); i++) {
            all.must(word(words.get(i), goesOn(i), f));
        }
        BooleanPredicateClausesStep<?, ?> any =
                f.bool().should(f.bool().must(all.toPredicate()).constantScore());
        String whole = whole(words);
        any.should(f.match()
                .field(Field.WHOLE.path())
                .matching(whole)
                .constantScore()
                .boost(WHOLE_NAME));
        if (unfinished) {
            any.should(f.prefix()
                    .field(Field.WHOLE.path())
                    .matching(whole)
                    .constantScore()
                    .boost(BEGINNING));
        }
        if (number.length() >= SHORTEST_NUMBER) {
            any.should(f.prefix().field(Field.NUMBER.path()).matching(number).constantScore());
        }
        return any.toPredicate();
    }

    /// The name that is shown for a hit: the one that fits best, else the first.
    ///
    /// @param names of the record that was found, at least one
    String matched(List<String> names) {
        String best = names.getFirst();
        int bestFit = 0;
        for (String name : names) {
            int fit = fit(Words.of(name));
            if (fit > bestFit) {
                best = name;
                bestFit = fit;
            }
        }
        return best;
    }

    /// Words one after the other, letter by letter.
    static String whole(List<Word> words) {
        return Folding.letters(words.stream().map(Word::text).collect(Collectors.joining(" ")));
    }

    private SearchPredicate word(Word word, boolean goesOn, SearchPredicateFactory f) {
        String letters = Folding.letters(word.text());
        BooleanPredicateClausesStep<?, ?> any =
                f.bool().should(f.match().field(Field.LETTERS.path()).matching(letters));
        if (goesOn) {
            any.should(f.prefix().field(Field.LETTERS.path()).matching(letters));
        }
        if (word.eastAsian() && word.length() > 1) {
            any.should(f.phrase().field(Field.TITLE_STEMS.path()).matching(String.join(" ", word.openStems())));
        }
        return any.toPredicate();
    }

    private boolean goesOn(int word) {
        return unfinished && word == words.size() - 1;
    }

    private int fit(Words name) {
        String asked = whole(words);
        String whole = whole(name.inOrder());
        if (whole.equals(asked)) {
            return 3;
        }
        if (unfinished && whole.startsWith(asked)) {
            return 2;
        }
        Set<String> letters = Set.copyOf(Arrays.asList(name.letters().split(" ")));
        for (int i = 0; i < words.size(); i++) {
            if (!stands(words.get(i), goesOn(i), name, letters)) {
                return 0;
            }
        }
        return 1;
    }

    private static boolean stands(Word word, boolean goesOn, Words name, Set<String> letters) {
        String asked = Folding.letters(word.text());
        return letters.contains(asked)
                || (goesOn && letters.stream().anyMatch(one -> one.startsWith(asked)))
                || (word.eastAsian()
                        && name.inOrder().stream().anyMatch(one -> one.text().contains(word.text())));
    }
}
