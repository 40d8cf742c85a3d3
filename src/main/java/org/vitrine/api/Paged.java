package org.vitrine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.RecordJson;

/// A page of a list as an answer: the items, and where the next page is (RFC 8288).
final class Paged {

    private Paged() {}

    /// @param next key after which the next page begins, null on the last
    static Response of(List<? extends JsonNode> items, @Nullable List<String> next, Asked asked) {
        ObjectNode page = RecordJson.object();
        page.set("items", page.arrayNode().addAll(List.copyOf(items)));
        String address = next == null ? null : asked.next(next);
        if (address != null) {
            page.put("next", address);
        }
        Response.ResponseBuilder answer = Response.ok(RecordJson.write(page), MediaType.APPLICATION_JSON);
        return address == null
                ? answer.build()
                : answer.header("Link", "<" + address + ">; rel=\"next\"").build();
    }
}
