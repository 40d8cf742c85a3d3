package org.vitrine.iiif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way into the stream of changes; a client begins at the last page and goes back until it knows a change
/// (IIIF Change Discovery API 1.0, sections 3.1 and 4).
///
/// @param first with `last` null when nothing was ever published
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "id", "type"})
record ActivityStream(
        String id,
        String type,
        ActivityPage.@Nullable Reference first,
        ActivityPage.@Nullable Reference last,
        List<SeeAlso> seeAlso) {

    static final String CONTEXT = "http://iiif.io/api/discovery/1/context.json";

    @JsonProperty("@context")
    String context() {
        return CONTEXT;
    }

    /// The same changes by another protocol.
    record SeeAlso(String id, String type, String format, String label) {}
}
