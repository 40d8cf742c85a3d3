package org.vitrine.iiif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of the change order, oldest change first (IIIF Change Discovery API 1.0, section 3.2).
///
/// @param prev the stretch before that has changes of objects; null at the beginning
/// @param next the stretch after; null at the end
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "id", "type"})
record ActivityPage(
        String id,
        String type,
        Reference partOf,
        @Nullable Reference prev,
        @Nullable Reference next,
        List<Activity> orderedItems) {

    @JsonProperty("@context")
    String context() {
        return ActivityStream.CONTEXT;
    }

    record Reference(String id, String type) {}
}
