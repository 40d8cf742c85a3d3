package org.vitrine.media;

import java.util.List;

/// Which tags are offered for which field, the most trustworthy first. It is read from a file, so that an archive can
/// trust its own cameras and programs in its own order.
public record TagMapping(List<Line> lines) {

    public static final TagMapping NOTHING = new TagMapping(List.of());

    public TagMapping {
        lines = List.copyOf(lines);
    }

    /// How a value is read.
    public enum Sort {
        /// a text as it was written
        TEXT,
        /// a day, with the time when there is one
        DAY,
        /// several words; where a program joins them with semicolons they are taken apart
        WORDS
    }

    /// @param field path without item ids
    public record Line(String field, Sort sort, List<TagSource> sources) {
        public Line {
            sources = List.copyOf(sources);
        }
    }
}
