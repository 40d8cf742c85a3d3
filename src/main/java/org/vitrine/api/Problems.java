package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;
import org.vitrine.revision.Revision;
import org.vitrine.text.RecordJson;

/// Problem details (RFC 9457) that say more than a refusal does: where in what was sent something is wrong, and what
/// somebody else changed meanwhile.
@Singleton
class Problems {

    private static final int PRECONDITION_FAILED = 412;
    private static final int PRECONDITION_REQUIRED = 428;
    private static final int UNPROCESSABLE = 422;

    private final Spoken spoken;

    Problems(Spoken spoken) {
        this.spoken = spoken;
    }

    /// @param pointer from a field's path to its place in what was sent
    WebApplicationException invalid(List<Violation> violations, UnaryOperator<String> pointer) {
        ObjectNode problem = problem(UNPROCESSABLE, "invalid", "Some fields need attention");
        problem.set("violations", told(violations, pointer));
        return thrown(UNPROCESSABLE, problem);
    }

    /// Each once, in the asker's language.
    ArrayNode told(List<Violation> violations, UnaryOperator<String> pointer) {
        ArrayNode all = RecordJson.object().arrayNode();
        spoken.toAsker(violations.stream().distinct().toList()).forEach(violation -> {
            ObjectNode one = (ObjectNode) RecordJson.tree(violation);
            String at = pointer.apply(violation.path());
            if (!at.isEmpty()) {
                one.put("pointer", at);
            }
            all.add(one);
        });
        return all;
    }

    /// RFC 6585, section 3.
    WebApplicationException conditionNeeded() {
        ObjectNode problem = problem(PRECONDITION_REQUIRED, "precondition-required", "If-Match is needed");
        problem.put("detail", "Send the ETag that you read as If-Match, so that nobody's work is lost");
        return thrown(PRECONDITION_REQUIRED, problem);
    }

    /// @param current the revision that is the newest
    /// @param changed what it says otherwise than the one that the client knows
    WebApplicationException stale(Revision current, List<Fields.Change> changed) {
        ObjectNode problem = problem(PRECONDITION_FAILED, "stale-version", "Somebody saved meanwhile");
        problem.put("detail", "Version " + current.number() + " is the newest; read it and decide");
        ObjectNode newest = problem.putObject("current");
        newest.put("version", current.number());
        newest.put("author", current.author().name());
        newest.put("savedAt", current.savedAt().toString());
        newest.put("reason", current.reason());
        problem.set("changed", RecordJson.tree(changed));
        return thrown(PRECONDITION_FAILED, problem);
    }

    private static ObjectNode problem(int status, String type, String title) {
        return RecordJson.object()
                .put("type", "urn:vitrine:problem:" + type)
                .put("title", title)
                .put("status", status);
    }

    private static WebApplicationException thrown(int status, ObjectNode problem) {
        return new WebApplicationException(Response.status(status)
                .type("application/problem+json")
                .entity(RecordJson.write(problem))
                .build());
    }
}
