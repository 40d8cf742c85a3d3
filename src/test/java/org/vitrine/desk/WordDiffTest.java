package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    private static List<String> changed(List<WordDiff.Piece> pieces) {
        return pieces.stream()
                .filter(WordDiff.Piece::changed)
                .map(WordDiff.Piece::text)
                .toList();
    }

    private static String text(List<WordDiff.Piece> pieces) {
        return String.join("", pieces.stream().map(WordDiff.Piece::text).toList());
    }

    @Test
    void onlyTheWordThatDiffersIsMarked() {
        WordDiff diff = WordDiff.of("A vase of blue porcelain, tall.", "A vase of white porcelain, tall.");
        assertThat(changed(diff.before())).containsExactly("blue");
        assertThat(changed(diff.after())).containsExactly("white");
        assertThat(text(diff.before())).isEqualTo("A vase of blue porcelain, tall.");
        assertThat(text(diff.after())).isEqualTo("A vase of white porcelain, tall.");
    }

    @Test
    void koreanAndRussianAreComparedByWordToo() {
        assertThat(changed(WordDiff.of("은으로 만든 훈장", "금으로 만든 훈장").after())).containsExactly("금으로");
        assertThat(changed(WordDiff.of("орден из серебра", "орден из золота").after()))
                .containsExactly("золота");
    }

    @Test
    void longTextsAreStillAnsweredInNoTime() {
        String first = "one two three\n".repeat(3_500);
        String second = "four five six\n".repeat(3_500);
        WordDiff diff = WordDiff.of(first, second);
        assertThat(text(diff.before())).isEqualTo(first);
        assertThat(text(diff.after())).isEqualTo(second);
    }

    @Test
    void nothingHasNoPieces() {
        assertThat(WordDiff.of("", "new").before()).isEmpty();
        assertThat(changed(WordDiff.of("", "new").after())).containsExactly("new");
    }
}
