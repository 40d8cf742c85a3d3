package org.vitrine.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.PlainText;

/// What the embedded metadata offers for the fields of a record, in the order of the mapping. Nothing is decided: an
/// archivist takes it or leaves it.
///
/// @param byField the fields that something is offered for, each with the best first
public record Suggestions(Map<String, List<Suggestion>> byField) {

    /// A value for a field.
    ///
    /// @param language BCP 47, null when the file does not say
    /// @param from the tag it comes from
    public record Suggestion(String value, @Nullable String language, Tag from) {}

    /// What cameras and programs write when nobody wrote anything.
    private static final Set<String> NOBODY_WROTE =
            Set.of("olympus digital camera", "sony dsc", "dcim", "samsung", "untitled", "unknown", "default", "image");

    public Suggestions {
        Map<String, List<Suggestion>> kept = new LinkedHashMap<>();
        byField.forEach((field, all) -> kept.put(field, List.copyOf(all)));
        byField = java.util.Collections.unmodifiableMap(kept);
    }

    /// IPTC comes before XMP where a program that knows only IPTC has changed it last, which the digest beside it tells
    /// (Metadata Working Group, Guidelines for handling image metadata 2.0).
    public static Suggestions of(List<Tag> tags, TagMapping mapping) {
        boolean iptcIsNewer = tags.stream().anyMatch(CaptionDigest::saysChanged);
        Map<String, List<Suggestion>> byField = new LinkedHashMap<>();
        for (TagMapping.Line line : mapping.lines()) {
            List<TagSource> sources = new ArrayList<>(line.sources());
            if (iptcIsNewer) {
                sources.sort(Comparator.comparing((TagSource source) -> !source.isIptc()));
            }
            List<Suggestion> found = candidates(tags, sources, line.sort());
            if (!found.isEmpty()) {
                byField.put(line.field(), found);
            }
        }
        return new Suggestions(byField);
    }

    /// What is offered for one field.
    public List<Suggestion> forField(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /// Each value once, under the first source that has it.
    private static List<Suggestion> candidates(List<Tag> tags, List<TagSource> sources, TagMapping.Sort sort) {
        Map<String, Suggestion> found = new LinkedHashMap<>();
        for (TagSource source : sources) {
            if (source.isPosition()) {
                Position.of(tags)
                        .ifPresent(at -> found.putIfAbsent(at.text(), new Suggestion(at.text(), null, at.tag())));
            }
            for (Tag tag : tags) {
                if (source.matches(tag)) {
                    values(tag, tags, sort)
                            .map(value -> new Suggestion(value, language(tag), tag))
                            .forEach(one -> found.merge(one.value(), one, Suggestions::better));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Stream<String> values(Tag tag, List<Tag> all, TagMapping.Sort sort) {
        return switch (sort) {
            case TEXT -> written(tag);
            case DAY -> Moment.of(tag, all).stream();
            case WORDS -> words(tag);
        };
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
}
