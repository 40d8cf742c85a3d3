package org.vitrine.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands at the right of a record and helps.
///
/// @param publicAddress null while it is not public
/// @param completeness percent
/// @param mayOverride whether the form has fields for overriding Dublin Core
/// @param provenance the chain as text
public record AsideView(
        UUID id,
        @Nullable String publicAddress,
        int completeness,
        List<Missing> missing,
        List<RecordView.Line> obstacles,
        boolean mayOverride,
        List<TermLine> dublinCore,
        List<Picture> pictures,
        List<Referring> referring,
        List<Saved> history,
        String provenance) {

    public record Missing(String target, String label) {}

    /// An element or DCMI term.
    ///
    /// @param path of the field that overrides it
    /// @param said what stands in the exports
    /// @param derived what the record gives by itself
    public record TermLine(String word, String path, boolean overridden, List<Element> said, List<Element> derived) {

        /// As it would be typed: a value in each line.
        public String derivedText() {
            return derived.stream().map(Element::value).collect(Collectors.joining("\n"));
        }
    }

    /// @param language null when the value is not in a language
    /// @param encoding that it keeps to, null for plain text
    public record Element(
            String value,
            @Nullable String language,
            @Nullable String encoding) {}

    /// @param item id of the picture in the record
    /// @param facts size, type and state in one line
    /// @param offers what it says about itself and nobody has decided about
    /// @param rejected what somebody decided against
    /// @param similar files that look like it and are perhaps the same
    /// @param mayDecide whether the reader may take something over
    public record Picture(
            UUID id,
            String item,
            String name,
            String facts,
            List<Offer> offers,
            List<Offer> rejected,
            List<Similar> similar,
            boolean mayDecide) {

        /// Whether something waits to be decided.
        public boolean isWaiting() {
            return offers.stream().anyMatch(offer -> !offer.agrees());
        }
    }

    public record Similar(UUID file, String name) {}

    /// Something the picture says about itself.
    ///
    /// @param target id of the element of its field
    /// @param present what the record says instead; empty when nothing
    /// @param agrees whether the record says the same
    public record Offer(
            String key,
            String target,
            String field,
            String value,
            @Nullable String language,
            String tag,
            String present,
            boolean agrees) {}

    /// Another record that refers to this one.
    ///
    /// @param field in which of its fields
    public record Referring(UUID id, String number, String field, boolean possibly) {}

    public record Saved(int number, String author, String at, String reason) {}
}
