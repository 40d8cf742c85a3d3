package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.catalogue.Cloning;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.NewRecords;
import org.vitrine.catalogue.RecordTemplates;
import org.vitrine.form.Fields;
import org.vitrine.form.FieldsJson;
import org.vitrine.problem.Refusal;
import org.vitrine.text.RecordJson;

/// `/api/templates`: what new records can start with.
@Path("/api/templates")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "New records and templates")
public class ReuseResource {

    private final Asker asker;
    private final ObjectSort sort;
    private final NewRecords newRecords;
    private final RecordTemplates templates;

    ReuseResource(Asker asker, ObjectSort sort, NewRecords newRecords, RecordTemplates templates) {
        this.asker = asker;
        this.sort = sort;
        this.newRecords = newRecords;
        this.templates = templates;
    }

    @GET
    @Operation(operationId = "listTemplates", summary = "List one's own templates and the shared ones")
    public Response list() {
        Account who = asker.account();
        return Answering.json(Map.of(
                "items",
                QuarkusTransaction.joiningExisting()
                        .call(() -> templates.of(who).stream()
                                .map(template -> node(template, who))
                                .toList())));
    }

    private ObjectNode node(RecordTemplates.Template template, Account who) {
        ObjectNode node = RecordJson.object();
        node.put("id", template.id().toString());
        node.put("kind", template.kind());
        node.put("name", template.name());
        node.put("owner", template.owner());
        node.put("shared", template.shared());
        node.set(Editing.DESCRIPTION, FieldsJson.write(Description.FORM, sort.seenBy(who, template.fields())));
        return node;
    }

    @GET
    @Path("new/{kind}")
    @Operation(operationId = "beginObject", summary = "Read what a new object of a kind starts with", description = """
                    The next number, the collection and the usual rights, with what the template gives when one is named.
                    Nothing is kept: enter it with POST /api/objects.""")
    public Response begin(@PathParam("kind") String kind, @QueryParam("template") @Nullable String template) {
        Account who = asker.account();
        return QuarkusTransaction.joiningExisting().call(() -> {
            Fields begun = newRecords.begin(kind);
            if (template != null) {
                UUID id = ObjectSort.uuid(template).orElseThrow(() -> Refusal.notFound("template", template));
                begun = RecordTemplates.into(
                        begun, sort.seenBy(who, templates.get(who, id).fields()));
            }
            ObjectNode answer = RecordJson.object();
            answer.set(Editing.DESCRIPTION, FieldsJson.write(Description.FORM, begun));
            return Answering.json(answer);
        });
    }

    @POST
    @Operation(operationId = "keepTemplate", summary = "Keep fields of an object as a template", description = """
                    Takes {"from": identifier or number, "fields": [keys], "name": …, "shared": …}. A template of the same
                    name and kind is replaced.""")
    public Response keep(InputStream body) throws IOException {
        ObjectNode sent = Sent.read(Sent.bytes(body)).object(Set.of("from", "fields", "name", "shared"));
        Account who = asker.account();
        Set<String> carried = new HashSet<>(Sent.texts(sent, "fields"));
        boolean shared = Sent.yes(sent, "shared");
        String name = Sent.text(sent, "name");
        String from = Sent.text(sent, "from");
        return QuarkusTransaction.joiningExisting().call(() -> {
            CollectionObject original = sort.object(from);
            Fields seen = sort.seenBy(who, Description.FORM.write(original.description()));
            // never what identifies the one record
            Map<String, String> kept =
                    new LinkedHashMap<>(Cloning.carried(seen, carried).values());
            kept.keySet().removeIf(path -> path.startsWith("identity."));
            templates.keep(who, original.kind(), name, shared, new Fields(kept));
            return Response.status(Response.Status.CREATED)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(RecordJson.write(templates.of(who).stream()
                            .filter(one -> one.name().equals(name.strip())
                                    && one.kind().equals(original.kind())
                                    && one.owner().isEmpty())
                            .map(one -> node(one, who))
                            .findFirst()
                            .orElseGet(RecordJson::object)))
                    .build();
        });
    }

    @DELETE
    @Path("{template}")
    @Operation(operationId = "forgetTemplate", summary = "Forget a template of one's own")
    public Response forget(@PathParam("template") String template) {
        templates.forget(
                asker.account(), ObjectSort.uuid(template).orElseThrow(() -> Refusal.notFound("template", template)));
        return Response.noContent().build();
    }
}
