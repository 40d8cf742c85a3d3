package org.vitrine.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vitrine.dating.Readings.refused;
import static org.vitrine.dating.Readings.understood;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | date.empty
            '   '                  | date.empty
            \u00A0\u3000           | date.empty
            31 February 1950       | date.no-such-day
            29 February 1950       | date.no-such-day
            31/02/1950             | date.no-such-day
            0 May 1950             | date.no-such-day
            45 May 1950            | date.no-such-day
            1950-02-31             | date.no-such-day
            1950-13                | date.no-such-month
            1950년 13월             | date.no-such-month
            17.13.1950             | date.no-such-month
            03/04/1950             | date.ambiguous
            03-04-1950             | date.ambiguous
            1921-25                | date.ambiguous
            1900s                  | date.ambiguous
            17.09.84               | date.two-digit-year
            53년                    | date.two-digit-year
            17 September           | date.no-year
            September              | date.no-year
            spring                 | date.no-year
            17                     | date.no-year, date.no-month
            17 1984                | date.no-month
            0th century            | date.no-such-century
            1953-1949              | date.backward
            1953-49                | date.no-such-month
            1953–49                | date.backward
            December 28 - January 3, 1950 | date.backward
            33.13.1950             | date.no-such-month, date.no-such-day
            1985-13-45             | date.no-such-month, date.no-such-day
            31 February Juche 0    | date.era-year, date.no-such-day
            31 February 1950 in Moscow | date.not-understood, date.no-such-day
            0 BC                   | date.no-such-year
            20000 BC               | date.no-such-year
            Y1000000000            | date.beyond-range
            Y1E10                  | date.beyond-range
            1949-                  | date.not-understood
            -1949                  | -
            1949 and               | date.not-understood
            in 1950 in             | date.not-understood
            1950 1951              | date.not-understood
            5 1950 May 6           | date.not-understood
            before                 | date.not-understood
            between 1948           | date.not-understood
            before 1912, 1915      | date.not-understood
            circa                  | date.not-understood
            c.                     | date.not-understood
            ?                      | date.not-understood
            (1949)                 | date.not-understood
            1 000                  | date.not-understood
            19841                  | date.not-understood
            99999999999999999999   | date.not-understood
            may be 1950            | date.not-understood
            30 x 1950              | date.not-understood
            C1950                  | date.not-understood
            May 1984 17            | date.not-understood
            17 early May 1950      | date.not-understood
            early spring 1950      | date.not-understood
            May, early 20th century | date.no-year
            first quarter of the 1950s | date.not-understood
            기원전 1950s            | date.not-understood
            hello                  | date.not-understood
            1984 <script>          | date.not-understood
            1984; drop table       | date.not-understood
            """)
    void refusesWithItsReasons(String text, String codes) {
        if (codes.equals("-")) {
            assertThat(understood(text)).isNotNull();
        } else {
            assertThat(refused(text)).containsExactlyInAnyOrder(codes.split(", "));
        }
    }

    @Test
    void namesBothReadingsOfAnAmbiguousDate() {
        Reading.NotADate refusal = (Reading.NotADate) Dates.parse("03/04/1950");

        assertThat(refusal.text()).isEqualTo("03/04/1950");
        assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.args()).containsExactly("03/04/1950", "1950-04-03", "1950-03-04");
            assertThat(reason.message()).isEqualTo("“03/04/1950” can mean 1950-04-03 or 1950-03-04");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19\u000084",
                "1984\n",
                "\t1984",
                "1984\u0007",
                "\u202E4891",
                "1984\u200F",
                "19\u200B84",
                "\uFEFF1984",
                "1984\u2066",
                "1984\u2028",
                "19\u00AD84",
                "1984\uD800",
                "\u009F1984"
            })
    void refusesControlAndInvisibleCharacters(String text) {
        assertThat(refused(text)).containsOnly("date.forbidden-character");
        assertThat(Edtf.find(text)).isEmpty();
    }

    @Test
    void saysWhichCharacterAndWhere() {
        Reading.NotADate refusal = (Reading.NotADate) Dates.parse("19\u202E84\u0000");

        assertThat(refusal.reasons())
                .extracting(Reason::args)
                .containsExactly(List.of("U+202E", "3"), List.of("U+0000", "6"));
    }

    @Test
    void refusesLongTextAndReadsTheLongestAllowed() {
        assertThat(refused("1".repeat(501))).containsExactly("date.too-long");
        assertThat(Edtf.find("[" + "1949,".repeat(100) + "1950]")).isEmpty();
        assertThat(understood(" ".repeat(496) + "1984").edtf()).isEqualTo("1984");
        assertThat(Edtf.parse("[" + "1949,".repeat(98) + "1950]").level()).isEqualTo(2);
    }

    /// Texts on which backtracking would explode; that they come back at all is the test.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1-",
                "-",
                "(",
                "1,",
                "c. ",
                "mid ",
                "the ",
                "1 and ",
                "주체",
                "1년",
                "May ",
                "1949-",
                "?",
                "XX-",
                "[",
                "1..",
                "between ",
                "в ",
                "1st ",
                "I",
                "a",
                "~",
                "2004-06~-"
            })
    void answersHostileRepetition(String piece) {
        String text = piece.repeat(500 / piece.length());

        assertThat(Dates.parse(text)).isNotNull();
        assertThat(Dates.parse(text + "!")).isInstanceOf(Reading.NotADate.class);
    }

    @Test
    void holdsOnlyConsistentDates() {
        HistoricalDate date = understood("1984");

        assertThatThrownBy(() -> date.decide("not a date", "kim", "why")).isInstanceOf(EdtfSyntaxException.class);
        assertThatThrownBy(() -> date.decide("1984", " ", "why")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> date.decide("1984", "kim", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HistoricalDate(
                        "x", Calendar.GREGORIAN, null, null, null, null, Check.SINGLE, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HistoricalDate(
                        "x", Calendar.GREGORIAN, 5, "1984", null, null, Check.SINGLE, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HistoricalDate(
                        "x", Calendar.JUCHE, 5, null, null, null, Check.DISAGREES, null, List.of("1984")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HistoricalDate(
                        "x", Calendar.GREGORIAN, null, "1984-02-30", null, null, Check.SINGLE, null, List.of()))
                .isInstanceOf(EdtfSyntaxException.class);
    }
}
