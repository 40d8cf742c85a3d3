package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vitrine.account.Account;
import org.vitrine.catalogue.Cloning;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.NumberSeries;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.ManyPublishing;
import org.vitrine.text.RecordJson;

/// What is done to many objects at once: changed, published, copied.
@Path("/api/objects")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Many at once")
public class ManyObjectsResource {

    private static final int MOST_PUBLISHED = 100_000;

    private final Asker asker;
    private final ObjectSort sort;
    private final Batch batch;
    private final Cloning cloning;
    private final ManyPublishing publishing;
    private final Preferences preferences;
    private final Once once;

    ManyObjectsResource(
            Asker asker,
            ObjectSort sort,
            Batch batch,
            Cloning cloning,
            ManyPublishing publishing,
            Preferences preferences,
            Once once) {
        this.asker = asker;
        this.sort = sort;
        this.batch = batch;
        this.cloning = cloning;
        this.publishing = publishing;
        this.preferences = preferences;
        this.once = once;
    }

    @POST
    @Path("changes")
    @Operation(operationId = "changeObjects", summary = "Change many objects alike", description = """
                    Takes {"objects": [identifiers or numbers], "merge": a JSON Merge Patch} or "patch" with a JSON Patch, of
                    what is read of each; up to 500, all or none. With `check=true` what would change is told. It is one act
                    in the history, which the desk undoes as a whole.""")
    public Response change(InputStream body) throws IOException {
        byte[] bytes = Sent.bytes(body);
        ObjectNode sent = Sent.read(bytes).object(Set.of("objects", "merge", "patch"));
        if (sent.has("merge") == sent.has("patch")) {
            throw Refusal.invalid(
                    List.of(Violation.error("required", "merge", "“merge” or “patch” is needed", "merge, patch")));
        }
        PartialChange change = sent.has("merge") ? PartialChange.MERGE : PartialChange.PATCH;
        Sent what = new Sent(sent.path(sent.has("merge") ? "merge" : "patch"));
        List<String> objects = Sent.texts(sent, "objects");
        return once.together(bytes, () -> batch.change(objects, change, what));
    }

    @POST
    @Path("publications")
    @Operation(operationId = "publishObjects", summary = "Publish many objects", description = """
                    Takes {"objects": [identifiers or numbers]}, up to 100,000. Answers 202 with the address of the job, which
                    tells how far it has come and what could not be published for which reasons.""")
    public Response publish(InputStream body) throws IOException {
        byte[] bytes = Sent.bytes(body);
        List<String> objects = Sent.texts(Sent.read(bytes).object(Set.of("objects")), "objects");
        if (objects.isEmpty() || objects.size() > MOST_PUBLISHED) {
            throw Refusal.invalid(List.of(Violation.error(
                    "batch-size",
                    "objects",
                    "From 1 to " + MOST_PUBLISHED + " records can be changed at once",
                    Integer.toString(MOST_PUBLISHED))));
        }
        Account who = asker.account();
        return once.together(bytes, () -> {
            List<UUID> ids = objects.stream().map(this::id).toList();
            UUID job = publishing.publish(ids, ids.size() + " objects", who.author());
            return Response.accepted()
                    .header(HttpHeaders.LOCATION, "/api/jobs/" + job)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(RecordJson.write(Map.of("job", job, "address", "/api/jobs/" + job)))
                    .build();
        });
    }

    private UUID id(String address) {
        return ObjectSort.uuid(address).orElseGet(() -> sort.object(address).id());
    }

    @POST
    @Path("{object}/clones")
    @Operation(operationId = "cloneObject", summary = "Make objects in the likeness of one", description = """
                    Takes {"first": number of the first copy, "count": 1 to 500, "fields": [keys of what is carried over],
                    "part": which run of digits counts, from 0}. Serial numbers count with them. All or none. With
                    `check=true` the numbers are told, with what stands in the way of each.""")
    public Response copy(@PathParam("object") String address, InputStream body) throws IOException {
        byte[] bytes = Sent.bytes(body);
        ObjectNode sent = Sent.read(bytes).object(Set.of("first", "count", "fields", "part"));
        String first = Sent.text(sent, "first").strip();
        Cloning.Plan plan = new Cloning.Plan(
                first,
                sent.path("part").asInt(usualPart(first)),
                sent.path("count").asInt(0),
                new HashSet<>(Sent.texts(sent, "fields")));
        if (preferences.isCheck()) {
            return Answering.json(Map.of("numbers", cloning.numbers(plan)));
        }
        return once.together(
                bytes, () -> QuarkusTransaction.joiningExisting().call(() -> made(sort.object(address), plan)));
    }

    private Response made(CollectionObject original, Cloning.Plan plan) {
        Account who = asker.account();
        Fields whole = Description.FORM.write(original.description());
        boolean hides = !who.mayReadPrivate()
                && Cloning.carried(whole, plan.carried()).values().keySet().stream()
                        .anyMatch(path -> PrivateFields.isPrivate(path, whole));
        if (hides) {
            throw new Refusal(new org.vitrine.problem.Failure.Forbidden(
                    "Private fields would be carried over that you may not read"));
        }
        List<UUID> copies = cloning.make(original, plan, who.author(), preferences.reason());
        List<ObjectNode> items = new ArrayList<>();
        copies.forEach(id -> items.add(sort.about(sort.object(id.toString()))));
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(RecordJson.write(Map.of("items", items)))
                .build();
    }

    private static int usualPart(String number) {
        List<NumberSeries> parts = NumberSeries.of(number);
        return NumberSeries.usual(number).map(parts::indexOf).orElse(0);
    }
}
