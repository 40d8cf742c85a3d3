package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSeriesTest {

    @ParameterizedTest
    @CsvSource({
        "KFC.1984.012.a, 1, KFC.1984.013.a",
        "KFC.1984.099, 1, KFC.1984.100",
        "KFC.1984.999, 1, KFC.1984.1000",
        "GCF.001, 19, GCF.020",
        "A-7, 3, A-10",
        "inv.b, 2, inv.d",
        "M1, 1, M2"
    })
    void theUsualPartCountsAndTheRestStays(String number, int steps, String expected) {
        assertThat(NumberSeries.usual(number).flatMap(series -> series.plus(steps)))
                .contains(expected);
    }

    @Test
    void everyPartCanBeTheOneThatCounts() {
        List<NumberSeries> parts = NumberSeries.of("KFC.1984.012.a");
        assertThat(parts.stream().map(part -> part.plus(1).orElseThrow()))
                .containsExactly("KFC.1985.012.a", "KFC.1984.013.a", "KFC.1984.012.b");
    }

    @Test
    void aLetterEndsAtZ() {
        assertThat(NumberSeries.usual("set.y").orElseThrow().plus(1)).contains("set.z");
        assertThat(NumberSeries.usual("set.y").orElseThrow().plus(2)).isEmpty();
    }

    @Test
    void whatHasNoPartDoesNotCount() {
        assertThat(NumberSeries.of("inventory")).isEmpty();
        assertThat(NumberSeries.usual("")).isEmpty();
    }
}
