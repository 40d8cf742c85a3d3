package org.vitrine.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.Derivatives;
import org.vitrine.media.EmbeddedMetadata;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.media.Originals;
import org.vitrine.media.PictureRights;
import org.vitrine.media.Tag;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.ShownPicture;
import org.vitrine.publication.ShownPictures;

/// Pictures of published records. What is embedded in an original (a place, a name, a camera) was not published by
/// that: it is given, and told, only where an archivist has said so of this picture.
@Path("/media")
public class MediaPages {

    /// Short, because withdrawing a record takes its pictures with it.
    private static final String ONE_HOUR = "public, max-age=3600";

    private final Derivatives derivatives;
    private final ShownPictures pictures;
    private final MediaFiles files;
    private final Originals originals;
    private final EmbeddedMetadata metadata;
    private final String baseUrl;

    MediaPages(
            Derivatives derivatives,
            ShownPictures pictures,
            MediaFiles files,
            Originals originals,
            EmbeddedMetadata metadata,
            @ConfigProperty(name = "vitrine.base-url") String baseUrl) {
        this.derivatives = derivatives;
        this.pictures = pictures;
        this.files = files;
        this.originals = originals;
        this.metadata = metadata;
        this.baseUrl = baseUrl;
    }

    /// The display size says whose picture it is, for it is what people keep.
    @GET
    @Path("{file}/{size:thumbnail|display}.jpg")
    public Response picture(
            @PathParam("file") String file,
            @PathParam("size") String size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        UUID id = uuid(file);
        ShownPicture shown = pictures.find(id).orElseThrow(() -> Refusal.notFound("picture", file));
        // an original never changes, and its derivatives with it; what is said about it does
        String tag = "\"" + id + "-" + size + "-" + Integer.toHexString(shown.hashCode()) + "\"";
        if (tag.equals(known)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, ONE_HOUR)
                    .build();
        }
        Derivatives.Size wanted = Derivatives.Size.valueOf(size.toUpperCase(Locale.ROOT));
        java.nio.file.Path jpeg = derivatives.open(id, wanted).orElseThrow(() -> files.notShown(id));
        return Response.ok(wanted == Derivatives.Size.DISPLAY ? signed(jpeg, shown) : jpeg, "image/jpeg")
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, ONE_HOUR)
                .build();
    }

    /// The bytes that came, with everything in them.
    @GET
    @Path("{file}/original")
    public Response original(@PathParam("file") String file) {
        MediaFile found = disclosed(file);
        Originals.Original original = originals.open(found.id());
        StreamingOutput body = out -> {
            try (original) {
                original.bytes().transferTo(out);
            }
        };
        return Response.ok(body, found.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, original.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(found.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, ONE_HOUR)
                .build();
    }

    @GET
    @Path("{file}/tags.json")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Tag> tags(@PathParam("file") String file) {
        return metadata.tags(disclosed(file).id());
    }

    private MediaFile disclosed(String file) {
        UUID id = uuid(file);
        return pictures.find(id)
                .filter(ShownPicture::tags)
                .flatMap(_ -> files.findByIdOptional(id))
                .orElseThrow(() -> Refusal.notFound("original", file));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] signed(java.nio.file.Path jpeg, ShownPicture shown) {
        PictureRights rights = new PictureRights(
                shown.rights(),
                shown.words(),
                shown.holder(),
                shown.creator(),
                shown.creditLine(),
                baseUrl + "/objects/" + shown.record());
        try {
            return rights.written(ByteBuffer.wrap(Files.readAllBytes(jpeg)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("picture", text);
        }
    }
}
