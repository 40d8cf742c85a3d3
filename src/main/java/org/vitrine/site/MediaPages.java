package org.vitrine.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.Derivatives;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.PublicationLinks;

/// Pictures of published records. Originals are not given here: what is embedded in them (a place, a name, a camera)
/// was never published.
@Path("/media")
public class MediaPages {

    /// Short, because withdrawing a record takes its pictures with it.
    private static final String ONE_HOUR = "public, max-age=3600";

    private final Derivatives derivatives;
    private final PublicationLinks links;

    MediaPages(Derivatives derivatives, PublicationLinks links) {
        this.derivatives = derivatives;
        this.links = links;
    }

    @GET
    @Path("{file}/{size:thumbnail|display}.jpg")
    public Response picture(
            @PathParam("file") String file,
            @PathParam("size") String size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        UUID id = uuid(file);
        if (!links.isShown(id)) {
            throw Refusal.notFound("picture", file);
        }
        // an original never changes, and its derivatives with it
        String tag = "\"" + id + "-" + size + "\"";
        if (tag.equals(known)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, ONE_HOUR)
                    .build();
        }
        java.nio.file.Path jpeg = derivatives
                .open(id, Derivatives.Size.valueOf(size.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> Refusal.notFound("picture", file));
        return Response.ok(jpeg, "image/jpeg")
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, ONE_HOUR)
                .build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("picture", text);
        }
    }
}
