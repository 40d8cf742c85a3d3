package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;

class FieldsTest {

    private static final Map<String, String> MEDAL = Map.ofEntries(
            Map.entry("identity.number", "KFC.1984.012.a"),
            Map.entry("identity.collection", "kfc"),
            Map.entry("identity.kind", "medal"),
            Map.entry("identity.level", "ITEM"),
            Map.entry("identity.basis", "HELD"),
            Map.entry("titles", "b2 a1"),
            Map.entry("titles.a1.text", "레닌훈장"),
            Map.entry("titles.a1.lang", "ko"),
            Map.entry("titles.a1.type", "TRANSLATED"),
            Map.entry("titles.b2.text", "Order of Lenin"),
            Map.entry("titles.b2.lang", "en"),
            Map.entry("titles.b2.type", "GIVEN"),
            Map.entry("dimensions", "d1"),
            Map.entry("dimensions.d1.type", "diameter"),
            Map.entry("dimensions.d1.value", "45.5"),
            Map.entry("dimensions.d1.unit", "mm"),
            Map.entry("dimensions.d1.about", "false"),
            Map.entry("conferrals", "c1"),
            Map.entry("conferrals.c1.date", "April 14 Juche 76 (1987)"),
            Map.entry("conferrals.c1.posthumous", "true"),
            Map.entry("conferrals.c1.recipients", "p1"),
            Map.entry("conferrals.c1.recipients.p1.name", "a retired general"),
            Map.entry("dublinCore.title", "One\nTwo"));

    private static Fields with(Map<String, String> changes) {
        Map<String, String> values = new LinkedHashMap<>(MEDAL);
        values.putAll(changes);
        return new Fields(values);
    }

    private static List<String> errors(Fields fields) {
        return Description.FORM.read(fields, "Editor").violations().stream()
                .filter(Violation::isError)
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
    }

    @Test
    void aDescriptionLaidFlatReadsBackTheSame() {
        Description description =
                Description.FORM.read(new Fields(MEDAL), "Editor").storable().orElseThrow();
        assertThat(Description.FORM.write(description).values()).containsExactlyInAnyOrderEntriesOf(MEDAL);
        assertThat(DescriptionCodec.open(Description.SCHEMA, DescriptionCodec.write(description)))
                .isEqualTo(description);
        assertThat(description.titles()).extracting(Description.Title::id).containsExactly("b2", "a1");
    }

    @Test
    void everyViolationIsFoundAtOnceAtItsPath() {
        assertThat(errors(with(Map.of(
                        "identity.number", "no number!",
                        "identity.level", "PILE",
                        "dimensions.d1.value", "45 mm",
                        "conferrals.c1.date", "31 February 1987",
                        "conferrals.c1.posthumous", "perhaps",
                        "conferrals.c1.place", "Moscow",
                        "titles.a1.type", "",
                        "colour", "red"))))
                .extracting(error -> error.split(" ")[0])
                .containsExactlyInAnyOrder(
                        "identity.number",
                        "identity.level",
                        "dimensions.d1.value",
                        "conferrals.c1.date",
                        "conferrals.c1.posthumous",
                        "conferrals.c1.place",
                        "titles.a1.type",
                        "colour");
    }

    @Test
    void anEntryThatWasAddedAndLeftEmptySaysNothing() {
        Description description = Description.FORM
                .read(with(Map.of("titles", "b2 a1 n3", "titles.n3.lang", "en", "titles.n3.type", "GIVEN")), "Editor")
                .storable()
                .orElseThrow();
        assertThat(description.titles()).hasSize(2);
    }

    @Test
    void textsOfARemovedEntryAreIgnored() {
        assertThat(errors(with(Map.of("titles", "b2")))).isEmpty();
    }

    @Test
    void aDateThatDisagreesNeedsAReasonToBeDecided() {
        Map<String, String> disagreeing = Map.of("conferrals.c1.date", "April 14 Juche 76 (1986)");
        assertThat(Description.FORM.read(with(disagreeing), "Editor").violations())
                .extracting(Violation::code)
                .contains("date-disagrees");
        Map<String, String> decided = new LinkedHashMap<>(disagreeing);
        decided.put("conferrals.c1.date.edtf", "1987-04-14");
        assertThat(errors(with(decided))).containsExactly("conferrals.c1.date.because reason-needed");
        decided.put("conferrals.c1.date.because", "the certificate");
        Description description =
                Description.FORM.read(with(decided), "Editor").storable().orElseThrow();
        assertThat(Description.FORM.write(description).get("conferrals.c1.date.by"))
                .isEqualTo("Editor");
    }

    @Test
    void controlAndDirectionCharactersAreNeverStored() {
        Description description = Description.FORM
                .read(with(Map.of("titles.b2.text", "Order\u0000 \u202Eof\uD800 Lenin")), "Editor")
                .storable()
                .orElseThrow();
        assertThat(description.titles().getFirst().text()).isEqualTo("Order of Lenin");
    }

    @Test
    void aThousandAndOneEntriesAreRefusedByAStatedRule() {
        String ids = String.join(
                " ",
                java.util.stream.IntStream.range(0, 1_001)
                        .mapToObj(i -> "x" + i)
                        .toList());
        assertThat(errors(with(Map.of("inscriptions", ids)))).containsExactly("inscriptions too-many");
    }

    @Test
    void mergingTakesEachFieldFromWhoChangedIt() {
        Fields.Merged merged = Description.FORM.merge(
                with(Map.of()),
                with(Map.of("titles.b2.text", "Mine")),
                with(Map.of("titles.a1.text", "Theirs", "identity.level", "SET")));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.fields().get("titles.b2.text")).isEqualTo("Mine");
        assertThat(merged.fields().get("titles.a1.text")).isEqualTo("Theirs");
        assertThat(merged.fields().get("identity.level")).isEqualTo("SET");
    }

    @Test
    void mergingKeepsEntriesAddedByBothAndDropsWhatEitherRemoved() {
        Fields.Merged merged = Description.FORM.merge(
                with(Map.of()),
                with(Map.of("titles", "b2 a1 m1", "titles.m1.text", "mine")),
                with(Map.of("titles", "b2 t1", "titles.t1.text", "theirs")));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.fields().items("titles")).containsExactlyInAnyOrder("b2", "t1", "m1");
    }

    @Test
    void aFieldThatBothChangedIsAConflictThatHoldsAllThree() {
        Fields.Merged merged = Description.FORM.merge(
                with(Map.of()), with(Map.of("titles.b2.text", "Mine")), with(Map.of("titles.b2.text", "Theirs")));
        assertThat(merged.conflicts())
                .containsExactly(new Fields.Conflict("titles.b2.text", "Order of Lenin", "Mine", "Theirs"));
        assertThat(merged.fields().get("titles.b2.text")).isEqualTo("Mine");
    }
}
