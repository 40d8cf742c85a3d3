package org.vitrine.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.dating.Readings.refused;
import static org.vitrine.dating.Readings.understood;
import static org.vitrine.dating.Readings.warnings;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JucheDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            April 14 Juche 76 (1987)              | 1987-04-14            | 76  | AGREES
            April 14 Juche 76(1987)               | 1987-04-14            | 76  | AGREES
            April 14, Juche 76 (1987)             | 1987-04-14            | 76  | AGREES
            14 April Juche 76 (1987)              | 1987-04-14            | 76  | AGREES
            april 14 JUCHE 76 ( 1987 )            | 1987-04-14            | 76  | AGREES
            April 14 Juche 76                     | 1987-04-14            | 76  | SINGLE
            April 14, 1987 (Juche 76)             | 1987-04-14            | 76  | AGREES
            Juche 76                              | 1987                  | 76  | SINGLE
            Juche year 76                         | 1987                  | 76  | SINGLE
            Juche 1                               | 1912                  | 1   | SINGLE
            Juche 1 (1912)                        | 1912                  | 1   | AGREES
            Juche 111 (2022)                      | 2022                  | 111 | AGREES
            Juche 42(1953)                        | 1953                  | 42  | AGREES
            December Juche 37(1948)               | 1948-12               | 37  | AGREES
            October Juche 39 (1950)               | 1950-10               | 39  | AGREES
            c. Juche 39 (1950)                    | 1950~                 | 39  | AGREES
            spring Juche 38 (1949)                | 1949-21               | 38  | AGREES
            before Juche 50 (1961)                | [..1960]              | 50  | AGREES
            29 February Juche 77 (1988)           | 1988-02-29            | 77  | AGREES
            주체76(1987)년 4월 14일                 | 1987-04-14            | 76  | AGREES
            주체 76 (1987) 년 4월 14일              | 1987-04-14            | 76  | AGREES
            주체76년 4월 14일                       | 1987-04-14            | 76  | SINGLE
            주체76년                               | 1987                  | 76  | SINGLE
            주체76                                 | 1987                  | 76  | SINGLE
            주체38(1949)년 2월 22일부터 4월 7일까지    | 1949-02-22/1949-04-07 | 38  | AGREES
            14 апреля 76 года чучхе (1987)        | 1987-04-14            | 76  | AGREES
            14 апреля 76 г. чучхе (1987 г.)       | 1987-04-14            | 76  | AGREES
            76 год чучхе                          | 1987                  | 76  | SINGLE
            чучхе 76 (1987)                       | 1987                  | 76  | AGREES
            January 21-February 7 Juche 48(1959)  | 1959-01-21/1959-02-07 | 48  | AGREES
            between June 29 and July 10 Juche 50(1961) | 1961-06-29/1961-07-10 | 50 | AGREES
            Juche 38-42 (1949-1953)               | 1949/1953             | 38  | AGREES
            Juche 38–42 (1949–1953)               | 1949/1953             | 38  | AGREES
            Juche 38-42                           | 1949/1953             | 38  | SINGLE
            Juche 38 (1949) - Juche 42 (1953)     | 1949/1953             | 38  | AGREES
            Juche 38(1949)-42(1953)               | 1949/1953             | 38  | AGREES
            Juche 99-101 (2010-2012)              | 2010/2012             | 99  | AGREES
            주체38-42(1949-1953)년                 | 1949/1953             | 38  | AGREES
            주체38(1949)-42(1953)년                | 1949/1953             | 38  | AGREES
            38-42 гг. чучхе (1949-1953)           | 1949/1953             | 38  | AGREES
            с 38 по 42 год чучхе                  | 1949/1953             | 38  | SINGLE
            May 9 Juche 38 (1949), May 9 Juche 39 (1950) | {1949-05-09,1950-05-09} | 38 | AGREES
            """)
    void understandsJucheYears(String text, String edtf, int eraYear, Check check) {
        HistoricalDate date = understood(text);

        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.calendar()).isEqualTo(Calendar.JUCHE);
        assertThat(date.eraYear()).isEqualTo(eraYear);
        assertThat(date.check()).isEqualTo(check);
        assertThat(date.readings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Juche 76 (1986)                   | 1987       | 1986
            April 14 Juche 76 (1986)          | 1987-04-14 | 1986-04-14
            April 14, 1986 (Juche 76)         | 1987-04-14 | 1986-04-14
            Juche 76 (1911)                   | 1987       | 1911
            주체76(1986)년 4월 14일             | 1987-04-14 | 1986-04-14
            14 апреля 76 года чучхе (1986)    | 1987-04-14 | 1986-04-14
            Juche 38-42 (1949-1954)           | 1949/1953  | 1949/1954
            May 1-3 Juche 38 (1950)           | 1949-05-01/1949-05-03 | 1950-05-01/1950-05-03
            """)
    void keepsBothReadingsOfAPairThatDisagrees(String text, String byEra, String gregorian) {
        HistoricalDate date = understood(text);

        assertThat(date.check()).isEqualTo(Check.DISAGREES);
        assertThat(date.resolved()).isFalse();
        assertThat(date.edtf()).isNull();
        assertThat(date.earliest()).isNull();
        assertThat(date.latest()).isNull();
        assertThat(date.readings()).containsExactly(byEra, gregorian);
        assertThat(date.asWritten()).isEqualTo(text);
        assertThat(warnings(text)).containsExactly("date.era-disagrees");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Juche 0                | date.era-year
            Juche 0 (1911)         | date.era-year
            Juche -1               | date.era-year
            주체0년                 | date.era-year
            0 год чучхе            | date.era-year
            Juche                  | date.not-understood
            Juche tower            | date.not-understood
            Juche 76 (1987) (1988) | date.not-understood
            April 31 Juche 76      | date.no-such-day
            29 February Juche 76   | date.no-such-day
            Juche 1-0              | date.era-year
            0-5 гг. чучхе          | date.era-year
            0 по 주체99             | date.era-year
            Juche 42-38            | date.backward
            """)
    void refusesWhatIsNoJucheYear(String text, String code) {
        assertThat(refused(text)).contains(code);
    }

    @Test
    void keepsTheReadingsWhenSomebodyDecides() {
        HistoricalDate decided =
                understood("April 14 Juche 76 (1986)").decide("1987-04-14", "kim", "The certificate says 1987");

        assertThat(decided.resolved()).isTrue();
        assertThat(decided.check()).isEqualTo(Check.DECIDED);
        assertThat(decided.edtf()).isEqualTo("1987-04-14");
        assertThat(decided.earliest()).isEqualTo(LocalDate.of(1987, 4, 14));
        assertThat(decided.latest()).isEqualTo(LocalDate.of(1987, 4, 14));
        assertThat(decided.decision()).isEqualTo(new Decision("kim", "The certificate says 1987"));
        assertThat(decided.readings()).containsExactly("1987-04-14", "1986-04-14");
        assertThat(decided.eraYear()).isEqualTo(76);
    }
}
