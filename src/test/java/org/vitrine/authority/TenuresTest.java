package org.vitrine.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityDescription.Tenure;
import org.vitrine.dating.Calendar;
import org.vitrine.dating.Check;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;

class TenuresTest {

    private static HistoricalDate date(String edtf) {
        return HistoricalDate.of(Edtf.parse(edtf), edtf);
    }

    private static boolean held(String on, String begin, @Nullable String end) {
        return Tenures.mayFallInto(
                date(on), new Tenure("t1", new UUID(0, 1), date(begin), end == null ? null : date(end), null, null));
    }

    @Test
    void whoMayHaveHeldItAtAnyTimeOfTheDateIsOffered() {
        assertThat(held("1953-03", "1946-03", "1953-03-05")).isTrue();
        assertThat(held("1953-03", "1953-03", "1955-02")).isTrue();
        assertThat(held("1953-09", "1946-03", "1953-03-05")).isFalse();
        assertThat(held("1955-06", "1955-02", null)).isTrue();
    }

    @Test
    void aDateWithoutBoundsOffersNobody() {
        HistoricalDate unbounded =
                new HistoricalDate("?", Calendar.GREGORIAN, null, "XXXX", null, null, Check.SINGLE, null, List.of());
        assertThat(Tenures.mayFallInto(unbounded, new Tenure("t1", new UUID(0, 1), null, null, null, null)))
                .isFalse();
    }
}
