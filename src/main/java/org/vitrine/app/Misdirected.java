package org.vitrine.app;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Answers requests that reached no resource, or one that does not take them as they are: a wrong address, method or
/// kind of content. Redirections pass as they are.
@Provider
public class Misdirected implements ExceptionMapper<WebApplicationException> {

    private static final int FIRST_ERROR = 400;

    private final Answers answers;

    Misdirected(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response known = exception.getResponse();
        if (known.hasEntity() || known.getStatus() < FIRST_ERROR) {
            return known;
        }
        Response answer = answers.response(Answer.of(known.getStatus()));
        String allowed = known.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }
}
