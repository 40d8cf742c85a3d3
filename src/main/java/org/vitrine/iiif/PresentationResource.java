package org.vitrine.iiif;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vitrine.manifest.ManifestFormat;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Located;
import org.vitrine.publication.Publications;

/// `/iiif/presentation/3`: manifests of objects, and collections of them (IIIF Presentation 3.0). Any site may read
/// them.
@Path("/iiif/presentation/3")
public class PresentationResource {

    private static final String ORIGIN = "Access-Control-Allow-Origin";

    private final Publications publications;
    private final ManifestFormat manifests;
    private final PresentationCollections collections;

    PresentationResource(Publications publications, ManifestFormat manifests, PresentationCollections collections) {
        this.publications = publications;
        this.manifests = manifests;
        this.collections = collections;
    }

    @GET
    @Path("{number}/manifest")
    @Operation(summary = "The pictures of an object with what is to be shown beside them (IIIF Presentation 3.0)")
    public Response manifest(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Located located = publications.locate("objects", number).orElseThrow(() -> Refusal.notFound("object", number));
        return switch (located) {
            case Located.Here(var publication) -> answer(manifests.render(publication.body()), known);
            case Located.Moved(var _, var key) ->
                Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(URI.create("/iiif/presentation/3/" + key + "/manifest"))
                        .header(ORIGIN, "*")
                        .build();
            case Located.Gone(var tombstone) ->
                throw new Refusal(new Failure.Gone("object", number, String.valueOf(tombstone.reason())));
        };
    }

    /// @param slug of a collection, `kind-` and a kind, `occasion-` and the slug of an occasion, or `all`
    @GET
    @Path("collection/{slug}")
    @Operation(summary = "The manifests of a collection, a kind or an occasion; long ones come in parts")
    public Response collection(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(collections.collection(slug), known);
    }

    /// @param part the first object's identifier, as the whole gives it
    @GET
    @Path("collection/{slug}/{part}")
    @Operation(summary = "One part of a long collection")
    public Response part(
            @PathParam("slug") String slug,
            @PathParam("part") String part,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(collections.part(slug, part), known);
    }

    /// A browser asks first when a script of another site wants to send headers of its own (CORS).
    @OPTIONS
    @Path("{any: .*}")
    public Response options(@PathParam("any") String any) {
        return Response.noContent()
                .header(ORIGIN, "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", "Accept, If-None-Match")
                .build();
    }

    private static Response answer(String content, @Nullable String known) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + fingerprint(bytes) + "\"";
        Response.ResponseBuilder response = known != null && (known.contains(tag) || known.equals("*"))
                ? Response.notModified()
                : Response.ok(bytes).header(HttpHeaders.CONTENT_TYPE, ManifestFormat.MEDIA_TYPE);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(ORIGIN, "*")
                .build();
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
