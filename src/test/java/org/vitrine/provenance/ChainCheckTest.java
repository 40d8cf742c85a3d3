package org.vitrine.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.dating.Dates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.problem.Violation;
import org.vitrine.provenance.ChainText.Names;

class ChainCheckTest {

    private static List<Violation> warnings(String text) {
        return ChainCheck.warnings(ChainText.parse(text).events(), Names.NONE, Lifetimes.NONE);
    }

    private static HistoricalDate date(String text) {
        return ((Reading.Understood) Dates.parse(text)).date();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A Smith, 1940. B Jones, 1950                                              | provenance-gap
            A Smith, 1940; gift of C Brown to B Jones, 1950                           | provenance-giver
            A Smith, 1950; gift of A Smith to B Jones, 1940                           | provenance-backward
            A Smith, 1940/1950; B Jones, 1945/1960                                    | provenance-overlap
            Gift of A Smith (1878–1953) to B Jones, 1960                              | provenance-after-end
            Gift of A Smith to B Jones (1970–1990), 1960                              | provenance-before-beginning
            Gift of A Smith to B Jones, with title, without custody                   | provenance-title-without-custody
            Lent by A Smith to B Jones, with title                                    | provenance-title-passed
            Purchased by B Jones from A Smith, without title                          | provenance-title-kept
            """)
    void warnsOf(String text, String code) {
        assertThat(warnings(text)).extracting(Violation::code).containsExactly(code);
        assertThat(warnings(text)).noneMatch(Violation::isError);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A Smith, 1940; gift of A Smith to B Jones, 1950; sold by B Jones to C Brown, 1950
            A Smith, 1940/1950; B Jones, 1950/1960
            A Smith; lent by A Smith to B Jones, 1950; returned by B Jones to A Smith, 1951
            A Smith; lent by A Smith to B Jones, 1950; sold by A Smith to C Brown, 1951
            A Smith, 1940. Gift of A Smith to B Jones, 1950
            Bequest of A Smith (1878–1953) to B Jones, 1954
            A Smith; withheld; gift of C Brown to B Jones
            """)
    void saysNothingOf(String text) {
        assertThat(warnings(text)).isEmpty();
    }

    @Test
    void knowsWhenARecordSaysThatAPartyEnded() {
        UUID union = UUID.fromString("01928374-0000-7000-8000-000000000001");
        List<ProvenanceEvent> chain = List.of(Chains.event("e1")
                .method("gift")
                .from(Chains.holder("h1", union))
                .date("2001")
                .build());

        List<Violation> warnings = ChainCheck.warnings(
                chain,
                id -> Optional.of("the Union"),
                id -> Optional.of(new Lifetimes.Lifetime(date("1922"), date("26 December 1991"))));

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("provenance-after-end");
            assertThat(warning.path()).isEqualTo("provenance.e1.from");
            assertThat(warning.message()).contains("the Union", "26 December 1991", "2001");
        });
    }
}
