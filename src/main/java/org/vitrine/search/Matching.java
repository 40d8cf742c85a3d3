package org.vitrine.search;

import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/// Turns what was typed into what the index is asked. A word in a title counts more than the number, that more than a
/// word in a name, that more than one in the text: the steps between them are larger than any difference that rarity
/// makes within one.
final class Matching {

    // BM25 of one word seldom passes 15, and a word is scored in its exact form and by its stem
    private static final float TITLE = 160;
    private static final float NUMBER = 110;
    private static final float NAME = 60;
    private static final int SHORTEST_BEGINNING = 2;

    private enum Tier {
        TITLE_TIER(Field.TITLE_WORDS, Field.TITLE_STEMS, TITLE),
        NAME_TIER(Field.NAME_WORDS, Field.NAME_STEMS, NAME),
        TEXT_TIER(Field.TEXT_WORDS, Field.TEXT_STEMS, 0);

        private final String words;
        private final String stems;
        private final float step;

        Tier(Field words, Field stems, float step) {
            this.words = words.path();
            this.stems = stems.path();
            this.step = step;
        }
    }

    private final SearchPredicateFactory f;

    Matching(SearchPredicateFactory f) {
        this.f = f;
    }

    SearchPredicate all(SearchText text) {
        if (text.clauses().isEmpty()) {
            return text.blank() ? f.matchAll().toPredicate() : f.matchNone().toPredicate();
        }
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (SearchText.Clause clause : text.clauses()) {
            switch (clause) {
                case SearchText.Phrase phrase -> all.must(phrase(phrase.words()));
                case SearchText.Term term -> all.must(term(term));
            }
        }
        return all.toPredicate();
    }

    private SearchPredicate term(SearchText.Term term) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        if (!term.number().isEmpty()) {
            number(term, any);
        }
        BooleanPredicateClausesStep<?, ?> words = f.bool();
        for (int i = 0; i < term.words().size(); i++) {
            words.must(word(
                    term.words().get(i), term.unfinished() && i == term.words().size() - 1));
        }
        any.should(words.toPredicate());
        for (String joined : term.joined()) {
            any.should(word(new Word(joined, false), term.unfinished()));
        }
        return any.toPredicate();
    }

    private void number(SearchText.Term term, BooleanPredicateClausesStep<?, ?> any) {
        String path = Field.NUMBER.path();
        any.should(f.match().field(path).matching(term.number()).constantScore().boost(NUMBER));
        if (term.number().length() >= SHORTEST_BEGINNING) {
            any.should(f.prefix()
                    .field(path)
                    .matching(term.number())
                    .constantScore()
                    .boost(1));
        }
    }

    /// In any tier, and scored in each: a word of the title that also stands in the text is no worse for it.
    private SearchPredicate word(Word word, boolean unfinished) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        for (Tier tier : Tier.values()) {
            SearchPredicate found = word(word, unfinished, tier);
            any.should(found);
            if (tier.step > 0) {
                any.should(f.bool().must(found).constantScore().boost(tier.step));
            }
        }
        return any.toPredicate();
    }

    private SearchPredicate word(Word word, boolean unfinished, Tier tier) {
        if (word.eastAsian()) {
            return adjacent(word.openStems(), tier.stems, word.length() == 1);
        }
        BooleanPredicateClausesStep<?, ?> any = f.bool()
                .should(f.match().field(tier.words).matching(word.text()))
                .should(f.match()
                        .field(tier.stems)
                        .matching(word.stems().getFirst())
                        .boost(0.5f));
        if (unfinished && word.length() >= SHORTEST_BEGINNING) {
            any.should(f.prefix()
                    .field(tier.words)
                    .matching(word.text())
                    .constantScore()
                    .boost(0.5f));
        }
        return any.toPredicate();
    }

    private SearchPredicate phrase(List<Word> words) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        boolean eastAsian = words.stream().anyMatch(Word::eastAsian);
        for (Tier tier : Tier.values()) {
            SearchPredicate found = eastAsian
                    ? adjacent(
                            phraseStems(words),
                            tier.stems,
                            words.size() == 1 && words.getFirst().length() == 1)
                    : adjacent(words.stream().map(Word::text).toList(), tier.words, false);
            any.should(found);
            if (tier.step > 0) {
                any.should(f.bool().must(found).constantScore().boost(tier.step));
            }
        }
        return any.toPredicate();
    }

    /// All words are closed but the last: what follows it in the text may belong to the same word (a particle).
    private static List<String> phraseStems(List<Word> words) {
        List<String> stems = new java.util.ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            stems.addAll(
                    i < words.size() - 1 ? words.get(i).stems() : words.get(i).openStems());
        }
        return stems;
    }

    private SearchPredicate adjacent(List<String> inOrder, String path, boolean beginning) {
        if (beginning) {
            // one character is the beginning of every pair that it begins, or the last of a word by itself
            return f.prefix().field(path).matching(inOrder.getFirst()).toPredicate();
        }
        return f.phrase()
                .field(path)
                .matching(inOrder.stream().collect(Collectors.joining(" ")))
                .toPredicate();
    }
}
