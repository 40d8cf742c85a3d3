package org.vitrine.oai;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request whose verb and arguments are in order.
sealed interface OaiRequest {

    String TOKEN = "resumptionToken";

    record Identify() implements OaiRequest {}

    record ListMetadataFormats(Optional<String> identifier) implements OaiRequest {}

    record ListSets() implements OaiRequest {}

    record GetRecord(String identifier, String prefix) implements OaiRequest {}

    /// The beginning of a list.
    ///
    /// @param verb one of the two that list
    record Begin(
            Verb verb,
            String prefix,
            @Nullable String set,
            @Nullable Datestamp from,
            @Nullable Datestamp until) implements OaiRequest {}

    record Resume(ResumptionToken token) implements OaiRequest {}
}
