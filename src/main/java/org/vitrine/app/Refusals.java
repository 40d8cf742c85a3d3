package org.vitrine.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.vitrine.problem.Refusal;

/// Answers refusals: what was expected to go wrong.
@Provider
public class Refusals implements ExceptionMapper<Refusal> {

    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        return answers.response(Answer.of(refusal.failure()));
    }
}
