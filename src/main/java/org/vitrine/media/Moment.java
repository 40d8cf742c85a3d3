package org.vitrine.media;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads when a picture was taken. A time keeps its distance from UTC when the file gives one, in the same tag or in
/// the one that belongs to it, and stays local when it does not: nobody knows where the camera's clock was set.
final class Moment {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[:-]?(\\d{2})[:-]?(\\d{2})"
            + "(?:[ T](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?\\s*(Z|[+-]\\d{2}:\\d{2})?)?");
    private static final Pattern OFFSET = Pattern.compile("Z|[+-](?:0\\d|1[0-4]):[0-5]\\d");
    private static final Pattern IPTC_TIME = Pattern.compile("(\\d{2}):?(\\d{2}):?(\\d{2})(?:([+-]\\d{2}):?(\\d{2}))?");

    /// Exif 2.31: the tag that has the offset of each time.
    private static final Map<Integer, Integer> EXIF_OFFSETS = Map.of(0x9003, 0x9011, 0x9004, 0x9012, 0x0132, 0x9010);

    /// IIM 4.2: the dataset that has the time of each date.
    private static final Map<Integer, Integer> IPTC_TIMES = Map.of(2 << 8 | 55, 2 << 8 | 60, 2 << 8 | 62, 2 << 8 | 63);

    private Moment() {}

    /// As ISO 8601. Cameras without a set clock write zeros, which is no date.
    static Optional<String> of(Tag tag, List<Tag> all) {
        return parsed(tag.raw(), tag, all).or(() -> parsed(tag.readable(), tag, all));
    }

    private static Optional<String> parsed(String text, Tag tag, List<Tag> all) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches() || date.group(1).equals("0000")) {
            return Optional.empty();
        }
        try {
            var _ = LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
            if (date.group(4) != null) {
                var _ = LocalTime.parse(date.group(4));
            }
        } catch (DateTimeException _) {
            return Optional.empty();
        }
        String day = date.group(1) + "-" + date.group(2) + "-" + date.group(3);
        return Optional.of(day + time(date.group(4), date.group(5), tag, all));
    }

    private static String time(@Nullable String time, @Nullable String zone, Tag tag, List<Tag> all) {
        if (time == null) {
            return tag.block().equals(TagSource.IPTC)
                    ? companion(tag, all, IPTC_TIMES).flatMap(Moment::iptcTime).orElse("")
                    : "";
        }
        String offset = zone != null
                ? zone
                : companion(tag, all, EXIF_OFFSETS)
                        .map(String::strip)
                        .filter(text -> OFFSET.matcher(text).matches())
                        .orElse("");
        return "T" + time + (time.length() == 5 ? ":00" : "") + offset;
    }

    private static Optional<String> companion(Tag tag, List<Tag> all, Map<Integer, Integer> numbers) {
        Integer number = tag.number() == null ? null : numbers.get(tag.number());
        String family = tag.block().startsWith(TagSource.EXIF) ? TagSource.EXIF : tag.block();
        return number == null
                ? Optional.empty()
                : all.stream()
                        .filter(one -> one.reader().equals(tag.reader())
                                && one.block().startsWith(family)
                                && Objects.equals(one.number(), number))
                        .map(Tag::raw)
                        .findFirst();
    }

    private static Optional<String> iptcTime(String text) {
        Matcher time = IPTC_TIME.matcher(text.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        String clock = time.group(1) + ":" + time.group(2) + ":" + time.group(3);
        try {
            var _ = LocalTime.parse(clock);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
        return Optional.of("T" + clock + (time.group(4) == null ? "" : time.group(4) + ":" + time.group(5)));
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
