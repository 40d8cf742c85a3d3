package org.vitrine.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands beside an authority and helps.
///
/// @param publicAddress null while it is not public
/// @param mergedInto the record that stands for it today, null when it stands for itself
/// @param alike others of the same name and kind
/// @param reach what publishing it would do to other public records; null when nothing
/// @param uses where it is used, the first few
/// @param usesTitle how many records use it
/// @param mayRemove whether it was never public and nothing refers to it
record AuthorityAside(
        UUID id,
        String kind,
        @Nullable String publicAddress,
        String slug,
        @Nullable Link mergedInto,
        List<Link> alike,
        List<RecordView.Line> obstacles,
        @Nullable String reach,
        String usesTitle,
        List<Use> uses,
        boolean mayRemove,
        List<AsideView.Saved> history) {

    record Link(String address, String name, String context) {}

    /// @param field where in that record
    record Use(String address, String name, String field) {}
}
