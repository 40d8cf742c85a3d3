package org.vitrine.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.vitrine.account.RefusedRequests;
import org.vitrine.problem.Refusal;

/// Answers refusals: what was expected to go wrong.
@Provider
public class Refusals implements ExceptionMapper<Refusal> {

    private final Answers answers;
    private final RefusedRequests refused;

    Refusals(Answers answers, RefusedRequests refused) {
        this.answers = answers;
        this.refused = refused;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        refused.tell(refusal.failure());
        return answers.response(Answer.of(refusal.failure()));
    }
}
