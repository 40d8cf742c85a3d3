package org.vitrine.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands at the right of a record and helps.
///
/// @param publicAddress null while it is not public
/// @param completeness percent
/// @param provenance the chain as text
public record AsideView(
        UUID id,
        @Nullable String publicAddress,
        int completeness,
        List<Missing> missing,
        List<RecordView.Line> obstacles,
        List<Element> dublinCore,
        List<Picture> pictures,
        List<Saved> history,
        String provenance) {

    public record Missing(String target, String label) {}

    /// @param language null when the value is not in a language
    public record Element(
            String element, String value, @Nullable String language) {}

    /// @param facts size, type and state in one line
    public record Picture(UUID id, String name, String facts) {}

    public record Saved(int number, String author, String at, String reason) {}
}
