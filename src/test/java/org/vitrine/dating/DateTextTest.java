package org.vitrine.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.dating.Readings.understood;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final Locale RUSSIAN = Locale.of("ru");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1987-04-14            | 14 April 1987            | 1987년 4월 14일            | 14 апреля 1987 г.
            1987-04               | April 1987               | 1987년 4월                 | апрель 1987 г.
            1987                  | 1987                     | 1987년                     | 1987 г.
            0079                  | 79 AD                    | 79년                       | 79 г.
            -0499                 | 500 BC                   | 기원전 500년                | 500 г. до н. э.
            1950~                 | about 1950               | 약 1950년                   | около 1950 г.
            1950-04~              | about April 1950         | 약 1950년 4월               | около апреля 1950 г.
            1950?                 | probably 1950            | 아마 1950년                 | вероятно, 1950 г.
            1950%                 | probably about 1950      | 아마 약 1950년               | вероятно, около 1950 г.
            [..1911]              | before 1912              | 1912년 전                   | до 1912 г.
            [..1911-12]           | before January 1912      | 1912년 1월 전               | до января 1912 г.
            [..1912-02-29]        | before 1 March 1912      | 1912년 3월 1일 전            | до 1 марта 1912 г.
            [1951..]              | after 1950               | 1950년 후                   | после 1950 г.
            [..195X]              | no later than 1950s      | 1950년대 이전                | не позднее 1950-х гг.
            1950/..               | since 1950               | 1950년부터                  | с 1950 г.
            1950/                 | from 1950 (end unknown)  | 1950년부터 (끝 날짜 미상)      | с 1950 г. (окончание неизвестно)
            ../1950               | until 1950               | 1950년까지                  | до 1950 г. включительно
            195X                  | 1950s                    | 1950년대                    | 1950-е гг.
            195X~                 | about 1950s              | 약 1950년대                 | около 1950-х гг.
            190X                  | 1900–1909                | 1900–1909년                 | 1900–1909 гг.
            19XX                  | 20th century             | 20세기                      | XX век
            20XX                  | 21st century             | 21세기                      | XXI век
            10XX                  | 11th century             | 11세기                      | XI век
            -04XX                 | 5th century BC           | 기원전 5세기                 | V век до н. э.
            [1900..1933]          | early 20th century       | 20세기 초                   | начало XX века
            [1950..1999]          | second half of the 20th century | 20세기 후반           | вторая половина XX века
            [1954..1956]          | mid 1950s                | 1950년대 중반                | середина 1950-х гг.
            [1948..1951]          | some time in 1948–1951   | 1948–1951년 중              | в пределах 1948–1951 гг.
            1949-21               | spring 1949              | 1949년 봄                   | весна 1949 г.
            1949-24~              | about winter 1949        | 약 1949년 겨울               | около зимы 1949 г.
            2001-29               | spring 2001 (southern hemisphere) | 2001년 봄 (남반구)    | весна 2001 г. (южное полушарие)
            2001-34               | second quarter of 2001   | 2001년 2분기                | вторая четверть 2001 г.
            1949/1953             | 1949–1953                | 1949–1953년                 | 1949–1953 гг.
            1949-05/1949-07       | May–July 1949            | 1949년 5–7월                | май–июль 1949 г.
            1984-05-17/1984-05-27 | 17–27 May 1984           | 1984년 5월 17–27일           | 17–27 мая 1984 г.
            1949-02-22/1949-04-07 | 22 February – 7 April 1949 | 1949년 2월 22일 – 4월 7일   | 22 февраля – 7 апреля 1949 г.
            1949-12-28/1950-01-03 | 28 December 1949 – 3 January 1950 | 1949년 12월 28일 – 1950년 1월 3일 | 28 декабря 1949 г. – 3 января 1950 г.
            1949~/1953            | about 1949 – 1953        | 약 1949년 – 1953년           | около 1949 г. – 1953 г.
            [1949,1950]           | 1949 or 1950             | 1949년 또는 1950년           | 1949 г. или 1950 г.
            {1949,1953,1956}      | 1949, 1953 and 1956      | 1949년, 1953년 및 1956년      | 1949 г., 1953 г. и 1956 г.
            1985-04-XX            | April 1985 (day unknown) | 1985년 4월 (일 미상)          | апрель 1985 г. (день неизвестен)
            XXXX-12               | December of an unknown year | 연도 미상 12월             | декабрь неизвестного года
            2004-06-~11           | 11 June 2004 (day approximate) | 2004년 6월 11일 (일 대략) | 11 июня 2004 г. (день приблизителен)
            1950S2                | about 1950 (1900–1999)   | 약 1950년 (1900–1999년)      | около 1950 г. (1900–1999 гг.)
            Y170000002            | 170000002                | 170000002년                 | 170000002 г.
            1985-04-12T23:20:30Z  | 12 April 1985, 23:20:30 UTC | 1985년 4월 12일 23:20:30 UTC | 12 апреля 1985 г., 23:20:30 UTC
            """)
    void speaksThreeLanguages(String edtf, String english, String korean, String russian) {
        assertThat(DateText.of(edtf, Locale.ENGLISH)).isEqualTo(english);
        assertThat(DateText.of(edtf, Locale.KOREAN)).isEqualTo(korean);
        assertThat(DateText.of(edtf, RUSSIAN)).isEqualTo(russian);
    }

    @Test
    void keepsTheGapBetweenTwoVisits() {
        HistoricalDate visits = understood("May 17-27, June 21-July 1 1984");

        assertThat(DateText.of(visits, Locale.ENGLISH)).isEqualTo("17–27 May 1984 and 21 June – 1 July 1984");
        assertThat(DateText.of(visits, Locale.KOREAN)).isEqualTo("1984년 5월 17–27일 및 1984년 6월 21일 – 7월 1일");
        assertThat(DateText.of(visits, RUSSIAN)).isEqualTo("17–27 мая 1984 г. и 21 июня – 1 июля 1984 г.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1987-04-14            | 14 April Juche 76 (1987) | 주체76(1987)년 4월 14일 | 14 апреля 76 г. чучхе (1987)
            1912                  | Juche 1 (1912)           | 주체1(1912)년          | 1 г. чучхе (1912)
            1950~                 | about Juche 39 (1950)    | 약 주체39(1950)년       | около 39 г. чучхе (1950)
            1949/1953             | Juche 38–42 (1949–1953)  | 주체38–42(1949–1953)년 | 38–42 гг. чучхе (1949–1953)
            195X                  | Juche 39–48 (1950–1959)  | 주체39–48(1950–1959)년 | 39–48 гг. чучхе (1950–1959)
            1949-02-22/1949-04-07 | 22 February – 7 April Juche 38 (1949) | 주체38(1949)년 2월 22일 – 4월 7일 | 22 февраля – 7 апреля 38 г. чучхе (1949)
            [1913..]              | after Juche 1 (1912)     | 주체1(1912)년 후        | после 1 г. чучхе (1912)
            [1912..]              | no earlier than Juche 1 (1912) | 주체1(1912)년 이후 | не ранее 1 г. чучхе (1912)
            """)
    void countsInJucheYears(String edtf, String english, String korean, String russian) {
        assertThat(DateText.juche(edtf, Locale.ENGLISH)).contains(english);
        assertThat(DateText.juche(edtf, Locale.KOREAN)).contains(korean);
        assertThat(DateText.juche(edtf, RUSSIAN)).contains(russian);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1911", "1911-12-31", "19XX", "[..1950]", "../1950", "/1950", "1905/1950", "{1911,1950}", "-0499"
            })
    void countsNoJucheYearsBeforeTheFirst(String edtf) {
        assertThat(DateText.juche(edtf, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void showsWhatWasWrittenWhileADateIsUnresolved() {
        HistoricalDate date = understood("Juche 76 (1986)");

        assertThat(DateText.of(date, Locale.ENGLISH)).isEqualTo("Juche 76 (1986)");
        assertThat(DateText.juche(date, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void speaksEnglishToOthers() {
        assertThat(DateText.of("1987-04-14", Locale.FRENCH)).isEqualTo("14 April 1987");
    }

    /// What the catalogue shows can be typed again and means the same.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1987-04-14",
                "1987-04",
                "1987",
                "-0499",
                "1950~",
                "[..1911]",
                "[..1911-12]",
                "[1951..]",
                "1950/..",
                "195X",
                "19XX",
                "-04XX",
                "[1900..1933]",
                "[1950..1999]",
                "[1954..1956]",
                "1949-21",
                "1949/1953",
                "1949-05/1949-07",
                "1984-05-17/1984-05-27",
                "1949-02-22/1949-04-07",
                "1949-12-28/1950-01-03",
                "[1949,1950]",
                "{1949,1953,1956}",
                "{1984-05-17..1984-05-27,1984-06-21..1984-07-01}"
            })
    void isUnderstoodInEachLanguage(String edtf) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN, RUSSIAN}) {
            String text = DateText.of(edtf, locale);
            assertThat(understood(text).edtf()).as(text).isEqualTo(edtf);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1987-04-14", "1987-04", "1987", "1950~", "1949-21", "1949/1953", "1949-02-22/1949-04-07"})
    void isUnderstoodInJucheYears(String edtf) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN, RUSSIAN}) {
            String text = DateText.juche(edtf, locale).orElseThrow();
            assertThat(understood(text).edtf()).as(text).isEqualTo(edtf);
            assertThat(understood(text).check()).as(text).isEqualTo(Check.AGREES);
        }
    }
}
