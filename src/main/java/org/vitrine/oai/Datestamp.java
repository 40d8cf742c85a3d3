package org.vitrine.oai;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// A date as a harvester writes it, to the day or to the second (OAI-PMH 2.0, section 3.3).
///
/// @param start its first moment
/// @param granularity one day or one second
record Datestamp(Instant start, ChronoUnit granularity) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    static Optional<Datestamp> parse(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                Instant start = LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
                return Optional.of(new Datestamp(start, ChronoUnit.DAYS));
            }
            // 24:00:00 and 23:59:60 are read by Instant but are no times of the protocol's profile of ISO 8601
            if (SECOND.matcher(text).matches() && format(Instant.parse(text)).equals(text)) {
                return Optional.of(new Datestamp(Instant.parse(text), ChronoUnit.SECONDS));
            }
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// The first moment after it: a day or a second is meant wholly, its last moment included.
    Instant end() {
        return start.plus(1, granularity);
    }

    static String format(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
