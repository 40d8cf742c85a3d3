package org.vitrine.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.site.Teller.SourceLine;

/// The page of a person, organisation, place, occasion, decoration, office or source: who or what it is, and its story
/// told by the objects and the other records that refer to it.
///
/// @param kindName what it is
/// @param folder first part of its address
/// @param history longer than the descriptions, in paragraphs
/// @param otherNames with language or use as a note
record AuthorityView(
        String kindName,
        String folder,
        Said name,
        List<Value> otherNames,
        List<Said> descriptions,
        List<Said> history,
        List<Said> notes,
        List<Row> rows,
        List<Chapter> chapters,
        List<Mentions> mentions,
        List<Value> sameAs,
        List<SourceLine> sources,
        String permanent) {

    /// Objects that refer to it in one way, the oldest first.
    ///
    /// @param total how many there are, as text
    /// @param allHref where all of them can be browsed; null when these are all
    record Chapter(
            String heading,
            String total,
            List<Told> objects,
            @Nullable String allHref) {

        private static final int FEW = 10;

        /// Few enough to be looked at one by one.
        public boolean few() {
            return objects.size() <= FEW;
        }
    }

    /// @param as the office in which somebody acted, null when none is known
    record Told(Card card, @Nullable Value as) {}

    /// Other authorities that refer to it in one way.
    record Mentions(String heading, List<Mention> list) {}

    record Mention(Value name, @Nullable String date) {}
}
