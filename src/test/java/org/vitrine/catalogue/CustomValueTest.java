package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profile;
import org.vitrine.vocabulary.Vocabularies;

class CustomValueTest {

    private static final UUID BANK = new UUID(1, 1);
    private static final Map<String, String> NOTE = Map.ofEntries(
            Map.entry("identity.number", "B.1"),
            Map.entry("identity.collection", "kfc"),
            Map.entry("identity.kind", "banknote"),
            Map.entry("identity.level", "ITEM"),
            Map.entry("identity.basis", "HELD"),
            Map.entry("titles", "t"),
            Map.entry("titles.t.text", "One hundred won"),
            Map.entry("titles.t.type", "GIVEN"),
            Map.entry("custom.denomination", "only"),
            Map.entry("custom.denomination.only.number", "100"),
            Map.entry("custom.denomination.only.unit", "won"),
            Map.entry("custom.issuer", "only"),
            Map.entry("custom.issuer.only.agent", BANK.toString()),
            Map.entry("custom.security", "a b"),
            Map.entry("custom.security.a.term", "watermark"),
            Map.entry("custom.security.b.term", "thread"),
            Map.entry("custom.issuedOn", "only"),
            Map.entry("custom.issuedOn.only.date", "April 15 Juche 67 (1978)"),
            Map.entry("custom.specimen", "only"),
            Map.entry("custom.specimen.only.yes", "false"));

    @TempDir
    Path catalogue;

    private Profile profile;
    private Vocabularies vocabularies;

    @BeforeEach
    void read() {
        Banknotes.copyShipped(catalogue);
        Banknotes.addTo(catalogue);
        CatalogueFiles.Content content = CatalogueFiles.read(catalogue).content();
        profile = content.profiles().get("banknote");
        vocabularies = Vocabularies.of(content.vocabularies());
    }

    @Test
    void liesFlatAndReadsBackTheSame() {
        Description note = note(Map.of());
        assertThat(Description.FORM.write(note).values()).containsExactlyInAnyOrderEntriesOf(NOTE);
        assertThat(note.custom().get("denomination"))
                .extracting(CustomValue::number, CustomValue::unit)
                .containsExactly(org.assertj.core.api.Assertions.tuple(new BigDecimal("100"), "won"));
        assertThat(DescriptionCodec.open(Description.SCHEMA, DescriptionCodec.write(note)))
                .isEqualTo(note);
    }

    @Test
    void anAnswerOfNoIsAnAnswer() {
        assertThat(note(Map.of()).custom().get("specimen"))
                .extracting(CustomValue::yes)
                .containsExactly(false);
        assertThat(note(Map.of("custom.specimen.only.yes", "")).custom()).doesNotContainKey("specimen");
    }

    @Test
    void whatTheFirstVersionKeptAsTextIsStillRead() {
        String old = DescriptionCodec.write(note(Map.of()))
                .replaceFirst("\"custom\":\\{", "\"custom\":{\"weave\":[\"twill\",\"plain\"],");
        assertThat(DescriptionCodec.open(Description.SCHEMA, old).custom().get("weave"))
                .extracting(CustomValue::id, CustomValue::text)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("t1", "twill"),
                        org.assertj.core.api.Assertions.tuple("t2", "plain"));
    }

    @Test
    void itsReferencesAreAmongThoseOfTheRecord() {
        assertThat(References.of(note(Map.of()))).containsEntry("custom.issuer.only.agent", BANK);
    }

    @Test
    void twoWhoFillTheSameFieldMeet() {
        Fields before = with(Map.of("custom.issuer", "", "custom.issuer.only.agent", ""));
        Fields.Merged merged = Description.FORM.merge(
                before,
                with(Map.of("custom.issuer.only.agent", "", "custom.issuer.only.text", "the bank")),
                with(Map.of("custom.issuer.only.agent", "", "custom.issuer.only.text", "the state bank")));
        assertThat(merged.conflicts()).extracting(Fields.Conflict::path).containsExactly("custom.issuer.only.text");
    }

    @Test
    void entriesThatTwoAddToARepeatingFieldAreBothKept() {
        Fields.Merged merged = Description.FORM.merge(
                with(Map.of()),
                with(Map.of("custom.security", "a b m", "custom.security.m.term", "thread")),
                with(Map.of("custom.security", "b t", "custom.security.t.term", "thread")));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.fields().items("custom.security")).containsExactlyInAnyOrder("b", "m", "t");
    }

    @Test
    void aValueThatFitsRaisesNothing() {
        assertThat(checked(Map.of())).isEmpty();
    }

    @Test
    void whatDoesNotFitIsToldAtItsPath() {
        assertThat(checked(Map.of("custom.denomination.only.unit", "")))
                .containsExactly("ERROR quantity-half custom.denomination.only.unit");
        assertThat(checked(Map.of("custom.denomination.only.unit", "dollar")))
                .containsExactly("ERROR unknown-term custom.denomination.only.unit");
        assertThat(checked(Map.of("custom.security.a.term", "hologram")))
                .containsExactly("ERROR unknown-term custom.security.a.term");
        assertThat(checked(Map.of("custom.issuedOn.only.text", "long ago")))
                .containsExactly("ERROR custom-type custom.issuedOn.only");
        assertThat(checked(Map.of(
                        "custom.serialNumber",
                        "a b",
                        "custom.serialNumber.a.text",
                        "1",
                        "custom.serialNumber.b.text",
                        "2")))
                .containsExactly("ERROR not-repeatable custom.serialNumber");
        assertThat(checked(Map.of("custom.weave", "a", "custom.weave.a.text", "twill")))
                .containsExactly("ERROR unknown-field custom.weave");
    }

    @Test
    void whatWasStoredBeforeIsKeptWhateverTheProfileHasBecome() {
        Description old =
                note(Map.of("custom.weave", "a", "custom.weave.a.text", "twill", "custom.security.a.term", "hologram"));
        assertThat(CustomChecks.check(old.custom(), profile, old.custom(), vocabularies))
                .extracting(violation -> violation.severity() + " " + violation.code() + " " + violation.path())
                .containsExactlyInAnyOrder(
                        "WARNING field-retired custom.weave", "WARNING unknown-term custom.security.a.term");
    }

    @Test
    void wrongValuesAreRefusedWhenTheyAreRead() {
        assertThat(Description.FORM
                        .read(
                                with(Map.of(
                                        "custom.denomination.only.number", "many",
                                        "custom.specimen.only.yes", "perhaps",
                                        "custom.issuer.only.agent", "the bank",
                                        "custom.issuedOn.only.date", "31 February 1978",
                                        "custom.security.a.colour", "red")),
                                "Editor")
                        .violations())
                .filteredOn(Violation::isError)
                .extracting(violation -> violation.path())
                .containsExactlyInAnyOrder(
                        "custom.denomination.only.number",
                        "custom.specimen.only.yes",
                        "custom.issuer.only.agent",
                        "custom.issuedOn.only.date",
                        "custom.security.a.colour");
    }

    @Test
    void privateFieldsAreNoPartOfThePublicRecord() {
        Description note =
                note(Map.of("custom.paid", "only", "custom.paid.only.number", "12", "custom.paid.only.unit", "rouble"));
        assertThat(note.publicPart(key -> !key.equals("paid")).custom())
                .containsKey("denomination")
                .doesNotContainKey("paid");
    }

    @Test
    void completenessCountsByWeight() {
        Fields all = Description.FORM.write(note(Map.of()));
        Fields without = Description.FORM.write(note(Map.of("custom.denomination", "")));
        assertThat(Checks.completeness(all, profile).percent())
                .isGreaterThan(Checks.completeness(without, profile).percent());
        assertThat(Checks.completeness(without, profile).missing())
                .extracting(Profile.Use::field)
                // 5 is more than what is needed to publish
                .startsWith("custom.denomination")
                .doesNotContain("custom.paid");
    }

    private List<String> checked(Map<String, String> changes) {
        return CustomChecks.check(note(changes).custom(), profile, Map.of(), vocabularies).stream()
                .map(violation -> violation.severity() + " " + violation.code() + " " + violation.path())
                .toList();
    }

    private static Description note(Map<String, String> changes) {
        return Description.FORM.read(with(changes), "Editor").storable().orElseThrow();
    }

    private static Fields with(Map<String, String> changes) {
        Map<String, String> values = new LinkedHashMap<>(NOTE);
        values.putAll(changes);
        return new Fields(values);
    }
}
