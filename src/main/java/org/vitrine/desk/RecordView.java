package org.vitrine.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.form.Fields;

/// The one screen of a record.
///
/// @param version 0 while it was never saved
/// @param draftOf when what is shown was kept as a draft, in words; null when it is the saved record
/// @param notice one sentence on what just happened
/// @param merged what somebody else changed meanwhile and is now part of it
/// @param summary everything that is wrong, each line a way to its field
/// @param address of this screen
/// @param aside what helps beside an object, null for another record
/// @param beside what helps beside an authority, null for another record
/// @param conflicts fields that two people changed differently
/// @param chain the provenance as text
public record RecordView(
        UUID id,
        String number,
        String title,
        String kindLabel,
        int basedOn,
        int version,
        String status,
        String statusLabel,
        boolean mayEdit,
        boolean mayPublish,
        @Nullable String draftOf,
        @Nullable String notice,
        List<Fields.Change> merged,
        String summaryTitle,
        List<Line> summary,
        String conflictBy,
        List<ConflictLine> conflicts,
        FormView form,
        String address,
        @Nullable AsideView aside,
        @Nullable AuthorityAside beside,
        @Nullable ChainView chain) {

    /// Whether it is public, so that it can be withdrawn.
    public boolean isWithdrawable() {
        return aside != null ? aside.publicAddress() != null : beside != null && beside.publicAddress() != null;
    }

    /// Where files for this record are sent.
    public String uploads() {
        return address + "/pictures";
    }

    /// @param target id of the element to go to; null when there is none
    public record Line(@Nullable String target, String field, String message) {}

    public record ConflictLine(String path, String target, String field, String before, String mine, String theirs) {}
}
