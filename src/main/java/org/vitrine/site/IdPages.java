package org.vitrine.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;

/// The identifier that every export uses. It stands for the record itself, which is no document, so it answers
/// "see other" with the address of the page (RFC 9110, section 15.4.4).
@Path("/id")
public class IdPages {

    private final Publications publications;

    IdPages(Publications publications) {
        this.publications = publications;
    }

    @GET
    @Path("{id}")
    public Response redirect(@PathParam("id") String text) {
        Publication found =
                publications.findByIdOptional(uuid(text)).orElseThrow(() -> Refusal.notFound("record", text));
        // a withdrawn one too: its page says why
        return Response.seeOther(URI.create("/" + found.folder() + "/" + found.key()))
                .header(HttpHeaders.VARY, "Accept")
                .build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("record", text);
        }
    }
}
