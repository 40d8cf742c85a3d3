package org.vitrine.iiif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.Change;

/// One change of a manifest (IIIF Change Discovery API 1.0, section 2.2).
///
/// @param id counts with the change order, so it names the same change for good
/// @param target where the manifest is from then on, of a move
/// @param endTime when the change was public
@JsonInclude(JsonInclude.Include.NON_NULL)
record Activity(
        String id, String type, Resource object, @Nullable Resource target, Instant endTime) {

    /// @param canonical the identifier that outlives every renumbering
    record Resource(String id, String type, String canonical) {}

    /// @param base public base URL without a slash at the end
    static Activity of(Change change, String base) {
        String canonical = base + "/id/" + change.record();
        Resource now = manifest(base, change.key(), canonical);
        Resource before =
                change.formerKey().map(key -> manifest(base, key, canonical)).orElse(now);
        return new Activity(
                base + "/iiif/discovery/activity/" + change.position(),
                switch (change.type()) {
                    case CREATE -> "Create";
                    case UPDATE -> "Update";
                    case DELETE -> "Delete";
                    case MOVE -> "Move";
                },
                before,
                change.type() == Change.Type.MOVE ? now : null,
                change.datestamp());
    }

    private static Resource manifest(String base, String number, String canonical) {
        String segment = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
        return new Resource(base + "/iiif/presentation/3/" + segment + "/manifest", "Manifest", canonical);
    }
}
