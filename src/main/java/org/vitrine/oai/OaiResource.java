package org.vitrine.oai;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vitrine.oai.OaiRepository.Answered;
import org.vitrine.oai.OaiWriter.Envelope;
import org.vitrine.oai.RequestReader.Outcome;

/// `/oai`: both forms of a request (OAI-PMH 2.0, section 3.1.1). Errors of the protocol are answers like any other,
/// with
/// status 200.
@Path(OaiResource.PATH)
public class OaiResource {

    static final String PATH = "/oai";
    static final String XML = "text/xml; charset=UTF-8";
    private static final Outcome UNREADABLE = new Outcome.Refused(
            List.of(OaiError.badArgument("The arguments cannot be read: an escape is broken, or they are too long")),
            Map.of());

    private final OaiRepository repository;
    private final RequestReader reader;

    OaiResource(OaiRepository repository) {
        this.repository = repository;
        this.reader = new RequestReader(repository.domain());
    }

    @GET
    @Operation(summary = "Harvest by OAI-PMH 2.0", description = "Arguments as the protocol says, beginning with verb")
    public Response get(@Context HttpServerRequest request) {
        String query = request.query();
        return answer(Arguments.parse(query == null ? "" : query));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Harvest by OAI-PMH 2.0", description = "The same with the arguments in the body")
    public Response post(InputStream form) throws IOException {
        return answer(Arguments.read(form));
    }

    private Response answer(Optional<Map<String, List<String>>> arguments) {
        Outcome outcome = arguments.map(reader::read).orElse(UNREADABLE);
        Answered answered = switch (outcome) {
            case Outcome.Understood(var request, var _) -> repository.answer(request);
            case Outcome.Refused(var errors, var _) -> new Answered(new OaiAnswer.Errors(errors), repository.now());
        };
        boolean hidden = answered.answer() instanceof OaiAnswer.Errors(var errors)
                && errors.stream().anyMatch(OaiError::hidesArguments);
        Envelope envelope = new Envelope(
                repository.address(), repository.domain(), hidden ? Map.of() : outcome.echo(), answered.time());
        return Response.ok(OaiWriter.write(answered.answer(), envelope), XML).build();
    }
}
