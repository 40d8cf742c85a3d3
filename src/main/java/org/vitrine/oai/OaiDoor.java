package org.vitrine.oai;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.Unpooled;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.vitrine.oai.OaiAnswer.Written;
import org.vitrine.oai.OaiWriter.Envelope;
import org.vitrine.oai.RequestReader.Outcome;

/// The next page of a list that was read ahead. It stands before the resource and answers on the event loop with the
/// bytes that lie ready, because a full harvest is ten thousand of these. Everything else goes on to [OaiResource].
@ApplicationScoped
class OaiDoor {

    private static final int BEFORE_THE_DOORWAY = 1090;
    private static final byte[] END = OaiWriter.END.getBytes(US_ASCII);

    private final OaiRepository repository;
    private final RequestReader reader;

    OaiDoor(OaiRepository repository) {
        this.repository = repository;
        this.reader = new RequestReader(repository.domain());
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_THE_DOORWAY);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        String query = request.query();
        if (query == null
                || request.method() != HttpMethod.GET
                || !OaiResource.PATH.equals(request.path())
                || !query.contains(OaiRequest.TOKEN)) {
            context.next();
            return;
        }
        Outcome outcome = Arguments.parse(query).map(reader::read).orElse(null);
        if (outcome instanceof Outcome.Understood understood
                && understood.request() instanceof OaiRequest.Resume(var token)) {
            Optional<CompletableFuture<OaiAnswer>> ahead = repository.ahead(token);
            if (ahead.isPresent()) {
                await(context, understood, ahead.get());
                return;
            }
        }
        context.next();
    }

    private void await(RoutingContext context, Outcome.Understood asked, CompletableFuture<OaiAnswer> reading) {
        if (reading.isDone()) {
            answer(context, asked, reading);
            return;
        }
        Context loop = context.vertx().getOrCreateContext();
        context.request().pause();
        reading.whenComplete((_, _) -> loop.runOnContext(_ -> {
            context.request().resume();
            answer(context, asked, reading);
        }));
    }

    private void answer(RoutingContext context, Outcome.Understood asked, CompletableFuture<OaiAnswer> reading) {
        if (reading.isCompletedExceptionally() || !(reading.join() instanceof Written written)) {
            // asked again of the resource, where a failure is answered and logged
            context.next();
            return;
        }
        repository.goOnBehind(written);
        byte[] beginning = OaiWriter.beginning(
                new Envelope(repository.address(), repository.domain(), asked.echo(), repository.now()));
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, OaiResource.XML)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Buffer.buffer(Unpooled.wrappedBuffer(beginning, written.list(), END)));
    }
}
