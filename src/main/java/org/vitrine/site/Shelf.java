package org.vitrine.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Located;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;

/// Where the pages take published records from.
@ApplicationScoped
class Shelf {

    private final Publications publications;
    private final Terms terms;

    Shelf(Publications publications, Terms terms) {
        this.publications = publications;
        this.terms = terms;
    }

    /// @param what the kind of thing, for the refusal
    /// @throws Refusal not found; gone, with the reason
    /// @throws RedirectionException for good, when it has another address now
    PublicRecord get(String folder, String key, String what) {
        return get(folder, key, "", what);
    }

    /// As [#get(String, String, String)].
    ///
    /// @param suffix which form was asked for; it is kept when the record has another address now
    PublicRecord get(String folder, String key, String suffix, String what) {
        return switch (publications.locate(folder, key).orElseThrow(() -> Refusal.notFound(what, key))) {
            case Located.Here(var publication) -> publication.body();
            case Located.Moved(var newFolder, var newKey) ->
                throw new RedirectionException(moved(newFolder, newKey + suffix));
            case Located.Gone(var tombstone) ->
                throw new Refusal(new Failure.Gone(what, key, String.valueOf(tombstone.reason())));
        };
    }

    private static Response moved(String folder, String key) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create("/" + folder + "/" + key))
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    /// Those that are published, in the order of the ids: one query.
    List<PublicRecord> all(Collection<UUID> ids) {
        Map<UUID, Publication> found = publications.byId(ids);
        return ids.stream()
                .distinct()
                .map(found::get)
                .filter(p -> p != null && p.state() == Publication.State.PUBLISHED)
                .map(Publication::body)
                .toList();
    }

    /// As cards by id, in the order of the ids; what is no object is left out.
    Map<UUID, Card> cards(Collection<UUID> ids, Words words) {
        Map<UUID, Card> cards = new LinkedHashMap<>();
        for (PublicRecord body : all(ids)) {
            if (body instanceof PublicObject object) {
                cards.put(object.id(), Card.of(object, words, terms));
            }
        }
        return cards;
    }

    /// The published records of a folder in the order of their addresses.
    ///
    /// @param after address to begin behind, empty for the first
    List<PublicRecord> folder(String folder, String after, int limit) {
        return publications
                .find(
                        "folder = ?1 and key > ?2 and state = ?3 order by key",
                        folder,
                        after,
                        Publication.State.PUBLISHED)
                .page(0, limit)
                .list()
                .stream()
                .map(Publication::body)
                .toList();
    }
}
