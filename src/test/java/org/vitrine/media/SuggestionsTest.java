package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.media.Suggestions.Suggestion;

class SuggestionsTest {

    @Test
    void offersTitlesInTheirLanguagesAndSaysWhereFrom() {
        Tag plain = xmp("dc:title[1]", "x-default", "Gift");
        Tag english = xmp("dc:title[2]", "en", "Gift");
        Tag korean = xmp("dc:title[3]", "ko", "선물");
        Tag iptc = iptc(517, "Other title");

        Suggestions found = Suggestions.of(List.of(iptc, plain, english, korean));

        assertThat(found.titles())
                .extracting(Suggestion::value, Suggestion::language, Suggestion::from)
                .containsExactly(
                        tuple("Gift", "en", english), tuple("선물", "ko", korean), tuple("Other title", null, iptc));
    }

    @Test
    void offersEachValueOnceUnderItsBestSource() {
        Tag xmp = xmp("dc:creator[1]", null, "A. Photographer");

        Suggestions found = Suggestions.of(List.of(exif(0x013B, "A. Photographer"), iptc(592, "A. Photographer"), xmp));

        assertThat(found.creators()).extracting(Suggestion::from).containsExactly(xmp);
    }

    @Test
    void takesKeywordsApartOnlyWhereTheyAreJoined() {
        Suggestions found = Suggestions.of(List.of(iptc(537, "medals; orders"), exif(0x9C9E, "kettle; gift ;")));

        assertThat(found.keywords()).extracting(Suggestion::value).containsExactly("medals; orders", "kettle", "gift");
    }

    @ParameterizedTest
    @CsvSource({
        "1987:04:14 10:30:00, 1987-04-14T10:30:00",
        "1987-04-14T10:30:00+09:00, 1987-04-14T10:30:00+09:00",
        "19870414, 1987-04-14",
        "1987-04-14, 1987-04-14"
    })
    void writesDatesTheStandardWay(String stored, String offered) {
        assertThat(Suggestions.of(List.of(exif(0x9003, stored))).datesTaken())
                .extracting(Suggestion::value)
                .containsExactly(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:00:00 00:00:00", "    :  :     :  :  ", "1987:13:14 10:30:00", "yesterday"})
    void offersNoDateThatIsNone(String stored) {
        assertThat(Suggestions.of(List.of(exif(0x9003, stored))).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OLYMPUS DIGITAL CAMERA", "SONY DSC", " "})
    void offersNothingThatNobodyWrote(String stored) {
        assertThat(Suggestions.of(List.of(exif(0x010E, stored))).isEmpty()).isTrue();
    }

    @Test
    void fallsBackToWhatOnlyTikaFound() {
        Tag tika = new Tag("tika", "dc", "title", null, null, "Decision", "Decision");

        assertThat(Suggestions.of(List.of(tika)).titles())
                .extracting(Suggestion::from)
                .containsExactly(tika);
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
