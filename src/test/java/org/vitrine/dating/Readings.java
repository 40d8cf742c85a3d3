package org.vitrine.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

final class Readings {
    private Readings() {}

    static HistoricalDate understood(String text) {
        Reading reading = Dates.parse(text);
        assertThat(reading).as(text).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).date();
    }

    static List<String> warnings(String text) {
        Reading reading = Dates.parse(text);
        assertThat(reading).as(text).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading)
                .warnings().stream().map(Warning::code).toList();
    }

    /// The codes of the reasons.
    static List<String> refused(String text) {
        Reading reading = Dates.parse(text);
        assertThat(reading).as(text).isInstanceOf(Reading.NotADate.class);
        return ((Reading.NotADate) reading).reasons().stream().map(Reason::code).toList();
    }
}
