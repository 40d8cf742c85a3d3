package org.vitrine.media;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where a camera says that it was.
///
/// @param latitude degrees, north positive
/// @param longitude degrees, east positive
/// @param tag that has the latitude
record Position(double latitude, double longitude, Tag tag) {

    private static final int LATITUDE_REF = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REF = 3;
    private static final int LONGITUDE = 4;

    /// Empty when there is none, half of one, or the zeros of a receiver that found no satellites.
    static Optional<Position> of(List<Tag> tags) {
        Optional<Tag> north = tag(tags, LATITUDE);
        OptionalDouble latitude = degrees(tags, LATITUDE, LATITUDE_REF, 90);
        OptionalDouble longitude = degrees(tags, LONGITUDE, LONGITUDE_REF, 180);
        if (north.isEmpty() || latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        boolean nowhere = latitude.getAsDouble() == 0 && longitude.getAsDouble() == 0;
        return nowhere
                ? Optional.empty()
                : Optional.of(new Position(latitude.getAsDouble(), longitude.getAsDouble(), north.get()));
    }

    /// Degrees with five decimals, about a metre: `39.01944, 125.73806`.
    String text() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }

    private static Optional<Tag> tag(List<Tag> tags, int number) {
        return tags.stream()
                .filter(tag -> tag.reader().equals(Tag.EXTRACTOR)
                        && tag.block().equals(TagSource.GPS)
                        && Objects.equals(tag.number(), number))
                .findFirst();
    }

    private static OptionalDouble degrees(List<Tag> tags, int value, int reference, double most) {
        Optional<Tag> stored = tag(tags, value);
        String towards = tag(tags, reference).map(Tag::raw).orElse("").strip().toUpperCase(Locale.ROOT);
        if (stored.isEmpty() || !towards.matches("[NSEW]")) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        double share = 1;
        for (String part : stored.get().raw().strip().split("\\s+")) {
            OptionalDouble number = fraction(part);
            if (number.isEmpty() || share < 1 / 3600.0) {
                return OptionalDouble.empty();
            }
            sum += number.getAsDouble() * share;
            share /= 60;
        }
        return sum > most ? OptionalDouble.empty() : OptionalDouble.of(towards.matches("[SW]") ? -sum : sum);
    }

    private static OptionalDouble fraction(String text) {
        if (!text.matches("\\d{1,10}(/\\d{1,10})?")) {
            return OptionalDouble.empty();
        }
        String[] parts = text.split("/");
        double below = parts.length == 2 ? Double.parseDouble(parts[1]) : 1;
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(parts[0]) / below);
    }
}
