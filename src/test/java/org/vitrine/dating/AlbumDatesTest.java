package org.vitrine.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.dating.Readings.refused;
import static org.vitrine.dating.Readings.understood;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every date line of the shipped album, with its years as the album prints them.
class AlbumDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            April Juche 111 (2022) | 2022-04 | 111
            Juche 38(1949) | 1949 | 38
            September Juche 42(1953) | 1953-09 | 42
            July Juche 45(1956) | 1956-07 | 45
            November Juche 46(1957) | 1957-11 | 46
            from January 21 to February 7 Juche 48(1959) | 1959-01-21/1959-02-07 | 48
            between June 29 and July 10 Juche 50(1961) | 1961-06-29/1961-07-10 | 50
            January Juche 67(1978) | 1978-01 | 67
            September 3 Juche 34(1945) | 1945-09-03 | 34
            April 14 Juche 76(1987) | 1987-04-14 | 76
            April 14 Juche 61(1972) | 1972-04-14 | 61
            September 30 Juche 34(1945) | 1945-09-30 | 34
            May 8 Juche 59(1970) | 1970-05-08 | 59
            November 30 Juche 58(1969) | 1969-11-30 | 58
            August 15 Juche 64(1975) | 1975-08-15 | 64
            May 20 Juche 73(1984) | 1984-05-20 | 73
            May 9 Juche 74(1985) | 1985-05-09 | 74
            June 24 Juche 73(1984) | 1984-06-24 | 73
            October 25 Juche 75(1986) | 1986-10-25 | 75
            May 16 Juche 79(1990) | 1990-05-16 | 79
            May 19 Juche 79(1990) | 1990-05-19 | 79
            May 9 Juche 82(1993) | 1993-05-09 | 82
            May 18 Juche 79(1990) | 1990-05-18 | 79
            April 15 Juche 81(1992) | 1992-04-15 | 81
            July 4 Juche 95(2006) | 2006-07-04 | 95
            April 13 Juche 95(2006) | 2006-04-13 | 95
            April 9 Juche 97(2008) | 2008-04-09 | 97
            September 9 Juche 95(2006) | 2006-09-09 | 95
            July 14 Juche 96(2007) | 2007-07-14 | 96
            December Juche 37(1948) | 1948-12 | 37
            October Juche 39 (1950) | 1950-10 | 39
            June Juche 44(1955) | 1955-06 | 44
            September Juche 47(1958) | 1958-09 | 47
            May Juche 55(1966) | 1966-05 | 55
            September Juche 57(1968) | 1968-09 | 57
            May Juche 73(1984) | 1984-05 | 73
            August Juche 74(1985) | 1985-08 | 74
            March Juche 75(1986) | 1986-03 | 75
            October Juche 75(1986) | 1986-10 | 75
            July Juche 75(1986) | 1986-07 | 75
            May Juche 77(1988) | 1988-05 | 77
            April Juche 77(1988) | 1988-04 | 77
            December Juche 77(1988) | 1988-12 | 77
            December Juche 78(1989) | 1989-12 | 78
            September Juche 79(1990) | 1990-09 | 79
            April Juche 101(2012) | 2012-04 | 101
            May Juche 95(2006) | 2006-05 | 95
            April Juche 111(2022) | 2022-04 | 111
            """)
    void understandsEachDateWithBothYears(String text, String edtf, int eraYear) {
        HistoricalDate date = understood(text);

        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.calendar()).isEqualTo(Calendar.JUCHE);
        assertThat(date.eraYear()).isEqualTo(eraYear);
        assertThat(date.check()).isEqualTo(Check.AGREES);
        assertThat(date.asWritten()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1949 | February 22-April 7      | 1949-02-22/1949-04-07
            1953 | September 4-28           | 1953-09-04/1953-09-28
            1956 | July 6-16                | 1956-07-06/1956-07-16
            1957 | November 3-23            | 1957-11-03/1957-11-23
            1959 | January 21-February 7    | 1959-01-21/1959-02-07
            1961 | June 29-July 10          | 1961-06-29/1961-07-10
            1961 | October 14-November 2    | 1961-10-14/1961-11-02
            1965 | February 11-14           | 1965-02-11/1965-02-14
            1984 | May 17-27, June 21-July 1 | {1984-05-17..1984-05-27,1984-06-21..1984-07-01}
            1986 | October 22-26            | 1986-10-22/1986-10-26
            """)
    void understandsEachVisitWithItsYearBehindOrInFront(String year, String days, String edtf) {
        assertThat(understood(days + ", " + year).edtf()).isEqualTo(edtf);
        assertThat(understood(days + " " + year).edtf()).isEqualTo(edtf);
        assertThat(understood(year + " " + days).edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from February 22 to April 7 (1949) | 1949-02-22/1949-04-07
            May Juche 55(1966).                | 1966-05
            April Juche 101(2012) .            | 2012-04
            """)
    void understandsDatesFromRunningText(String text, String edtf) {
        assertThat(understood(text).edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110th anniversary",
                "the 110th anniversary of the birth of President Kim Il Sung",
                "40th anniversary of the October Socialist Revolution",
                "21st provisional congress",
                "22nd Congress of the Communist Party of the Soviet Union",
                "100th Anniversary of the Birth of V. I. Lenin Commemorative Medal and its certificate",
                "30th Anniversary of the Victorious Great Patriotic War (1941-1945) Commemorative Medal",
                "(1941-1945)",
                "1 000th Anniversary of Bryansk Medallion",
                "70th Anniversary of the Great October Socialist Revolution Medal",
                "Honorary party membership card No. 1 of the All-Union Communist Party of Bolsheviks",
                "No. 1",
                "Airplane \"Il-14\"",
                "more than 20 specially made cars"
            })
    void takesNoNumberOfATitleForAYear(String title) {
        assertThat(refused(title)).contains("date.not-understood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"April 14 Juche 76(1987) from the Soviet Union.", "April 15 Juche 81(1992) from Russia."})
    void namesWhatIsLeftOfACaption(String caption) {
        Reading.NotADate refusal = (Reading.NotADate) Dates.parse(caption);

        assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("date.not-understood");
            assertThat(reason.args()).containsExactly(caption.substring(caption.indexOf("from")));
        });
    }
}
