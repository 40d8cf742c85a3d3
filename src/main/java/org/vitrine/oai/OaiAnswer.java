package org.vitrine.oai;

import java.time.Instant;
import java.util.List;
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

    /// @param sample an item, to show what an identifier looks like
    /// @param licence URI of the one that new descriptions stand under; empty when there is none
    /// @param about what the collection is, in English
    record Identity(
            String name, String adminEmail, Instant earliest, Optional<UUID> sample, String licence, String about)
            implements OaiAnswer {}

    record Formats(List<Format> formats) implements OaiAnswer {}

    record Sets(List<SetName> sets) implements OaiAnswer {}

    /// @param document null when it is deleted
    record One(Listed listed, byte @Nullable [] document) implements OaiAnswer {}

    /// A page of a list, written already: pages are read ahead, and what waits is ready to be sent.
    ///
    /// @param list the element of the verb, in UTF-8
    /// @param next where the list goes on; null at its end
    /// @param cursor how many came before
    record Written(byte[] list, @Nullable ResumptionToken next, long cursor) implements OaiAnswer {}
}
