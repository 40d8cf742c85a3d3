package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.media.Suggestions.Suggestion;

class SuggestionsTest {

    private static final TagMapping MAPPING = new TagMapping(List.of(
            line("titles.text", TagMapping.Sort.TEXT, "XMP dc:title", "IPTC 2:05", "TIKA dc:title"),
            line("pictures.captions.text", TagMapping.Sort.TEXT, "EXIF 0x010E"),
            line("pictures.creator", TagMapping.Sort.TEXT, "XMP dc:creator", "IPTC 2:80", "EXIF 0x013B"),
            line("pictures.taken", TagMapping.Sort.DAY, "IPTC 2:55", "EXIF 0x9003"),
            line("pictures.takenAt", TagMapping.Sort.TEXT, "GPS"),
            line("pictures.keywords.text", TagMapping.Sort.WORDS, "IPTC 2:25", "EXIF 0x9C9E")));

    @Test
    void offersTitlesInTheirLanguagesAndSaysWhereFrom() {
        Tag plain = xmp("dc:title[1]", "x-default", "Gift");
        Tag english = xmp("dc:title[2]", "en", "Gift");
        Tag korean = xmp("dc:title[3]", "ko", "선물");
        Tag iptc = iptc(517, "Other title");

        Suggestions found = offered(List.of(iptc, plain, english, korean));

        assertThat(found.forField("titles.text"))
                .extracting(Suggestion::value, Suggestion::language, Suggestion::from)
                .containsExactly(
                        tuple("Gift", "en", english), tuple("선물", "ko", korean), tuple("Other title", null, iptc));
    }

    @Test
    void offersEachValueOnceUnderItsBestSource() {
        Tag xmp = xmp("dc:creator[1]", null, "A. Photographer");

        Suggestions found = offered(List.of(exif(0x013B, "A. Photographer"), iptc(592, "A. Photographer"), xmp));

        assertThat(found.forField("pictures.creator"))
                .extracting(Suggestion::from)
                .containsExactly(xmp);
    }

    @Test
    void takesKeywordsApartOnlyWhereTheyAreJoined() {
        Suggestions found = offered(List.of(iptc(537, "medals; orders"), exif(0x9C9E, "kettle; gift ;")));

        assertThat(found.forField("pictures.keywords.text"))
                .extracting(Suggestion::value)
                .containsExactly("medals; orders", "kettle", "gift");
    }

    @ParameterizedTest
    @CsvSource({
        "1987:04:14 10:30:00, 1987-04-14T10:30:00",
        "1987-04-14T10:30:00+09:00, 1987-04-14T10:30:00+09:00",
        "19870414, 1987-04-14",
        "1987-04-14, 1987-04-14"
    })
    void writesDatesTheStandardWay(String stored, String offered) {
        assertThat(offered(List.of(exif(0x9003, stored))).forField("pictures.taken"))
                .extracting(Suggestion::value)
                .containsExactly(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:00:00 00:00:00", "    :  :     :  :  ", "1987:13:14 10:30:00", "yesterday"})
    void offersNoDateThatIsNone(String stored) {
        assertThat(offered(List.of(exif(0x9003, stored))).byField()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OLYMPUS DIGITAL CAMERA", "SONY DSC", " "})
    void offersNothingThatNobodyWrote(String stored) {
        assertThat(offered(List.of(exif(0x010E, stored))).byField()).isEmpty();
    }

    @Test
    void fallsBackToWhatOnlyTikaFound() {
        Tag tika = new Tag("tika", "dc", "title", null, null, "Decision", "Decision");

        assertThat(offered(List.of(tika)).forField("titles.text"))
                .extracting(Suggestion::from)
                .containsExactly(tika);
    }

    @Test
    void aTimeKeepsTheDistanceThatAnotherTagGivesAndStaysLocalOtherwise() {
        Tag taken = exif(0x9003, "2019:06:20 15:04:05");

        assertThat(offered(List.of(taken, exif(0x9011, "+09:00"), exif(0x9010, "-03:00")))
                        .forField("pictures.taken"))
                .extracting(Suggestion::value)
                .containsExactly("2019-06-20T15:04:05+09:00");
        assertThat(offered(List.of(taken, exif(0x9011, "   :  "))).forField("pictures.taken"))
                .extracting(Suggestion::value)
                .containsExactly("2019-06-20T15:04:05");
        assertThat(offered(List.of(iptc(567, "20190620"), iptc(572, "150405+0900")))
                        .forField("pictures.taken"))
                .extracting(Suggestion::value)
                .containsExactly("2019-06-20T15:04:05+09:00");
    }

    @Test
    void offersThePositionInDegrees() {
        List<Tag> position = List.of(gps(1, "N"), gps(2, "39/1 1/1 1000/100"), gps(3, "W"), gps(4, "125/1 441/10 0/1"));

        assertThat(offered(position).forField("pictures.takenAt"))
                .extracting(Suggestion::value)
                .containsExactly("39.01944, -125.73500");
    }

    @ParameterizedTest
    @CsvSource({
        "0/1 0/1 0/1, 0/1 0/1 0/1",
        "39/0 1/1 0/1, 1/1 1/1 1/1",
        "95/1, 1/1",
        "north, 1/1",
        "1/1 1/1 1/1 1/1, 1/1"
    })
    void offersNoPositionThatIsNone(String latitude, String longitude) {
        assertThat(offered(List.of(gps(1, "N"), gps(2, latitude), gps(3, "E"), gps(4, longitude)))
                        .byField())
                .isEmpty();
    }

    @Test
    void prefersIptcThatWasChangedAfterXmp() {
        Tag xmp = xmp("dc:title[1]", null, "Old");
        Tag iptc = iptc(517, "New");
        Tag changed = new Tag(Tag.EXTRACTOR, "IPTC", "Caption Digest Check", null, null, "differs", "differs");

        assertThat(offered(List.of(xmp, iptc)).forField("titles.text"))
                .extracting(Suggestion::value)
                .containsExactly("Old", "New");
        assertThat(offered(List.of(xmp, iptc, changed)).forField("titles.text"))
                .extracting(Suggestion::value)
                .containsExactly("New", "Old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XMP title", "IPTC 3:05", "EXIF 1234", "GPS latitude", "dc:title", ""})
    void aMappingNamesNoPlaceThatCannotBe(String text) {
        assertThat(TagSource.parse(text)).isEmpty();
    }

    private static Suggestions offered(List<Tag> tags) {
        return Suggestions.of(tags, MAPPING);
    }

    private static TagMapping.Line line(String field, TagMapping.Sort sort, String... sources) {
        return new TagMapping.Line(
                field,
                sort,
                Stream.of(sources)
                        .map(source -> TagSource.parse(source).orElseThrow())
                        .toList());
    }

    private static Tag gps(int number, String value) {
        return new Tag(Tag.EXTRACTOR, "GPS", "any", number, null, value, value);
    }

    private static Tag xmp(String path, @Nullable String language, String value) {
        return new Tag(Tag.EXTRACTOR, "XMP", path, null, language, value, value);
    }

    private static Tag iptc(int number, String value) {
        return new Tag(Tag.EXTRACTOR, "IPTC", "any", number, null, value, value);
    }

    private static Tag exif(int number, String value) {
        return new Tag(Tag.EXTRACTOR, "Exif SubIFD", "any", number, null, value, value);
    }
}
