package org.vitrine.upload;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Violation;

/// What can be said about an upload.
///
/// @param name as the client said it, of any content: for people
/// @param length in bytes
/// @param offset how many have arrived
/// @param state `receiving`, `complete` (being looked at), `kept`, or `refused`
/// @param file id of the original; null unless it is kept
/// @param known whether the same bytes were here before
/// @param violations why it was refused, or what was odd about what was kept
/// @param expires when it is forgotten; what was kept stays
public record UploadState(
        UUID id,
        String name,
        long length,
        long offset,
        String state,
        @Nullable UUID file,
        boolean known,
        List<Violation> violations,
        Instant expires) {

    public UploadState {
        violations = List.copyOf(violations);
    }

    static UploadState of(Upload upload, long offset) {
        return new UploadState(
                upload.id(),
                upload.fileName(),
                upload.length(),
                offset,
                upload.state().name().toLowerCase(Locale.ROOT),
                upload.mediaFile(),
                upload.isKnown(),
                upload.violations(),
                upload.expiresAt());
    }

    /// With its messages said otherwise: in a language.
    public UploadState said(UnaryOperator<Violation> words) {
        return new UploadState(
                id,
                name,
                length,
                offset,
                state,
                file,
                known,
                violations.stream().map(words).toList(),
                expires);
    }
}
