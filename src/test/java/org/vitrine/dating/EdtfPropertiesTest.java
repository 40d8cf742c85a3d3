package org.vitrine.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class EdtfPropertiesTest {
    private static final Locale[] LANGUAGES = {Locale.ENGLISH, Locale.KOREAN, Locale.of("ru")};

    @Property
    void readsWhatItWrites(@ForAll("edtf") Edtf edtf) {
        assertThat(Edtf.parse(edtf.print())).isEqualTo(edtf);
        assertThat(Edtf.parse(edtf.print()).print()).isEqualTo(edtf.print());
    }

    @Property
    void boundsAreInOrderAndLevelsInRange(@ForAll("edtf") Edtf edtf) {
        LocalDate earliest = edtf.earliest();
        LocalDate latest = edtf.latest();
        if (earliest != null && latest != null) {
            assertThat(latest).isAfterOrEqualTo(earliest);
        }
        assertThat(edtf.level()).isBetween(0, 2);
    }

    @Property
    void boundsContainEachDayThatTheDigitsCanMean(@ForAll("days") LocalDate day, @ForAll("holes") List<Boolean> holes) {
        Edtf masked = new Edtf.CalendarDate(
                masked(Component.year(day.getYear()), holes.subList(0, 4)),
                masked(Component.two(day.getMonthValue()), holes.subList(4, 6)),
                masked(Component.two(day.getDayOfMonth()), holes.subList(6, 8)),
                0);

        assertThat(masked.earliest()).isBeforeOrEqualTo(day);
        assertThat(masked.latest()).isAfterOrEqualTo(day);
    }

    @Property
    void exactDatesHaveTheirOwnBounds(@ForAll("days") LocalDate day) {
        assertThat(Edtf.parse(Edtf.CalendarDate.of(day).print())).satisfies(edtf -> {
            assertThat(edtf.earliest()).isEqualTo(day);
            assertThat(edtf.latest()).isEqualTo(day);
            assertThat(edtf.level()).isEqualTo(day.getYear() < 0 ? 1 : 0);
        });
    }

    @Property
    void qualifiersDoNotMoveBounds(@ForAll("days") LocalDate day, @ForAll Qualification qualification) {
        String text = Edtf.CalendarDate.of(day).print() + qualification.sign();

        assertThat(Edtf.parse(text).earliest()).isEqualTo(day);
        assertThat(Edtf.parse(text).latest()).isEqualTo(day);
    }

    @Property
    void intervalsReachFromTheirFirstToTheirLastDay(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        String start = Edtf.CalendarDate.of(first).print();
        String end = Edtf.CalendarDate.of(last).print();

        assertThat(Edtf.parse(start + "/" + end).earliest()).isEqualTo(first);
        assertThat(Edtf.parse(start + "/" + end).latest()).isEqualTo(last);
        assertThat(Edtf.find(end + "/" + start).isPresent()).isEqualTo(first.equals(last));
        assertThat(Edtf.parse("{" + end + "," + start + "}").earliest()).isEqualTo(first);
        assertThat(Edtf.parse("{" + end + "," + start + "}").latest()).isEqualTo(last);
    }

    @Property
    void orderIsThatOfTime(@ForAll("edtf") Edtf one, @ForAll("edtf") Edtf other, @ForAll("edtf") Edtf third) {
        LocalDate end = one.latest();
        LocalDate start = other.earliest();
        if (end != null && start != null && end.isBefore(start)) {
            assertThat(Edtf.CHRONOLOGICAL.compare(one, other)).isNegative();
        }
        assertThat(Integer.signum(Edtf.CHRONOLOGICAL.compare(one, other)))
                .isEqualTo(-Integer.signum(Edtf.CHRONOLOGICAL.compare(other, one)));
        if (Edtf.CHRONOLOGICAL.compare(one, other) <= 0 && Edtf.CHRONOLOGICAL.compare(other, third) <= 0) {
            assertThat(Edtf.CHRONOLOGICAL.compare(one, third)).isNotPositive();
        }
    }

    @Property
    void everythingCanBeSaid(@ForAll("edtf") Edtf edtf) {
        for (Locale locale : LANGUAGES) {
            assertThat(DateText.of(edtf, locale)).isNotBlank();
            Optional<String> juche = DateText.juche(edtf, locale);
            LocalDate earliest = edtf.earliest();
            assertThat(juche.isPresent()).isEqualTo(earliest != null && earliest.getYear() >= 1912);
        }
    }

    @Property
    void exactDaysAreUnderstoodAsTheyAreSaid(@ForAll("days") LocalDate day) {
        String edtf = Edtf.CalendarDate.of(day).print();
        for (Locale locale : LANGUAGES) {
            String text = DateText.of(edtf, locale);
            // Neither Korean nor Russian marks early years of our era, so few digits are not taken for a year.
            if (day.getYear() >= 1000) {
                assertThat(Readings.understood(text).edtf()).as(text).isEqualTo(edtf);
            }
        }
    }

    @Property
    void jucheYearsAreGregorianYearsLess1911(@ForAll("eraYears") int eraYear) {
        int year = eraYear + 1911;

        assertThat(Readings.understood("Juche " + eraYear).edtf()).isEqualTo(Integer.toString(year));
        assertThat(Readings.understood("Juche " + eraYear + " (" + year + ")").check())
                .isEqualTo(Check.AGREES);
        assertThat(Readings.understood("Juche " + eraYear + " (" + (year + 1) + ")")
                        .check())
                .isEqualTo(Check.DISAGREES);
    }

    @Property
    void noTextMakesItThrow(@ForAll @StringLength(max = 40) String text) {
        answers(text);
    }

    @Property(tries = 5000)
    void noTextOfPiecesMakesItThrow(@ForAll("pieces") String text) {
        answers(text);
    }

    /// Whatever is understood is stored as it was written, in EDTF that can be read and said again.
    private static void answers(String text) {
        Edtf.find(text);
        switch (Dates.parse(text)) {
            case Reading.NotADate(var written, var reasons) -> {
                assertThat(written).isEqualTo(text);
                assertThat(reasons).isNotEmpty().doesNotHaveDuplicates();
            }
            case Reading.Understood(var date, var warnings) -> {
                assertThat(date.asWritten()).isEqualTo(text);
                String edtf = date.edtf();
                if (edtf != null) {
                    assertThat(Edtf.parse(edtf).print()).isEqualTo(edtf);
                    assertThat(Edtf.parse(edtf).earliest()).isEqualTo(date.earliest());
                    assertThat(Edtf.parse(edtf).latest()).isEqualTo(date.latest());
                }
                for (Locale locale : LANGUAGES) {
                    assertThat(DateText.of(date, locale)).isNotBlank();
                }
            }
        }
    }

    private static Component masked(Component component, List<Boolean> holes) {
        StringBuilder digits = new StringBuilder(component.digits());
        int start = digits.length() - holes.size();
        for (int i = 0; i < holes.size(); i++) {
            if (holes.get(i)) {
                digits.setCharAt(start + i, 'X');
            }
        }
        return new Component(digits.toString(), component.qualification());
    }

    @Provide
    Arbitrary<Integer> eraYears() {
        return Arbitraries.integers().between(1, 500);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(
                                LocalDate.of(-9998, 1, 1).toEpochDay(),
                                LocalDate.of(9999, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay),
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1900, 1, 1).toEpochDay(),
                                LocalDate.of(2030, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay));
    }

    @Provide
    Arbitrary<List<Boolean>> holes() {
        return Arbitraries.of(true, false).list().ofSize(8);
    }

    @Provide
    Arbitrary<Edtf> edtf() {
        return Arbitraries.oneOf(points().map(Edtf.class::cast), dateTimes(), intervals(), sets());
    }

    private Arbitrary<Edtf.Point> points() {
        return Arbitraries.oneOf(calendarDates(), subYears(), longYears(), significantYears());
    }

    private Arbitrary<Edtf.Point> calendarDates() {
        Arbitrary<Qualification> qualification = Arbitraries.of(Qualification.class);
        return Combinators.combine(
                        days(),
                        holes(),
                        Arbitraries.integers().between(1, 3),
                        qualification,
                        qualification,
                        qualification)
                .as((day, holes, parts, forYear, forMonth, forDay) -> {
                    Component year = masked(Component.year(day.getYear()), holes.subList(0, 4));
                    Component month = masked(Component.two(day.getMonthValue()), holes.subList(4, 6));
                    Component dayOfMonth = masked(Component.two(day.getDayOfMonth()), holes.subList(6, 8));
                    return new Edtf.CalendarDate(
                            year.with(forYear),
                            parts > 1 ? month.with(forMonth) : null,
                            parts > 2 ? dayOfMonth.with(forDay) : null,
                            0);
                });
    }

    private Arbitrary<Edtf.Point> subYears() {
        Arbitrary<Qualification> qualification = Arbitraries.of(Qualification.class);
        return Combinators.combine(
                        Arbitraries.integers().between(-9999, 9998),
                        Arbitraries.integers().between(21, 41),
                        qualification,
                        qualification)
                .as((year, code, forYear, forCode) -> new Edtf.SubYear(
                        Component.year(year).with(forYear), Component.two(code).with(forCode)));
    }

    private Arbitrary<Edtf.Point> longYears() {
        return Combinators.combine(
                        Arbitraries.longs().between(10_000, 99_999),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Qualification.class))
                .as((mantissa, exponent, digits, negative, qualification) ->
                        new Edtf.LongYear(negative ? -mantissa : mantissa, exponent, digits, qualification));
    }

    private Arbitrary<Edtf.Point> significantYears() {
        return Combinators.combine(
                        Arbitraries.integers().between(1000, 9999),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(Qualification.class))
                .as((year, digits, qualification) ->
                        new Edtf.CalendarDate(Component.year(year).with(qualification), null, null, digits));
    }

    private Arbitrary<Edtf> dateTimes() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(0, 59),
                        Arbitraries.integers().between(0, 59),
                        Arbitraries.integers().between(-1439, 1439).injectNull(0.3))
                .as(Edtf.DateTime::new);
    }

    private Arbitrary<Edtf> intervals() {
        Arbitrary<Edtf.Limit> limit = Arbitraries.of(Edtf.Limit.class);
        return Arbitraries.oneOf(
                Combinators.combine(points(), points())
                        .as((one, other) ->
                                inOrder(one, other) ? new Edtf.Interval(one, other) : new Edtf.Interval(other, one)),
                Combinators.combine(points(), limit).as(Edtf.Interval::new),
                Combinators.combine(limit, points()).as(Edtf.Interval::new));
    }

    private static boolean inOrder(Edtf one, Edtf other) {
        return Edtf.CHRONOLOGICAL.compare(one, other) <= 0;
    }

    private Arbitrary<Edtf> sets() {
        Arbitrary<Edtf.Member> range = Combinators.combine(points(), points())
                .as((one, other) -> inOrder(one, other) ? new Edtf.Range(one, other) : new Edtf.Range(other, one));
        Arbitrary<Edtf.Member> member = Arbitraries.oneOf(points().map(Edtf.Member.class::cast), range);
        return Combinators.combine(
                        Arbitraries.of(true, false), member.list().ofMinSize(1).ofMaxSize(4))
                .as(Edtf.DateSet::new);
    }

    /// Words and figures of dates in any order: nearer to the parser's branches than letters by chance.
    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "1984",
                        "17",
                        "4",
                        "09",
                        "0",
                        "31",
                        "2",
                        "19",
                        "76",
                        "1950s",
                        "s",
                        "th",
                        "May",
                        "February",
                        ".",
                        ",",
                        "-",
                        "–",
                        "~",
                        "～",
                        "/",
                        "(",
                        ")",
                        "?",
                        "%",
                        "X",
                        "[",
                        "]",
                        "{",
                        "}",
                        "..",
                        "Juche ",
                        "(1987)",
                        "주체",
                        "기원전",
                        "년",
                        "월",
                        "일",
                        "년대",
                        "세기",
                        "부터",
                        "까지",
                        "사이",
                        "과",
                        "г.",
                        "года",
                        "чучхе",
                        "век",
                        "в",
                        "до н. э.",
                        "XX",
                        "IX",
                        "c.",
                        "probably",
                        "before",
                        "after",
                        "between",
                        "and",
                        "or",
                        "from",
                        "to",
                        "early",
                        "mid",
                        "first",
                        "half",
                        "of",
                        "the",
                        "century",
                        "spring",
                        "BC",
                        "AD",
                        "Y",
                        "E",
                        "S",
                        "T",
                        "Z",
                        " ",
                        " ",
                        " ",
                        " ",
                        "с",
                        "по",
                        "до",
                        "1900-е",
                        "20-й",
                        "второй",
                        "quarter",
                        "';")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces));
    }
}
