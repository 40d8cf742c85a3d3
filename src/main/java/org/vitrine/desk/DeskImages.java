package org.vitrine.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.vitrine.image.ImageAddress;
import org.vitrine.image.ImageAnswer;
import org.vitrine.image.ImageRefused;
import org.vitrine.image.ImageService;
import org.vitrine.media.Pyramid;
import org.vitrine.media.Pyramids;

/// The Image API for those who are signed in: every picture, whether it is published or not. Its address lies below
/// the desk, whose door lets nobody pass without a session.
@Path("/desk/iiif/image/3")
@Blocking
public class DeskImages {

    private static final String PREFIX = "/desk/iiif/image/3/";

    private final ImageService service;
    private final Pyramids pyramids;
    private final Semaphore making =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    DeskImages(ImageService service, Pyramids pyramids) {
        this.service = service;
        this.pyramids = pyramids;
    }

    @GET
    @Path("{address:.+}")
    public Response picture(@Context UriInfo uri, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        try {
            ImageAddress address =
                    ImageAddress.parse(uri.getRequestUri().getRawPath().substring(PREFIX.length()));
            Pyramid picture = pyramids.find(address.file()).orElseThrow(ImageRefused::unknown);
            ImageService.Question question = new ImageService.Question(address, PREFIX, Optional.empty(), known);
            Optional<ImageAnswer> atOnce = service.atOnce(question, picture);
            return response(atOnce.isPresent() ? atOnce.get() : made(question, picture));
        } catch (ImageRefused refused) {
            return Response.status(refused.status())
                    .type("text/plain;charset=UTF-8")
                    .entity(refused.why())
                    .build();
        }
    }

    private ImageAnswer made(ImageService.Question question, Pyramid picture) {
        if (!(question.address() instanceof ImageAddress.Picture(var _, var request))) {
            throw ImageRefused.unknown();
        }
        if (!making.tryAcquire()) {
            throw ImageRefused.busy();
        }
        try {
            return service.made(question, picture, request);
        } finally {
            making.release();
        }
    }

    private static Response response(ImageAnswer answer) {
        return switch (answer) {
            // as a path: whoever is signed in is so at the address that the browser shows
            case ImageAnswer.Elsewhere(var address) ->
                Response.seeOther(URI.create(URI.create(address).getRawPath())).build();
            case ImageAnswer.Known(var tag) ->
                Response.notModified()
                        .header(HttpHeaders.ETAG, tag)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                        .build();
            case ImageAnswer.Found(var body, var mediaType, var tag, var _) ->
                Response.ok((StreamingOutput) out -> write(body, out), mediaType)
                        .header(HttpHeaders.ETAG, tag)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                        .build();
        };
    }

    private static void write(java.util.List<ByteBuffer> body, OutputStream out) throws java.io.IOException {
        WritableByteChannel channel = Channels.newChannel(out);
        for (ByteBuffer piece : body) {
            channel.write(piece.duplicate());
        }
    }
}
