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

    private static final String MOVE = "Move";

    /// @param canonical the identifier that outlives every renumbering
    record Resource(String id, String type, String canonical) {}

    /// @param base public base URL without a slash at the end
    static Activity of(Change change, String base) {
        String canonical = base + "/id/" + change.record();
        Resource now = manifest(base, change.key(), canonical);
        String id = base + "/iiif/discovery/activity/" + change.position();
        return switch (change.type()) {
            case CREATE -> new Activity(id, "Create", now, null, change.datestamp());
            case UPDATE -> new Activity(id, "Update", now, null, change.datestamp());
            // of two that were made one, the one that went is found where the other is
            case DELETE ->
                change.successor()
                        .map(kept -> new Activity(
                                id,
                                MOVE,
                                now,
                                manifest(base, kept.key(), base + "/id/" + kept.record()),
                                change.datestamp()))
                        .orElseGet(() -> new Activity(id, "Delete", now, null, change.datestamp()));
            case MOVE ->
                new Activity(
                        id,
                        MOVE,
                        change.formerKey()
                                .map(key -> manifest(base, key, canonical))
                                .orElse(now),
                        now,
                        change.datestamp());
        };
    }

    private static Resource manifest(String base, String number, String canonical) {
        String segment = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
        return new Resource(base + "/iiif/presentation/3/" + segment + "/manifest", "Manifest", canonical);
    }
}
