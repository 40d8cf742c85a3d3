package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.Party;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;

/// What a record refuses, what it takes and changes, and what it takes as it is.
class BadInputTest {

    private static final Map<String, String> IDENTITY = Map.of(
            "identity.number", "B.1",
            "identity.collection", "kfc",
            "identity.kind", "medal",
            "identity.level", "ITEM",
            "identity.basis", "HELD");

    private static FieldReader.Result<Description> read(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(IDENTITY);
        all.putAll(more);
        return Description.FORM.read(new Fields(all), "Editor");
    }

    private static List<String> told(List<Violation> violations) {
        return violations.stream()
                .map(one -> (one.isError() ? "error " : "warning ") + one.code() + " " + one.path())
                .toList();
    }

    private static Description described(Map<String, String> more) {
        return read(more).storable().orElseThrow();
    }

    private static List<String> contradictions(Map<String, String> more) {
        return told(Consistency.errors(UUID.randomUUID(), described(more)));
    }

    @Test
    void invisibleCharactersAreTakenOutAndNamed() {
        FieldReader.Result<Description> read = read(Map.of(
                "titles", "t1", "titles.t1.type", "GIVEN", "titles.t1.text", "Order\u202e of\u0007 Le\ud800nin\ufeff"));

        assertThat(read.storable().orElseThrow().titles().getFirst().text()).isEqualTo("Order of Lenin");
        assertThat(read.violations()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("characters-removed");
            assertThat(warning.arguments()).containsExactly("U+202E, U+0007, U+D800, U+FEFF");
        });
    }

    @Test
    void joinersLineBreaksAndRightToLeftLettersStayAsTheyAre() {
        String text = "می\u200cخواهم\nשלום\t\u200d";
        FieldReader.Result<Description> read =
                read(Map.of("descriptions", "d1", "descriptions.d1.text", text, "descriptions.d1.lang", "fa"));

        assertThat(read.violations()).isEmpty();
        assertThat(read.storable().orElseThrow().descriptions().getFirst().text())
                .isEqualTo("می\u200cخواهم\nשלום\t\u200d");
    }

    @Test
    void aDateOfFourThousandCharactersIsRefusedByTheLengthOfDates() {
        FieldReader.Result<Description> read =
                read(Map.of("conferrals", "c1", "conferrals.c1.date", "1987 ".repeat(800)));

        assertThat(told(read.violations())).containsExactly("error date.too-long conferrals.c1.date");
        assertThat(read.violations().getFirst().message()).contains("500");
    }

    @Test
    void tenThousandInscriptionsAreRefusedByTheRuleAndBySayingItOnce() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("inscriptions", ids(10_000));
        IntStream.range(0, 9_000).forEach(i -> fields.put("inscriptions.x" + i + ".transcription", "text " + i));

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            List<Violation> violations = read(fields).violations();
            assertThat(told(violations)).containsExactly("error too-many inscriptions");
            assertThat(violations.getFirst().arguments()).containsExactly("1000");
        });
    }

    @Test
    void aRecordBeyondAllMeasureIsRefusedBeforeItIsRead() {
        Map<String, String> many =
                IntStream.range(0, 20_001).boxed().collect(Collectors.toMap(i -> "colour" + i, i -> "red"));
        Map<String, String> long_ =
                IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> "custom.a" + i, i -> "x".repeat(49_000)));

        assertThat(told(read(many).violations())).containsExactly("error record-too-large ");
        assertThat(told(read(long_).violations())).containsExactly("error record-too-large ");
    }

    @Test
    void unknownFieldsAreNamedUpToAHundredAndThenCounted() {
        Map<String, String> unknown =
                IntStream.range(0, 150).boxed().collect(Collectors.toMap(i -> "colour" + i, i -> "red"));

        List<Violation> violations = read(unknown).violations();
        assertThat(violations).hasSize(101);
        assertThat(violations.getFirst().arguments()).hasSize(1);
        assertThat(violations.getLast().code()).isEqualTo("unknown-fields");
        assertThat(violations.getLast().arguments()).containsExactly("50");
    }

    @Test
    void aTextOfMoreThanFiftyThousandCharactersIsRefused() {
        assertThat(told(read(Map.of("dublinCore.title", "x".repeat(50_001), "objectName", "y".repeat(50_001)))
                        .violations()))
                .containsExactlyInAnyOrder("error too-long dublinCore.title", "error too-long objectName");
    }

    @Test
    void whatContradictsItselfIsRefusedAllAtOnce() {
        assertThat(contradictions(Map.of(
                        "count.least", "5",
                        "count.most", "3",
                        "dimensions", "d1",
                        "dimensions.d1.value", "-4",
                        "dimensions.d1.unit", "mm",
                        "assertions", "a1",
                        "assertions.a1.path", "colour",
                        "assertions.a1.note", "a note")))
                .containsExactly(
                        "error count-backward count.most",
                        "error not-negative dimensions.d1.value",
                        "error assertion-of-no-field assertions.a1.path");
    }

    @Test
    void othersStandAtTheEndWithoutANameAndWhoIsUnknownHasNone() {
        String givers = "presentations.p1.givers";
        assertThat(contradictions(Map.of(
                        "presentations",
                        "p1",
                        givers,
                        "o1 u1 o2",
                        givers + ".o1.what",
                        "OTHERS",
                        givers + ".u1.what",
                        "UNKNOWN",
                        givers + ".u1.name",
                        "a potter",
                        givers + ".o2.what",
                        "OTHERS",
                        givers + ".o2.name",
                        "and others")))
                .containsExactly(
                        "error others-last " + givers + ".o1.what",
                        "error unknown-with-name " + givers + ".u1.what",
                        "error others-last " + givers + ".o2.what");
    }

    @Test
    void whoIsSaidToBeUnknownIsAnEntryAndWhoIsOnlySaidToBeAPersonIsNone() {
        String makers = "productions.p1.makers";
        Description said = described(Map.of(
                "productions", "p1", makers, "u1 p1", makers + ".u1.what", "UNKNOWN", makers + ".p1.what", "PERSON"));

        assertThat(said.productions().getFirst().makers())
                .extracting(Party::isUnknown)
                .containsExactly(true);
    }

    @Test
    void anAssertionThatSaysNothingIsNotKept() {
        assertThat(described(Map.of("assertions", "a1", "assertions.a1.path", "titles"))
                        .assertions())
                .isEmpty();
    }

    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));
    }
}
