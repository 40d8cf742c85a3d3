package org.vitrine.app;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;
import org.vitrine.problem.Refusal;

/// Answers what is no refusal: an address that nobody knows, and our own mistakes, of which the log learns everything
/// and the reader nothing.
@Provider
public class Mistakes implements ExceptionMapper<Exception> {

    private static final Logger LOG = Logger.getLogger(Mistakes.class);

    private final Refusals refusals;

    Mistakes(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Response toResponse(Exception exception) {
        return switch (exception) {
            case NotFoundException _ -> refusals.toResponse(Refusal.notFound("page", "this address"));
            // redirects, methods that are not allowed and the like say themselves what they are
            case WebApplicationException known -> known.getResponse();
            default -> {
                LOG.error("A request failed", exception);
                yield refusals.mistake();
            }
        };
    }
}
