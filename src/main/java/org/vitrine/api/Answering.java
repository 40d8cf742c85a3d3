package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.form.Fields;
import org.vitrine.text.RecordJson;

/// Writes records down as answers: what is told of them, their description, and the tag of just that.
@ApplicationScoped
class Answering {

    private static final int NOT_MODIFIED = 304;

    private final Asker asker;
    private final Preferences preferences;
    private final HttpHeaders headers;

    Answering(Asker asker, Preferences preferences, HttpHeaders headers) {
        this.asker = asker;
        this.preferences = preferences;
        this.headers = headers;
    }

    /// A record with its description, as somebody sees it.
    <T extends Record> ObjectNode whole(Sort<T> sort, Sort.Working<T> record, Account who) {
        ObjectNode whole = record.about().deepCopy();
        whole.set(Editing.DESCRIPTION, sort.seenBy(who, record.description()));
        return whole;
    }

    /// What was asked for, or that it has not changed since it was asked for last.
    Response read(int revision, ObjectNode record) {
        String body = RecordJson.write(record);
        String tag = Tag.of(revision, body);
        Response.ResponseBuilder answer = Tag.isNoneMatch(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)
                ? Response.status(NOT_MODIFIED)
                : Response.ok(body, MediaType.APPLICATION_JSON);
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    /// What a change has made of a record.
    ///
    /// @param warnings null for none
    <T extends Record> Response written(
            Response.ResponseBuilder answer, Sort<T> sort, Sort.Working<T> record, @Nullable ArrayNode warnings) {
        ObjectNode whole = whole(sort, record, asker.account());
        answer.header(HttpHeaders.ETAG, Tag.of(record.version(), RecordJson.write(whole)));
        if (preferences.isMinimal()) {
            Response built =
                    answer.header("Preference-Applied", "return=minimal").build();
            return built.getStatus() == Response.Status.OK.getStatusCode()
                    ? Response.fromResponse(built)
                            .status(Response.Status.NO_CONTENT)
                            .build()
                    : built;
        }
        if (preferences.isStrict()) {
            answer.header("Preference-Applied", "handling=strict");
        }
        if (warnings != null && !warnings.isEmpty()) {
            whole.set("warnings", warnings);
        }
        return answer.entity(RecordJson.write(whole))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    /// What a change would make of a record that was only looked at.
    <T extends Record> Response checked(
            Sort<T> sort, Sort.@Nullable Working<T> before, T after, @Nullable ArrayNode warnings) {
        Account who = asker.account();
        Fields old = before == null
                ? new Fields(Map.of())
                : sort.seenBy(who, sort.form().write(before.description()));
        List<Fields.Change> changes = old.changesTo(sort.seenBy(who, sort.form().write(after)));
        ObjectNode answer = RecordJson.object();
        answer.put("valid", true);
        answer.set("warnings", warnings == null ? answer.arrayNode() : warnings);
        answer.set("changes", RecordJson.tree(changes));
        return json(answer);
    }

    static Response json(Object body) {
        return Response.ok(RecordJson.write(body), MediaType.APPLICATION_JSON).build();
    }
}
