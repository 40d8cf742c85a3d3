package org.vitrine.iiif;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.vitrine.image.ImageAddress;
import org.vitrine.image.ImageAnswer;
import org.vitrine.image.ImageInformation;
import org.vitrine.image.ImageRefused;
import org.vitrine.image.ImageService;
import org.vitrine.media.Pyramid;
import org.vitrine.media.Pyramids;
import org.vitrine.publication.ShownPicture;
import org.vitrine.publication.ShownPictures;
import org.vitrine.text.RecordJson;

/// The Image API for everybody: pictures of published records.
///
/// It stands before the resources, because a viewer asks for hundreds of tiles and each is answered with bytes that
/// are mapped into memory: on the event loop, without a copy of ours, a decoder or the database. Only what has to be
/// looked up or made leaves the loop.
@ApplicationScoped
class ImageDoor {

    static final String PREFIX = "/iiif/image/3/";

    private static final Logger LOG = Logger.getLogger(ImageDoor.class);
    private static final int BEFORE_THE_DOORWAY = 1100;
    private static final int WAITING = 64;
    private static final String ONE_HOUR = "public, max-age=3600";
    private static final String PROFILE_LINK = "<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"";
    private static final String LINKED_DATA =
            "application/ld+json;profile=\"" + ImageInformation.CONTEXT + "\";charset=utf-8";

    private final ImageService service;
    private final Pyramids pyramids;
    private final ShownPictures pictures;
    private final WorkerExecutor workshop;
    private final AtomicInteger waiting = new AtomicInteger();

    ImageDoor(ImageService service, Pyramids pyramids, ShownPictures pictures, Vertx vertx) {
        this.service = service;
        this.pyramids = pyramids;
        this.pictures = pictures;
        this.workshop = vertx.createSharedWorkerExecutor(
                "picture-making", Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    @PreDestroy
    void close() {
        var _ = workshop.close();
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_THE_DOORWAY);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path == null || !path.startsWith(PREFIX)) {
            context.next();
            return;
        }
        HttpServerResponse response = request.response();
        response.putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("X-Content-Type-Options", "nosniff")
                // compressed already; and what is not is short
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        if (request.method() == HttpMethod.OPTIONS) {
            response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .putHeader("Access-Control-Allow-Headers", "*")
                    .setStatusCode(204)
                    .end();
        } else if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            response.putHeader("Allow", "GET, HEAD, OPTIONS").setStatusCode(405).end();
        } else {
            answer(request, path);
        }
    }

    private void answer(HttpServerRequest request, String path) {
        try {
            ImageAddress address = ImageAddress.parse(path.substring(PREFIX.length()));
            UUID file = address.file();
            Optional<Optional<ShownPicture>> remembered = pictures.remembered(file);
            Optional<Pyramid> atHand = pyramids.atHand(file);
            if (remembered.isPresent()
                    && (atHand.isPresent() || remembered.get().isEmpty())) {
                proceed(request, address, remembered.get(), atHand);
                return;
            }
            Vertx.currentContext()
                    .executeBlocking(
                            () -> {
                                Optional<ShownPicture> shown = pictures.find(file);
                                return new Looked(shown, shown.isPresent() ? pyramids.find(file) : Optional.empty());
                            },
                            false)
                    .onSuccess(looked ->
                            guarded(request, () -> proceed(request, address, looked.shown(), looked.picture())))
                    .onFailure(e -> refuse(request, e));
        } catch (RuntimeException e) {
            refuse(request, e);
        }
    }

    private record Looked(Optional<ShownPicture> shown, Optional<Pyramid> picture) {}

    private void proceed(
            HttpServerRequest request, ImageAddress address, Optional<ShownPicture> shown, Optional<Pyramid> found) {
        // not shown, not there, and not made yet are one answer: nothing is told about what is not public
        if (shown.isEmpty() || found.isEmpty()) {
            throw ImageRefused.unknown();
        }
        Pyramid picture = found.get();
        ImageService.Question question =
                new ImageService.Question(address, PREFIX, shown, request.getHeader(HttpHeaders.IF_NONE_MATCH));
        Optional<ImageAnswer> atOnce = service.atOnce(question, picture);
        if (atOnce.isPresent()) {
            send(request, atOnce.get());
        } else if (address instanceof ImageAddress.Picture(var _, var wanted)) {
            make(request, () -> service.made(question, picture, wanted));
        }
    }

    private void make(HttpServerRequest request, java.util.concurrent.Callable<ImageAnswer> work) {
        if (waiting.incrementAndGet() > WAITING) {
            waiting.decrementAndGet();
            throw ImageRefused.busy();
        }
        Future<ImageAnswer> making = workshop.executeBlocking(work, false);
        making.onComplete(_ -> waiting.decrementAndGet())
                .onSuccess(answer -> guarded(request, () -> send(request, answer)))
                .onFailure(e -> refuse(request, e));
    }

    private static void guarded(HttpServerRequest request, Runnable rest) {
        try {
            rest.run();
        } catch (RuntimeException e) {
            refuse(request, e);
        }
    }

    private static void send(HttpServerRequest request, ImageAnswer answer) {
        HttpServerResponse response = request.response();
        switch (answer) {
            case ImageAnswer.Elsewhere(var address) ->
                response.putHeader(HttpHeaders.LOCATION, address)
                        .setStatusCode(303)
                        .end();
            case ImageAnswer.Known(var tag) ->
                response.putHeader(HttpHeaders.ETAG, tag)
                        .putHeader(HttpHeaders.CACHE_CONTROL, ONE_HOUR)
                        .setStatusCode(304)
                        .end();
            case ImageAnswer.Found found -> send(request, found);
        }
    }

    private static void send(HttpServerRequest request, ImageAnswer.Found found) {
        HttpServerResponse response = request.response();
        boolean picture = !found.canonical().isEmpty();
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean linked = !picture && accepted != null && accepted.contains("application/ld+json");
        response.putHeader(HttpHeaders.CONTENT_TYPE, linked ? LINKED_DATA : found.mediaType())
                .putHeader(HttpHeaders.ETAG, found.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, ONE_HOUR)
                .putHeader(
                        "Link",
                        picture ? "<" + found.canonical() + ">;rel=\"canonical\"," + PROFILE_LINK : PROFILE_LINK);
        if (!picture) {
            response.putHeader(HttpHeaders.VARY, "Accept");
        }
        ByteBuf body = Unpooled.wrappedBuffer(found.body().toArray(ByteBuffer[]::new));
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.readableBytes()))
                    .end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    /// The one place where a refusal becomes a status.
    private static void refuse(HttpServerRequest request, Throwable failure) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        int status = 500;
        String why = "Something went wrong here";
        if (failure instanceof ImageRefused refused) {
            status = refused.status();
            why = refused.why();
        } else {
            LOG.error("A picture could not be given", failure);
        }
        if (status == 503) {
            response.putHeader("Retry-After", "2");
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:vitrine:problem:image-" + status);
        problem.put("title", why);
        problem.put("status", status);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(RecordJson.write(problem));
    }
}
