package org.vitrine.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityDescription.Degree;
import org.vitrine.authority.AuthorityDescription.Match;
import org.vitrine.authority.AuthorityDescription.Tenure;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;

class AuthorityRulesTest {

    private static AuthorityBuilder of(AuthorityKind kind, Name... names) {
        return AuthorityDescription.of(kind, List.of(names));
    }

    private static AuthorityBuilder named(AuthorityKind kind) {
        return of(kind, name("n1", "A name", "en"));
    }

    private static Name name(String id, String text, String lang) {
        return new Name(id, text, lang, Name.Use.PREFERRED, null);
    }

    private static HistoricalDate date(String edtf) {
        return HistoricalDate.of(Edtf.parse(edtf), edtf);
    }

    private static Tenure tenure(String id, String begin, @Nullable String end) {
        return new Tenure(id, new UUID(0, 1), date(begin), end == null ? null : date(end), null, null);
    }

    private static List<String> found(AuthorityBuilder said) {
        return AuthorityRules.check(said.build()).stream()
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
    }

    @Test
    void aNameIsNeeded() {
        assertThat(found(of(AuthorityKind.PERSON))).containsExactly("names required");
        assertThat(found(named(AuthorityKind.PERSON))).isEmpty();
    }

    @Test
    void oneNameOfEachLanguageIsPreferred() {
        assertThat(found(of(AuthorityKind.PLACE, name("n1", "A", "en"), name("n2", "B", "en"), name("n3", "C", "ru"))))
                .containsExactly("names.n2.use preferred-twice");
    }

    @Test
    void anEndBeforeTheBeginningIsRefusedOnlyWhenItIsCertain() {
        assertThat(found(named(AuthorityKind.PERSON).begin(date("1953")).end(date("1949"))))
                .containsExactly("end end-before-begin");
        assertThat(found(named(AuthorityKind.PERSON).begin(date("1953-03")).end(date("1953"))))
                .isEmpty();
        assertThat(found(named(AuthorityKind.OFFICE).tenures(List.of(tenure("t1", "1955-02", "1953-03")))))
                .contains("tenures.t1.end end-before-begin");
    }

    @Test
    void termsThatCertainlyOverlapAreAWarning() {
        AuthorityBuilder office = named(AuthorityKind.OFFICE)
                .tenures(List.of(tenure("t1", "1946-03", "1953-03-05"), tenure("t2", "1950", "1955-02")));

        assertThat(AuthorityRules.check(office.build())).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("tenures-overlap");
            assertThat(violation.isError()).isFalse();
            assertThat(violation.path()).isEqualTo("tenures.t2.begin");
        });
    }

    @Test
    void aTermThatBeginsInTheMonthInWhichTheOneBeforeEndsFollowsIt() {
        assertThat(found(named(AuthorityKind.OFFICE)
                        .tenures(List.of(tenure("t1", "1946-03", "1953-03"), tenure("t2", "1953-03", "1955-02")))))
                .isEmpty();
    }

    @Test
    void aTermWithoutAnEndGoesOn() {
        assertThat(found(named(AuthorityKind.OFFICE)
                        .tenures(List.of(tenure("t1", "1946", null), tenure("t2", "1953", "1955")))))
                .containsExactly("tenures.t2.begin tenures-overlap");
    }

    @Test
    void coordinatesLieOnTheEarth() {
        assertThat(found(named(AuthorityKind.PLACE)
                        .coordinates(new Coordinates(new BigDecimal("91"), new BigDecimal("-180.5"), null))))
                .containsExactly("coordinates.latitude latitude", "coordinates.longitude longitude");
        assertThat(found(named(AuthorityKind.PLACE)
                        .coordinates(new Coordinates(new BigDecimal("-90"), new BigDecimal("180.00"), null))))
                .isEmpty();
    }

    @Test
    void aMatchIsAWebAddress() {
        assertThat(found(named(AuthorityKind.PLACE)
                        .matches(List.of(
                                new Match("m1", "http://www.wikidata.org/entity/Q649", Degree.EXACT),
                                new Match("m2", "Q649", Degree.EXACT),
                                new Match("m3", "javascript:alert(1)", Degree.CLOSE)))))
                .containsExactly("matches.m2.uri uri-malformed", "matches.m3.uri uri-malformed");
    }
}
