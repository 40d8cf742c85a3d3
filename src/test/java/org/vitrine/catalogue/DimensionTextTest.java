package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.catalogue.Description.Dimension;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;

class DimensionTextTest {

    private static String read(String text) {
        return DimensionText.parse(text).stream()
                .flatMap(stretch -> stretch.isUnderstood()
                        ? stretch.dimensions().stream().map(DimensionTextTest::said)
                        : Stream.of("“" + stretch.text() + "”"))
                .collect(Collectors.joining("; "));
    }

    private static String said(Dimension one) {
        return Stream.of(
                        one.part() == null ? "" : one.part() + ":",
                        one.about() ? "about" : "",
                        one.type() == null ? "" : one.type(),
                        one.value() + (one.most() == null ? "" : "-" + one.most()),
                        one.unit())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "diameter 45 mm; 62.4 g; axis 12 h | diameter 45 mm; weight 62.4 g; die-axis 12 h",
                "45 x 30 mm | height 45 mm; width 30 mm",
                "45 × 30 × 2,5 cm | height 45 cm; width 30 cm; depth 2.5 cm",
                "H. 12,5 cm | height 12.5 cm",
                "H. 12 cm; W. 5 cm; D. 3 cm | height 12 cm; width 5 cm; depth 3 cm",
                "H 45 x W 30 mm | height 45 mm; width 30 mm",
                "45 mm high x 30 mm wide | height 45 mm; width 30 mm",
                "45 mm (diameter) | diameter 45 mm",
                "Ø 45 mm, 62.4 g | diameter 45 mm; weight 62.4 g",
                "45 mm (without the ring) | without the ring: 45 mm",
                "frame: 45 x 30 cm | frame: height 45 cm; frame: width 30 cm",
                "diam. 44-46 mm | diameter 44-46 mm",
                "diameter from 44 mm to 46 mm | diameter 44-46 mm",
                "c. 45 mm | about 45 mm",
                "weight about 1 200 g | about weight 1200 g",
                "5 1/2 x 3 in | height 5.5 in; width 3 in",
                "5½\" | 5.5 in",
                "6 ft | 6 ft",
                "0,125 kg | weight 0.125 kg",
                "62.40 g | weight 62.4 g",
                "180° | die-axis 180 deg",
                "axis 6 | die-axis 6 h",
                "직경 45mm; 무게 62.4g; 축 12시 | diameter 45 mm; weight 62.4 g; die-axis 12 h",
                "높이 12.5센치메터, 너비 30미리메터 | height 12.5 cm; width 30 mm",
                "약 45mm정도 | about 45 mm",
                "диаметр 45 мм; 62,4 г; ось 12 ч | diameter 45 mm; weight 62.4 g; die-axis 12 h",
                "45 х 30 мм | height 45 mm; width 30 mm",
                "В. 12 см; Ш. 5 см; Д. 3 см | height 12 cm; width 5 cm; length 3 cm",
                "45 мм в диаметре | diameter 45 mm",
                "масса около 62 г | about weight 62 g",
                "2 l | volume 2 l",
            })
    void isUnderstoodAsItIsWritten(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hand-sized",
                "45",
                "9 x 12",
                "D. 45 mm",
                "1,200 g",
                "weight 45 mm",
                "axis 13 h",
                "46-44 mm",
                "1/0 in",
                "45 30 mm",
                "1 x 2 x 3 x 4 cm",
                "mm",
                "more than 20 kg",
                "1234567890123 mm",
                "-5 mm"
            })
    void isKeptAsWrittenWhenItIsNotWhollyUnderstood(String text) {
        assertThat(read(text)).isEqualTo("“" + text + "”");
    }

    @Test
    void oneTextGivesSeveralEntriesAndIsThereAgainWhenTheRecordIsOpened() {
        Fields typed = record("diameter 45 mm; 45 x 30 mm; hand-sized; 62.4 g");
        FieldReader.Result<Description> read = Description.FORM.read(typed, "Editor");
        Description description = read.storable().orElseThrow();

        assertThat(description.dimensions())
                .extracting(Dimension::id)
                .containsExactly("d1", "d1n2", "d1n2w2", "d1n3", "d1n4");
        assertThat(read.violations())
                .extracting(Violation::code, Violation::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("dimension-as-written", "dimensions.d1.asWritten"));
        Fields laid = Description.FORM.write(description);
        assertThat(laid.items("dimensions")).containsExactly("d1", "d1n2", "d1n3", "d1n4");
        assertThat(laid.get("dimensions.d1n2.asWritten")).isEqualTo("45 x 30 mm");
        assertThat(laid.get("dimensions.d1n2.value")).isEmpty();
        assertThat(Description.FORM.read(laid, "Editor").storable()).contains(description);
        assertThat(DescriptionCodec.open(Description.SCHEMA, DescriptionCodec.write(description)))
                .isEqualTo(description);
    }

    @Test
    void anotherMeaningIsKeptBesideTheWords() {
        Fields typed = new Fields(Map.of(
                "dimensions",
                "d1",
                "dimensions.d1.asWritten",
                "D. 45 mm",
                "dimensions.d1.type",
                "diameter",
                "dimensions.d1.value",
                "45",
                "dimensions.d1.unit",
                "mm"));
        Map<String, String> all = new java.util.LinkedHashMap<>(record("").values());
        all.putAll(typed.values());
        Description description =
                Description.FORM.read(new Fields(all), "Editor").storable().orElseThrow();

        assertThat(description.dimensions())
                .singleElement()
                .satisfies(one -> assertThat(said(one)).isEqualTo("diameter 45 mm"));
        assertThat(Description.FORM.write(description).values()).containsAllEntriesOf(typed.values());
    }

    @Test
    void aLongTextIsNoMeasurement() {
        assertThat(DimensionText.parse("45 mm ".repeat(1_000)))
                .singleElement()
                .matches(stretch -> !stretch.isUnderstood());
    }

    private static Fields record(String dimensions) {
        return new Fields(Map.of(
                "identity.number", "D.1",
                "identity.collection", "kfc",
                "identity.kind", "medal",
                "identity.level", "ITEM",
                "identity.basis", "HELD",
                "dimensions", dimensions.isEmpty() ? "" : "d1",
                "dimensions.d1.asWritten", dimensions));
    }
}
