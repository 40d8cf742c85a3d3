package org.vitrine.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.dating.Readings.refused;
import static org.vitrine.dating.Readings.understood;
import static org.vitrine.dating.Readings.warnings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17 September 1984            | 1984-09-17
            17th September 1984          | 1984-09-17
            17th of September, 1984      | 1984-09-17
            on the 17th of September 1984 | 1984-09-17
            September 17, 1984           | 1984-09-17
            September 17th, 1984         | 1984-09-17
            SEPTEMBER 17 1984            | 1984-09-17
            Sept. 17, 1984               | 1984-09-17
            17 Sep 1984                  | 1984-09-17
            17.IX.1984                   | 1984-09-17
            17.ix.1984                   | 1984-09-17
            17 IX 1984                   | 1984-09-17
            17.09.1984                   | 1984-09-17
            17.9.1984                    | 1984-09-17
            17/09/1984                   | 1984-09-17
            09/17/1984                   | 1984-09-17
            04/04/1950                   | 1950-04-04
            17-09-1984                   | 1984-09-17
            1984/09/17                   | 1984-09-17
            1984.09.17                   | 1984-09-17
            1984-09-17                   | 1984-09-17
            29 February 1984             | 1984-02-29
            September 1984               | 1984-09
            September, 1984              | 1984-09
            1984                         | 1984
            in 1984                      | 1984
            the year 1984                | 1984
            1984.                        | 1984
            79 AD                        | 0079
            500 BC                       | -0499
            1 BC                         | 0000
            500 B.C.                     | -0499
            c. 1950                      | 1950~
            c.1950                       | 1950~
            c 1950                       | 1950~
            ca. 1950                     | 1950~
            ca 1950                      | 1950~
            circa 1950                   | 1950~
            about May 1950               | 1950-05~
            probably 1950                | 1950?
            1950?                        | 1950?
            1950 (?)                     | 1950?
            May 1950?                    | 1950-05?
            17 May 1950 (?)              | 1950-05-17?
            probably c. 1950             | 1950%
            c. 1950?                     | 1950%
            before 1912                  | [..1911]
            prior to 1912                | [..1911]
            before May 1912              | [..1912-04]
            before January 1912          | [..1911-12]
            before 1 May 1912            | [..1912-04-30]
            before c. 1950               | [..1949~]
            before the 1950s             | [..1949]
            after 1950                   | [1951..]
            after 31 December 1950       | [1951-01-01..]
            after spring 1950            | [1950-06..]
            by 1950                      | [..1950]
            no later than 1950           | [..1950]
            not earlier than 1950        | [1950..]
            since 1950                   | 1950/..
            from 1950                    | 1950/..
            until 1950                   | ../1950
            1950s                        | 195X
            1950's                       | 195X
            the 1950s                    | 195X
            c. 1950s                     | 195X~
            early 1950s                  | [1950..1953]
            mid-1950s                    | [1954..1956]
            late 1950s                   | [1957..1959]
            first half of the 1950s      | [1950..1954]
            May 1950s                    | 195X-05
            summer of the 1950s          | 195X-22
            1984 May 17                  | 1984-05-17
            20th century                 | 19XX
            the 20th century             | 19XX
            20th c.                      | 19XX
            1st century                  | 00XX
            5th century BC               | -04XX
            early 20th century           | [1900..1933]
            mid 20th century             | [1934..1966]
            mid-20th century             | [1934..1966]
            late 20th century            | [1967..1999]
            first half of the 20th century | [1900..1949]
            second half of the 20th century | [1950..1999]
            third quarter of the 20th century | [1950..1974]
            19th-20th century            | 18XX/19XX
            19th-20th centuries          | 18XX/19XX
            late 19th-early 20th century | 1867/1933
            19th or 20th century         | [18XX,19XX]
            early 1950                   | 1950-37
            second half of 1950          | 1950-41
            late May 1950                | [1950-05-21..1950-05-31]
            first half of February 1952  | [1952-02-01..1952-02-15]
            spring 1949                  | 1949-21
            the summer of 1949           | 1949-22
            Autumn 1949                  | 1949-23
            fall 1949                    | 1949-23
            winter 1949                  | 1949-24
            between 1948 and 1950        | 1948/1950
            probably between 1948 and 1950 | 1948?/1950?
            between June 29 and July 10, 1961 | 1961-06-29/1961-07-10
            February 22-April 7, 1949    | 1949-02-22/1949-04-07
            from February 22 to April 7, 1949 | 1949-02-22/1949-04-07
            22 February to 7 April 1949  | 1949-02-22/1949-04-07
            17-27 May 1984               | 1984-05-17/1984-05-27
            May 17-27, 1984              | 1984-05-17/1984-05-27
            May 17 - June 3 1984         | 1984-05-17/1984-06-03
            May-July 1984                | 1984-05/1984-07
            17.05.1984-27.05.1984        | 1984-05-17/1984-05-27
            December 28, 1949 - January 3, 1950 | 1949-12-28/1950-01-03
            1949-1953                    | 1949/1953
            1949 to 1953                 | 1949/1953
            from 1949 through 1953       | 1949/1953
            1949 until 1953              | -
            1938-42                      | 1938/1942
            1984/85                      | 1984/1985
            1950s-1960s                  | 195X/196X
            1950s-60s                    | 195X/196X
            c. 1949-1953                 | 1949~/1953~
            1949-c. 1953                 | 1949/1953~
            1949?-1953                   | 1949?/1953
            May 17-27, June 21-July 1 1984 | {1984-05-17..1984-05-27,1984-06-21..1984-07-01}
            May 17, 19 and 21, 1984      | {1984-05-17,1984-05-19,1984-05-21}
            17, 19 and 21 May 1984       | {1984-05-17,1984-05-19,1984-05-21}
            17 May, 19 and 21 June 1984  | {1984-05-17,1984-06-19,1984-06-21}
            May 1, 1984, June 2          | {1984-05-01,1984-06-02}
            1949, 1953 and 1956          | {1949,1953,1956}
            1949; 1953                   | {1949,1953}
            1949 or 1950                 | [1949,1950]
            1949, 1950 or 1951           | [1949,1950,1951]
            """)
    void understandsEnglish(String text, String edtf) {
        if (edtf.equals("-")) {
            assertThat(refused(text)).contains("date.not-understood");
        } else {
            HistoricalDate date = understood(text);
            assertThat(date.edtf()).isEqualTo(edtf);
            assertThat(date.calendar()).isEqualTo(Calendar.GREGORIAN);
            assertThat(date.check()).isEqualTo(Check.SINGLE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14 апреля 1987 г.              | 1987-04-14
            14 апреля 1987 года            | 1987-04-14
            14 апреля 1987                 | 1987-04-14
            14-го апреля 1987 г.           | 1987-04-14
            14.04.1987                     | 1987-04-14
            14.04.1987 г.                  | 1987-04-14
            14.IV.1987 г.                  | 1987-04-14
            14 АПРЕЛЯ 1987 Г.              | 1987-04-14
            апрель 1987 года               | 1987-04
            апрель 1987 г.                 | 1987-04
            в апреле 1987 года             | 1987-04
            1987 год                       | 1987
            в 1987 году                    | 1987
            988 год                        | 0988
            79 г. н. э.                    | 0079
            500 г. до н. э.                | -0499
            около 1950                     | 1950~
            ок. 1950 г.                    | 1950~
            примерно 1950 г.               | 1950~
            вероятно 1950 г.               | 1950?
            предположительно, 1950         | -
            1950-е годы                    | 195X
            1950-е гг.                     | 195X
            1950-х годов                   | 195X
            начало 1950-х гг.              | [1950..1953]
            XX век                         | 19XX
            ХХ век                         | 19XX
            XX в.                          | 19XX
            20 век                         | 19XX
            20-й век                       | 19XX
            XIX-XX вв.                     | 18XX/19XX
            XIX–XX века                    | 18XX/19XX
            V век до н. э.                 | -04XX
            начало XX века                 | [1900..1933]
            нач. XX в.                     | [1900..1933]
            середина XX в.                 | [1934..1966]
            конец XX века                  | [1967..1999]
            первая половина XX века        | [1900..1949]
            вторая половина XX в.          | [1950..1999]
            до 1912                        | [..1911]
            до 1912 г.                     | [..1911]
            после 1950 года                | [1951..]
            к 1950 году                    | [..1950]
            не позднее 1950 г.             | [..1950]
            не ранее 1950 г.               | [1950..]
            с 1950 г.                      | 1950/..
            весна 1949 г.                  | 1949-21
            летом 1949 года                | 1949-22
            между 1948 и 1950 гг.          | 1948/1950
            с 1949 по 1953 год             | 1949/1953
            с 22 февраля по 7 апреля 1949 года | 1949-02-22/1949-04-07
            22 февраля — 7 апреля 1949 г.  | 1949-02-22/1949-04-07
            17–27 мая 1984 г.              | 1984-05-17/1984-05-27
            17–27 мая, 21 июня – 1 июля 1984 г. | {1984-05-17..1984-05-27,1984-06-21..1984-07-01}
            1949–1953 гг.                  | 1949/1953
            1949—1953                      | 1949/1953
            1949-53 гг.                    | 1949/1953
            1949 или 1950 г.               | [1949,1950]
            1949 и 1953 гг.                | {1949,1953}
            """)
    void understandsRussian(String text, String edtf) {
        if (edtf.equals("-")) {
            assertThat(refused(text)).contains("date.not-understood");
        } else {
            assertThat(understood(text).edtf()).isEqualTo(edtf);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1987년 4월 14일                  | 1987-04-14
            1987년4월14일                    | 1987-04-14
            1987. 4. 14.                    | 1987-04-14
            1987.4.14                       | 1987-04-14
            1987년 4월                       | 1987-04
            1987년                           | 1987
            1987년도                         | 1987
            서기 1987년                      | 1987
            기원전 500년                     | -0499
            기원전 5세기                     | -04XX
            1950년대                         | 195X
            1950년대 초                       | [1950..1953]
            1950년대 말                       | [1957..1959]
            1950년대 초-1960년대 말            | 1950/1969
            20세기                           | 19XX
            20세기 초                         | [1900..1933]
            20세기 중엽                       | [1934..1966]
            20세기 말                         | [1967..1999]
            20세기 전반                       | [1900..1949]
            20세기 후반기                     | [1950..1999]
            19세기-20세기                     | 18XX/19XX
            약 1950년                         | 1950~
            1950년경                          | 1950~
            아마 1950년                       | 1950?
            1912년 이전                       | [..1912]
            1912년 전                         | [..1911]
            1950년 이후                       | [1950..]
            1950년 후                         | [1951..]
            1950년부터                        | 1950/..
            1950년까지                        | ../1950
            1949년 봄                         | 1949-21
            1949년 겨울                       | 1949-24
            1949~1953년                       | 1949/1953
            1949년～1953년                    | 1949/1953
            1949-53년                         | 1949/1953
            1949년부터 1953년까지               | 1949/1953
            1948년과 1950년 사이                | 1948/1950
            1949년 2월 22일~4월 7일             | 1949-02-22/1949-04-07
            1949년 2월 22일부터 4월 7일까지       | 1949-02-22/1949-04-07
            1984년 5월 17~27일                | 1984-05-17/1984-05-27
            1984년 5월 17일부터 27일까지         | 1984-05-17/1984-05-27
            1987년 4-6월                      | 1987-04/1987-06
            1949년 또는 1950년                 | [1949,1950]
            1949년 및 1953년                   | {1949,1953}
            """)
    void understandsKorean(String text, String edtf) {
        assertThat(understood(text).edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            １７ September １９８４ | 1984-09-17
            １９８７年 | -
            17\u00A0September\u00A01984 | 1984-09-17
            17\u3000September 1984 | 1984-09-17
            17\u202FSeptember 1984 | 1984-09-17
            1984‐09‐17 | 1984-09-17
            1984－09－17 | 1984-09-17
            1984–09–17 | 1984-09-17
            1949‐1953 | 1949/1953
            1949–1953 | 1949/1953
            1949—1953 | 1949/1953
            1949 ~ 1953 | 1949/1953
            1949～1953 | 1949/1953
            1904–05 | 1904/1905
            '  1984  ' | 1984
            """)
    void readsOtherDigitsSpacesAndDashes(String text, String edtf) {
        if (edtf.equals("-")) {
            assertThat(refused(text)).contains("date.not-understood");
        } else {
            assertThat(understood(text).edtf()).isEqualTo(edtf);
            assertThat(understood(text).asWritten()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950~", "19XX", "1949/1953", "[1949..1953]", "1984-09-17?", "-0499", "Y17E7", "../1950"})
    void understandsEdtfAsWell(String edtf) {
        assertThat(understood(edtf).edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20th century | date.century-as-hundred
            winter 1949  | date.winter
            1904-05      | date.month-not-years
            """)
    void warnsWhereAConventionWasApplied(String text, String code) {
        assertThat(warnings(text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17 September 1984", "1949-1953", "c. 1950", "1984-09", "1950s"})
    void doesNotWarnWithoutNeed(String text) {
        assertThat(warnings(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undated",
                "Undated",
                "n.d.",
                "n. d.",
                "N.D.",
                "[n.d.]",
                "no date",
                "s.d.",
                "date unknown",
                "unknown",
                "б. д.",
                "без даты",
                "дата неизвестна",
                "날짜 미상",
                "미상"
            })
    void tellsUndatedFromMistaken(String text) {
        assertThat(refused(text)).containsExactly("date.undated");
        assertThat(((Reading.NotADate) Dates.parse(text)).undated()).isTrue();
    }
}
