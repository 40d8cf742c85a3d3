package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Located;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;
import org.vitrine.text.RecordJson;

/// Records as everybody sees them: their published revisions.
@ApplicationScoped
class PublicObjects {

    private final Publications publications;

    PublicObjects(Publications publications) {
        this.publications = publications;
    }

    /// @param folder in which a record that is not named by its identifier is looked for
    /// @throws Refusal not found; gone
    Response read(String folder, String address, Answering answering) {
        Optional<UUID> id = ObjectSort.uuid(address);
        Located located = id.map(publications::locate)
                .orElseGet(() -> publications.locate(folder, address))
                .orElseThrow(() -> Refusal.notFound("record", address));
        return switch (located) {
            case Located.Here(var publication) -> answering.read(publication.revision(), whole(publication));
            case Located.Moved(var inFolder, var key) -> {
                UUID target = publications
                        .find(inFolder, key)
                        .map(Publication::record)
                        .orElseThrow(() -> Refusal.notFound("record", address));
                yield Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(URI.create(
                                (inFolder.equals("objects") ? ObjectSort.FOLDER : "/api/authorities/") + target))
                        .build();
            }
            case Located.Gone(var publication) ->
                throw new Refusal(new Failure.Gone("record", address, String.valueOf(publication.reason())));
        };
    }

    static ObjectNode about(Publication publication) {
        ObjectNode about = RecordJson.object();
        about.put("id", publication.record().toString());
        switch (publication.body()) {
            case PublicObject object -> {
                about.put("number", publication.key());
                about.put("kind", publication.kind());
                about.put("collection", object.description().identity().collection());
            }
            case PublicAuthority _ -> {
                about.put("kind", publication.kind());
                about.put("slug", publication.key());
            }
        }
        about.put("status", "published");
        about.put("version", publication.revision());
        about.set("published", ObjectSort.published(publication));
        return about;
    }

    static ObjectNode whole(Publication publication) {
        ObjectNode whole = about(publication);
        switch (publication.body()) {
            case PublicObject object -> {
                whole.set(Editing.DESCRIPTION, RecordJson.tree(object.description()));
                whole.set("labels", RecordJson.tree(object.labels()));
            }
            case PublicAuthority authority -> {
                whole.set(Editing.DESCRIPTION, RecordJson.tree(authority.description()));
                whole.set("labels", RecordJson.tree(authority.labels()));
            }
        }
        return whole;
    }
}
