package org.vitrine.media;

import java.util.List;
import java.util.stream.Stream;
import org.vitrine.problem.Violation;

/// What was read from a file and what was odd about it: a damaged block costs itself and nothing else.
///
/// @param warnings never errors
record Reading(List<Tag> tags, List<Violation> warnings) {

    static final Reading NOTHING = new Reading(List.of(), List.of());

    Reading {
        tags = List.copyOf(tags);
        warnings = List.copyOf(warnings);
    }

    static Reading only(Violation warning) {
        return new Reading(List.of(), List.of(warning));
    }

    Reading and(Reading other) {
        return new Reading(
                Stream.concat(tags.stream(), other.tags.stream()).toList(),
                Stream.concat(warnings.stream(), other.warnings.stream()).toList());
    }

    /// The first of them, with a warning when there were more.
    Reading atMost(int most) {
        if (tags.size() <= most) {
            return this;
        }
        Violation warning = Violation.warning(
                "embedded-metadata-too-much",
                "file",
                "The file has %d tags; the first %d were kept.".formatted(tags.size(), most),
                Integer.toString(tags.size()),
                Integer.toString(most));
        return new Reading(tags.subList(0, most), warnings).and(only(warning));
    }
}
