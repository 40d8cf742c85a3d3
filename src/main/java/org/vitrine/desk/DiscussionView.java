package org.vitrine.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The way of a record to the public, as it stands beside it.
///
/// @param assignee null when nobody sees to it
/// @param maySubmit whether there is something to hand in, by whoever looks
/// @param fields that can be spoken about
/// @param open number of threads that are not settled
public record DiscussionView(
        UUID id,
        String status,
        String statusLabel,
        @Nullable String assignee,
        List<FormView.Option> people,
        boolean mayEdit,
        boolean maySubmit,
        boolean maySendBack,
        boolean mayPublish,
        List<Thread> threads,
        List<FormView.Option> fields,
        List<Step> steps,
        int open) {

    /// @param target id of the form's element, empty for the whole record
    /// @param resolvedBy null while it is open
    public record Thread(
            UUID id,
            String path,
            String target,
            String field,
            List<Said> said,
            @Nullable String resolvedBy) {}

    public record Said(String author, String at, String text) {}

    public record Step(String author, String at, String what, String note) {}
}
