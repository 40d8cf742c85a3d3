package org.vitrine.app;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.vitrine.account.RefusedRequests;
import org.vitrine.api.Spoken;
import org.vitrine.problem.Refusal;

/// Answers refusals: what was expected to go wrong.
@Provider
public class Refusals implements ExceptionMapper<Refusal> {

    private final Answers answers;
    private final RefusedRequests refused;
    private final Spoken spoken;
    private final RoutingContext request;

    /// @param request whichever is being answered
    Refusals(Answers answers, RefusedRequests refused, Spoken spoken, RoutingContext request) {
        this.answers = answers;
        this.refused = refused;
        this.spoken = spoken;
        this.request = request;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        refused.tell(refusal.failure());
        boolean program = request.request().path().startsWith("/api/");
        return answers.response(Answer.of(program ? spoken.toAsker(refusal.failure()) : refusal.failure()));
    }
}
