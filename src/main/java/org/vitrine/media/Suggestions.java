package org.vitrine.media;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.PlainText;

/// What the embedded metadata offers for the fields of a record, the most trustworthy source first: XMP before IPTC
/// before Exif before what Tika alone found (the order of the Metadata Working Group's guidelines, 2010, section 3,
/// where the blocks agree). Nothing is decided: an archivist takes it or leaves it.
public record Suggestions(
        List<Suggestion> titles,
        List<Suggestion> descriptions,
        List<Suggestion> creators,
        List<Suggestion> rights,
        List<Suggestion> keywords,
        List<Suggestion> datesTaken) {

    /// A value for a field.
    ///
    /// @param language BCP 47, null when the file does not say
    /// @param from the tag it comes from
    public record Suggestion(String value, @Nullable String language, Tag from) {}

    /// What cameras and programs write when nobody wrote anything.
    private static final Set<String> NOBODY_WROTE =
            Set.of("olympus digital camera", "sony dsc", "dcim", "samsung", "untitled", "unknown", "default", "image");

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})[:-]?(\\d{2})[:-]?(\\d{2})(?:[ T](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?)?");

    private static final List<Source> TITLES = List.of(
            Source.xmp("dc:title"),
            Source.iptc(517),
            Source.xmp("photoshop:Headline"),
            Source.iptc(617),
            Source.exif(0x9C9B),
            Source.tika("dc", "title"));
    private static final List<Source> DESCRIPTIONS = List.of(
            Source.xmp("dc:description"),
            Source.iptc(632),
            Source.exif(0x010E),
            Source.exif(0x9C9F),
            Source.tika("dc", "description"));
    private static final List<Source> CREATORS = List.of(
            Source.xmp("dc:creator"),
            Source.iptc(592),
            Source.exif(0x013B),
            Source.exif(0x9C9D),
            Source.tika("dc", "creator"));
    private static final List<Source> RIGHTS = List.of(
            Source.xmp("dc:rights"),
            Source.iptc(628),
            Source.exif(0x8298),
            Source.xmp("xmpRights:UsageTerms"),
            Source.tika("dc", "rights"));
    private static final List<Source> KEYWORDS =
            List.of(Source.xmp("dc:subject"), Source.iptc(537), Source.exif(0x9C9E), Source.tika("dc", "subject"));
    private static final List<Source> DATES_TAKEN = List.of(
            Source.xmp("photoshop:DateCreated"),
            Source.xmp("exif:DateTimeOriginal"),
            Source.iptc(567),
            Source.exif(0x9003),
            Source.tika("dcterms", "created"));

    public Suggestions {
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        creators = List.copyOf(creators);
        rights = List.copyOf(rights);
        keywords = List.copyOf(keywords);
        datesTaken = List.copyOf(datesTaken);
    }

    public static Suggestions of(List<Tag> tags) {
        return new Suggestions(
                candidates(tags, TITLES, Suggestions::written),
                candidates(tags, DESCRIPTIONS, Suggestions::written),
                candidates(tags, CREATORS, Suggestions::written),
                candidates(tags, RIGHTS, Suggestions::written),
                candidates(tags, KEYWORDS, Suggestions::words),
                candidates(tags, DATES_TAKEN, Suggestions::day));
    }

    public boolean isEmpty() {
        return Stream.of(titles, descriptions, creators, rights, keywords, datesTaken)
                .allMatch(List::isEmpty);
    }

    /// Each value once, under the first source that has it.
    private static List<Suggestion> candidates(
            List<Tag> tags, List<Source> sources, Function<Tag, Stream<String>> values) {
        Map<String, Suggestion> found = new LinkedHashMap<>();
        for (Source source : sources) {
            for (Tag tag : tags) {
                if (source.matches(tag)) {
                    values.apply(tag)
                            .map(value -> new Suggestion(value, language(tag), tag))
                            .forEach(one -> found.merge(one.value(), one, Suggestions::better));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /// XMP repeats one alternative as the default one; the row that names its language is worth more.
    private static Suggestion better(Suggestion first, Suggestion second) {
        return first.language() == null && second.language() != null ? second : first;
    }

    private static @Nullable String language(Tag tag) {
        return Objects.equals(tag.language(), "x-default") ? null : tag.language();
    }

    private static Stream<String> written(Tag tag) {
        String text = PlainText.clean(tag.readable());
        boolean empty = text.isBlank() || NOBODY_WROTE.contains(text.toLowerCase(Locale.ROOT));
        return empty ? Stream.empty() : Stream.of(text);
    }

    /// Windows writes keywords in one value, apart by semicolons.
    private static Stream<String> words(Tag tag) {
        return written(tag)
                .flatMap(text -> tag.block().startsWith("Exif") ? Arrays.stream(text.split(";")) : Stream.of(text))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    /// As ISO 8601, with the time when there is one. Cameras without a set clock write zeros.
    private static Stream<String> day(Tag tag) {
        return parsed(tag.raw()).or(() -> parsed(tag.readable())).stream();
    }

    private static Optional<String> parsed(String text) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches() || date.group(1).equals("0000")) {
            return Optional.empty();
        }
        try {
            var _ = LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
        String day = date.group(1) + "-" + date.group(2) + "-" + date.group(3);
        String time = date.group(4) == null ? "" : "T" + date.group(4);
        String zone = date.group(5) == null ? "" : date.group(5);
        return Optional.of(day + time + zone);
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /// Where a value may stand.
    ///
    /// @param name compared with the tag's name without the index of an array item; null when the number decides
    private record Source(
            String reader,
            String block,
            @Nullable String name,
            @Nullable Integer number) {

        static Source xmp(String path) {
            return new Source(Tag.EXTRACTOR, XmpTags.BLOCK, path, null);
        }

        static Source iptc(int number) {
            return new Source(Tag.EXTRACTOR, "IPTC", null, number);
        }

        static Source exif(int number) {
            return new Source(Tag.EXTRACTOR, "Exif ", null, number);
        }

        static Source tika(String prefix, String name) {
            return new Source(Tag.TIKA, prefix, name, null);
        }

        boolean matches(Tag tag) {
            boolean sameBlock = block.endsWith(" ")
                    ? tag.block().startsWith(block)
                    : tag.block().equals(block);
            if (!sameBlock || !tag.reader().equals(reader)) {
                return false;
            }
            return name == null
                    ? Objects.equals(number, tag.number())
                    : tag.name().equals(name) || tag.name().startsWith(name + "[");
        }
    }
}
