package org.vitrine.oai;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.Format;
import org.vitrine.publication.Harvest.Listed;
import org.vitrine.publication.Harvest.SetName;

/// What stands below the request in an answer.
sealed interface OaiAnswer {

    record Errors(List<OaiError> errors) implements OaiAnswer {
        static Errors of(OaiError.Code code, String message) {
            return new Errors(List.of(new OaiError(code, message)));
        }
    }

    record Identity(String name, String adminEmail, Instant earliest, Optional<UUID> sample) implements OaiAnswer {}

    record Formats(List<Format> formats) implements OaiAnswer {}

    record Sets(List<SetName> sets) implements OaiAnswer {}

    /// @param document null when it is deleted
    record One(Listed listed, byte @Nullable [] document) implements OaiAnswer {}

    /// @param verb headers only, or records
    /// @param resumption null when the list was never cut
    record Several(
            Verb verb,
            List<Listed> listed,
            Map<UUID, byte[]> documents,
            @Nullable Resumption resumption) implements OaiAnswer {}

    /// @param token empty at the end of the list
    record Resumption(String token, long size, long cursor) {}
}
