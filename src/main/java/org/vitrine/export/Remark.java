package org.vitrine.export;

import java.util.List;
import org.vitrine.authority.Citation;

/// Something that a standard may have no place for: a note that says what it is about.
///
/// @param topic in English: "side: obverse", "ribbon", "hazard"
/// @param texts the same in several languages, or several
/// @param sources where it is said
public record Remark(String topic, List<Phrase> texts, List<Citation> sources) {

    public Remark {
        texts = texts.stream().filter(Phrase::saysSomething).toList();
        sources = List.copyOf(sources);
    }

    public Remark(String topic, Phrase text) {
        this(topic, List.of(text), List.of());
    }

    /// For a format whose notes have no subject: the topic before the text.
    public Phrase labelled(Phrase text) {
        if (topic.isEmpty()) {
            return text;
        }
        return new Phrase(
                topic.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + topic.substring(1) + ": " + text.text(),
                text.lang());
    }
}
