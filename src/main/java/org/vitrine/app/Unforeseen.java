package org.vitrine.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.vitrine.problem.Failure;

/// Answers what nobody expected: bare, because a class name or a stack trace helps only who attacks. The log has it
/// all.
@Provider
public class Unforeseen implements ExceptionMapper<Throwable> {

    /// The embedded database is back within about two seconds.
    private static final int RETRY_SECONDS = 5;

    private static final Logger LOG = Logger.getLogger(Unforeseen.class);

    private final Answers answers;

    Unforeseen(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (DatabaseAway.explains(failure)) {
            LOG.warnf("The database is away: %s", failure.getMessage());
            return answers.response(
                    Answer.of(new Failure.Unavailable("The database does not answer at present", RETRY_SECONDS)));
        }
        // ours come unchecked; this one is of the server reading a form that breaks off or is none
        if (failure instanceof IOException) {
            LOG.debug("A request could not be read", failure);
            return answers.response(Answer.of(Response.Status.BAD_REQUEST.getStatusCode()));
        }
        LOG.error("A request failed", failure);
        return answers.response(Answer.of(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()));
    }
}
