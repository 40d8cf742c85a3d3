package org.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "P'yŏngyang, pyongyang",
        "P’yŏngyang, pyongyang",
        "Chŏllima, chollima",
        "Ёлка, елка",
        "Юрий, юрий",
        "за́мок, замок",
        "CAFÉ, cafe",
        "Ｋｉｍ, kim",
        "Kim's, kim",
        "Łódź, lodz",
    })
    void foldsWhatReadersTakeForTheSame(String written, String folded) {
        assertThat(Words.of(written).exact()).isEqualTo(folded);
    }

    @Test
    void cutsBetweenScripts() {
        assertThat(Words.of("주체76(1987)년").inOrder()).extracting(Word::text).containsExactly("주체", "76", "1987", "년");
    }

    @Test
    void keepsHyphenatedWordsAlsoJoined() {
        assertThat(Words.of("Kim Il-sung").exact()).isEqualTo("kim il sung ilsung");
    }

    @Test
    void pairsKoreanCharacters() {
        assertThat(Words.of("김일성에게").stemmed()).isEqualTo("김일 일성 성에 에게 게");
    }

    @ParameterizedTest
    @CsvSource({"medals, medal", "медали, медаль", "ордена, орденом", "дружбы, дружба"})
    void bringsFormsOfAWordTogether(String one, String other) {
        assertThat(Words.of(one).stemmed()).isEqualTo(Words.of(other).stemmed());
    }

    @Test
    void readsPhrasesAndTerms() {
        SearchText text = SearchText.parse("\"order of\" friendship GCF.012");

        assertThat(text.clauses()).hasSize(3);
        assertThat(text.clauses().getFirst()).isInstanceOf(SearchText.Phrase.class);
        assertThat(text.clauses().get(2)).isInstanceOfSatisfying(SearchText.Term.class, term -> {
            assertThat(term.number()).isEqualTo("gcf.012");
            assertThat(term.unfinished()).isTrue();
        });
    }

    @Test
    void aWordBeforeASpaceIsFinished() {
        assertThat(SearchText.parse("friend ").clauses())
                .singleElement()
                .isInstanceOfSatisfying(
                        SearchText.Term.class,
                        term -> assertThat(term.unfinished()).isFalse());
    }

    @Test
    void aQuotationMarkWithoutItsPairMeansNothing() {
        assertThat(SearchText.parse("\"order of").clauses()).hasSize(2).allMatch(SearchText.Term.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((",
                "*",
                "?",
                "\"",
                "\"\"",
                "\"\"\"",
                "\\",
                "a AND OR NOT",
                "+-!(){}[]^~:/",
                "\u0000\uFFFF",
                "\uD800"
            })
    void neverRefusesAText(String hostile) {
        assertThatCode(() -> SearchText.parse(hostile)).doesNotThrowAnyException();
    }

    @Test
    void tellsNothingTypedFromNothingUsable() {
        assertThat(SearchText.parse("  \u3000").blank()).isTrue();
        assertThat(SearchText.parse("((((")).satisfies(text -> {
            assertThat(text.blank()).isFalse();
            assertThat(text.clauses()).isEmpty();
        });
    }

    @Test
    void cutsWhatNobodyTypes() {
        SearchText text = SearchText.parse("word ".repeat(2000));

        assertThat(text.clauses()).hasSize(SearchText.MOST_CLAUSES);
        assertThat(Words.of("x".repeat(100_000)).exact()).hasSizeLessThan(100);
    }

    @Test
    void sortsNumbersAsPeopleCount() {
        List<String> sorted = List.of("GCF.2", "GCF.10", "GCF.010.a", "GCF.100", "GCF.9", "ABC.1").stream()
                .sorted(java.util.Comparator.comparing(SortKey::ofNumber))
                .toList();

        assertThat(sorted).containsExactly("ABC.1", "GCF.2", "GCF.9", "GCF.10", "GCF.010.a", "GCF.100");
    }

    @ParameterizedTest
    @CsvSource({"frendship, friendship, 1", "medla, medal, 1", "ordre, order, 1", "abc, xyz, -1", "김일선, 김일성, 1"})
    void countsEdits(String from, String to, int edits) {
        assertThat(Spelling.edits(from, to, 2).orElse(-1)).isEqualTo(edits);
    }
}
