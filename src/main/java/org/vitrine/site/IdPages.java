package org.vitrine.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publication.Family;
import org.vitrine.publication.Publications;

/// The identifier that every export uses. It stands for the record itself, which is no document, so it answers
/// "see other" with the address of the page (RFC 9110, section 15.4.4).
@Path("/id")
public class IdPages {

    private final Publications publications;
    private final Documents documents;

    IdPages(Publications publications, Documents documents) {
        this.publications = publications;
        this.documents = documents;
    }

    /// @param last the identifier, with the suffix of a format when one is wanted
    @GET
    @Path("{id}")
    public Response redirect(@PathParam("id") String last) {
        // objects have every form that there is
        Documents.Asked asked = documents.asked(last, Family.OBJECT);
        Publication found =
                publications.findByIdOptional(uuid(asked.key())).orElseThrow(() -> Refusal.notFound("record", last));
        // a withdrawn one too: its page says why
        return Response.seeOther(URI.create("/" + found.folder() + "/" + found.key() + asked.suffix()))
                .header(HttpHeaders.VARY, "Accept")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    @OPTIONS
    @Path("{id}")
    public Response options() {
        return Documents.preflight();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("record", text);
        }
    }
}
