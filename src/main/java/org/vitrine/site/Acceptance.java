package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a client accepts (RFC 9110, section 12.5.1). Ranges that cannot be understood are passed over; a header without
/// any that can is as good as none.
record Acceptance(List<Range> ranges) {

    /// @param profile the `profile` parameter, which tells formats of one media type apart (RFC 6906); null for any
    /// @param weight 0 to 1; 0 is "not this"
    record Range(String type, String subtype, @Nullable String profile, double weight) {

        /// Whether it is given as just this, and not only to be had by that name.
        boolean isFor(Offered offered) {
            return matches(offered.mediaTypes().getFirst());
        }

        boolean matches(Offered offered) {
            return offered.mediaTypes().stream().anyMatch(this::matches)
                    && (profile == null || profile.equals(offered.profile()));
        }

        private boolean matches(String mediaType) {
            int slash = mediaType.indexOf('/');
            return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
                    && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
        }

        /// The more it says, the more it counts.
        int precision() {
            return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 2) + (profile == null ? 0 : 4);
        }
    }

    /// One way to have it.
    ///
    /// @param mediaTypes the one that it is given as, then others by which it may be asked for
    record Offered(
            String name, List<String> mediaTypes, @Nullable String profile) {

        String asWritten() {
            return mediaTypes.getFirst() + (profile == null ? "" : ";profile=\"" + profile + "\"");
        }
    }

    private static final int MOST_RANGES = 100;

    /// Less than the difference between two weights of three digits.
    private static final double ALIAS = 0.9995;

    static Acceptance of(@Nullable String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : split(header == null ? "" : header, ',')) {
            if (ranges.size() < MOST_RANGES) {
                range(part).ifPresent(ranges::add);
            }
        }
        return new Acceptance(ranges.isEmpty() ? List.of(new Range("*", "*", null, 1)) : List.copyOf(ranges));
    }

    /// The one that is wanted most; of equals one that is given as what was asked for, then the first.
    <T> Optional<T> best(List<T> offers, Function<T, Offered> as) {
        T best = null;
        double weight = 0;
        for (T offer : offers) {
            double wanted = weight(as.apply(offer));
            if (wanted > weight) {
                best = offer;
                weight = wanted;
            }
        }
        return Optional.ofNullable(best);
    }

    /// What the most precise range that matches says; a little less where it only goes by that name too.
    private double weight(Offered offered) {
        Range found = null;
        for (Range range : ranges) {
            if (range.matches(offered) && (found == null || range.precision() > found.precision())) {
                found = range;
            }
        }
        return found == null ? 0 : found.isFor(offered) ? found.weight() : found.weight() * ALIAS;
    }

    private static Optional<Range> range(String text) {
        List<String> parts = split(text, ';');
        String mediaType = parts.isEmpty() ? "" : parts.getFirst().strip().toLowerCase(Locale.ROOT);
        int slash = mediaType.indexOf('/');
        if (slash <= 0 || slash == mediaType.length() - 1) {
            return Optional.empty();
        }
        String profile = null;
        double weight = 1;
        for (String parameter : parts.subList(1, parts.size())) {
            int equals = parameter.indexOf('=');
            String name =
                    equals < 0 ? "" : parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value =
                    equals < 0 ? "" : unquoted(parameter.substring(equals + 1).strip());
            if (name.equals("q")) {
                weight = weight(value);
            } else if (name.equals("profile")) {
                profile = value;
            }
        }
        return Optional.of(new Range(mediaType.substring(0, slash), mediaType.substring(slash + 1), profile, weight));
    }

    private static double weight(String text) {
        return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 1;
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /// At a separator that does not stand within quotes.
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == separator && !quoted) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
