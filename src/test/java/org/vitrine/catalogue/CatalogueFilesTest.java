package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.media.TagSource;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.MappedPath;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;

class CatalogueFilesTest {

    @TempDir
    Path catalogue;

    @BeforeEach
    void copy() {
        Banknotes.copyShipped(catalogue);
        Banknotes.addTo(catalogue);
    }

    @Test
    void aNewKindIsOneFileAndItsVocabularies() {
        Profile banknote = banknote();
        assertThat(banknote.custom().keySet())
                .containsExactly(
                        "denomination",
                        "issuer",
                        "serialNumber",
                        "security",
                        "issuedOn",
                        "printedAt",
                        "signatures",
                        "specimen",
                        "design",
                        "paid");
        assertThat(banknote.custom().get("denomination"))
                .extracting(field -> field.type(), field -> field.vocabulary(), field -> field.facet())
                .containsExactly(CustomField.Type.QUANTITY, "currencies", true);
        assertThat(banknote.use("custom.denomination").orElseThrow().weight()).isEqualTo(5);
        assertThat(banknote.use("custom.paid").orElseThrow().weight()).isZero();
        assertThat(banknote.use("titles").orElseThrow().weight()).isNull();
        assertThat(banknote.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void itsGuideSaysWhatItSaysOtherwise() {
        Profile banknote = banknote();
        assertThat(banknote.guide().entry("titles.text").labels().in(Language.RU))
                .isEqualTo("Название банкноты");
        assertThat(banknote.guide().entry("objectName").vocabulary()).isEqualTo("object-names");
        assertThat(banknote.guide().entry("objectName").help().in(Language.EN)).isEqualTo("What sort of note it is.");
        assertThat(banknote.guide().entry("custom.denomination.unit").vocabulary())
                .isEqualTo("currencies");
        assertThat(banknote.guide().entry("custom.printedAt.place").authorities())
                .containsExactly("place");
        assertThat(banknote.guide().entry("custom.issuer.agent").authorities()).contains("organisation");
    }

    @Test
    void itsMappingExtendsTheCommonOne() {
        Profile banknote = banknote();
        assertThat(banknote.dublinCore().get("date")).containsExactly(new MappedPath("custom.issuedOn", null, false));
        assertThat(banknote.wholeDublinCore().get("extent"))
                .extracting(MappedPath::path)
                .containsExactly("dimensions", "count", "custom.denomination");
        assertThat(banknote.wholeDublinCore().get("abstract"))
                .extracting(MappedPath::path)
                .containsExactly("custom.design");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: quantity|type: amount|9|choice",
                "kind: banknote|kind: Bank Note|1|kind-malformed",
                "  denomination:|  titles:|8|custom-built-in",
                "  denomination:|  Denomination!:|8|custom-malformed",
                "    vocabulary: security-features|    vocabulary: nowhere|26|unknown-vocabulary",
                "ko: 발행기관, ru: Эмитент|ko: 발행기관|17|label-missing",
                "ko: 발행기관, ru: Эмитент|ko: 발행기관, ru: Эмитент, fr: Émetteur|17|language-unknown",
                "dublinCore: identifier|dublinCore: isbn|22|unknown-element",
                "field: custom.issuer|field: custom.issuers|75|unknown-field",
                "field: dimensions|field: dimension|84|unknown-field",
                "field: descriptions|field: dimensions|85|field-twice",
                "weight: 5|weight: 11|74|whole-number",
                "required: to_publish|required: always|74|choice",
                "  titles.text:|  titles.words:|58|unknown-field",
                "date: [custom.issuedOn]|date: [custom.issued]|62|unknown-field",
                "date: [custom.issuedOn]|date: [issued.on]|62|unknown-field",
                "repeatable: true|repeatable: perhaps|27|yes-or-no",
                "private: true|'private: true\n    facet: true'|54|private-facet",
                "dublinCoreType: PhysicalObject|dublinCoreType: Thing|5|dcmi-type",
                "sortedBy: [made, dated]|sorted: [made, dated]|4|unknown-key",
                "type: date|'type: date\n    type: text'|31|key-twice",
                "kind: banknote|kind: &note banknote|1|yaml-alias",
                "plural: {en|plural: {{en|3|yaml",
            })
    void aFaultIsToldWithItsLine(String right, String wrong, int line, String code) throws IOException {
        String text = Banknotes.profile();
        assertThat(text).contains(right);
        Banknotes.write(catalogue, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        assertThat(faults()).contains("banknote.yaml:" + line + " " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'pictureTags:\n  dates.date: [EXIF 0x9003]'|2|no-tags-for-field",
                "'pictureTags:\n  productions.date: [EXIF 0x9003]'|2|no-tags-for-field",
                "'pictureTags:\n  titles.text: [XMP dc:title,\n    EXIF 9003]'|3|unknown-tag",
                "'pictureTags:\n  titles.text: {XMP: dc:title}'|2|wrong-sort",
                "'tags: 1'|1|unknown-key",
                "'pictureTags: ['|1|yaml",
            })
    void aFaultOfTheMappingOfTagsIsToldWithItsLine(String text, int line, String code) throws IOException {
        Files.writeString(catalogue.resolve("profiles/picture-tags.yaml"), text);
        assertThat(faults()).contains("picture-tags.yaml:" + line + " " + code);
    }

    @Test
    void whatATagIsOfferedForIsOneLineOfAFile() throws IOException {
        Files.writeString(
                catalogue.resolve("profiles/picture-tags.yaml"),
                "pictureTags:\n  pictures.creator: [EXIF 0x013B, XMP dc:creator]\n");
        assertThat(CatalogueFiles.read(catalogue)
                        .content()
                        .profiles()
                        .pictureTags()
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.sources())
                        .extracting(TagSource::written)
                        .containsExactly("EXIF 0x013B", "XMP dc:creator"));
        Files.delete(catalogue.resolve("profiles/picture-tags.yaml"));
        assertThat(CatalogueFiles.read(catalogue)
                        .content()
                        .profiles()
                        .pictureTags()
                        .lines())
                .isEmpty();
    }

    @Test
    void aKindOfTwoFilesIsToldWithTheLineOfTheSecond() {
        Banknotes.write(catalogue, Banknotes.profile().replace("kind: banknote", "kind: medal"));
        assertThat(faults()).containsExactly("medal.yaml:3 kind-twice");
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
        Banknotes.write(
                catalogue,
                Banknotes.profile().replace("type: date", "type: day").replace("weight: 5", "weight: heavy"));
        Files.writeString(catalogue.resolve("profiles/coin.yaml"), "kind: coin\n");
        assertThat(faults())
                .contains("banknote.yaml:30 choice", "banknote.yaml:74 whole-number", "coin.yaml:1 key-missing");
    }

    @Test
    void whatMultipliesItselfIsNotRead() throws IOException {
        StringBuilder bomb = new StringBuilder("kind: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        Banknotes.write(catalogue, bomb.toString());
        assertThat(faults()).containsExactly("banknote.yaml:1 yaml-alias");
    }

    @Test
    void whatIsNestedWithoutEndIsNotRead() {
        Banknotes.write(catalogue, "kind: " + "[".repeat(10_000));
        assertThat(faults()).containsExactly("banknote.yaml:1 yaml");
    }

    @Test
    void aFileThatIsTooLargeOrNoTextIsNotRead() throws IOException {
        Banknotes.write(catalogue, "# " + "x".repeat(10_000_000));
        Path bytes = catalogue.resolve("profiles/coin.yaml");
        Files.write(bytes, new byte[] {'k', 'i', 'n', 'd', ':', '\n', 'x', (byte) 0xC3, (byte) 0x28});
        assertThat(faults()).contains("banknote.yaml:1 file-too-large", "coin.yaml:2 not-utf-8");
    }

    @Test
    void anEmptyFileIsNoProfile() {
        Banknotes.write(catalogue, "");
        assertThat(faults()).containsExactly("banknote.yaml:1 yaml");
    }

    private Profile banknote() {
        return CatalogueFiles.read(catalogue).content().profiles().get("banknote");
    }

    private List<String> faults() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> CatalogueFiles.read(catalogue).content());
        return refusal.failure() instanceof Failure.Invalid(var violations)
                ? violations.stream()
                        .map(violation -> violation.path() + " " + violation.code())
                        .toList()
                : List.of();
    }
}
