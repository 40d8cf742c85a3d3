package org.vitrine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of which one part counts up and the rest stays: `KFC.1984.012.a` by its third part is followed by
/// `KFC.1984.013.a`, by its last by `KFC.1984.012.b`. Leading zeros stay; a part that runs over grows (099, 100).
///
/// @param counted digits, or one letter that stands by itself
public record NumberSeries(String before, String counted, String after) {

    // a run of digits, or a single letter between points, hyphens, underscores and the ends
    private static final Pattern PART = Pattern.compile("[0-9]{1,18}|(?<![A-Za-z0-9])[A-Za-z](?![A-Za-z0-9])");
    private static final int LETTERS = 26;

    /// The parts of a number that can count, in its order; none when nothing in it can.
    public static List<NumberSeries> of(String number) {
        List<NumberSeries> parts = new ArrayList<>();
        Matcher part = PART.matcher(number);
        while (part.find()) {
            parts.add(new NumberSeries(number.substring(0, part.start()), part.group(), number.substring(part.end())));
        }
        return parts;
    }

    /// The part that people mean by default: the last run of digits, else a letter.
    public static Optional<NumberSeries> usual(String number) {
        List<NumberSeries> parts = of(number);
        return parts.reversed().stream()
                .filter(NumberSeries::isDigits)
                .findFirst()
                .or(() -> parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast()));
    }

    /// The number so many steps on.
    ///
    /// @return empty when a letter would go beyond z, or the digits beyond 18
    public Optional<String> plus(int steps) {
        if (isDigits()) {
            String next = Long.toString(Long.parseLong(counted) + steps);
            if (next.length() > 18) {
                return Optional.empty();
            }
            return Optional.of(before + "0".repeat(Math.max(0, counted.length() - next.length())) + next + after);
        }
        char first = Character.isUpperCase(counted.charAt(0)) ? 'A' : 'a';
        int place = counted.charAt(0) - first + steps;
        return place < LETTERS ? Optional.of(before + (char) (first + place) + after) : Optional.empty();
    }

    private boolean isDigits() {
        return Character.isDigit(counted.charAt(0));
    }
}
