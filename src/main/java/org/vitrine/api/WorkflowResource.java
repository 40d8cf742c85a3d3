package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Publishing;
import org.vitrine.review.Comments;
import org.vitrine.review.Reviews;
import org.vitrine.text.PlainText;
import org.vitrine.text.RecordJson;

/// The way of an object to the public and back: handed in, given to somebody, commented, published, withdrawn.
@Path("/api/objects")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Review and publication")
public class WorkflowResource {

    private final Asker asker;
    private final ObjectSort sort;
    private final Editing editing;
    private final Answering answering;
    private final Problems problems;
    private final Publishing publishing;
    private final Reviews reviews;
    private final Comments comments;
    private final Accounts accounts;
    private final Preferences preferences;
    private final Once once;

    WorkflowResource(
            Asker asker,
            ObjectSort sort,
            Editing editing,
            Answering answering,
            Problems problems,
            Publishing publishing,
            Reviews reviews,
            Comments comments,
            Accounts accounts,
            Preferences preferences,
            Once once) {
        this.asker = asker;
        this.sort = sort;
        this.editing = editing;
        this.answering = answering;
        this.problems = problems;
        this.publishing = publishing;
        this.reviews = reviews;
        this.comments = comments;
        this.accounts = accounts;
        this.preferences = preferences;
        this.once = once;
    }

    @POST
    @Path("{object}/publish")
    @Operation(operationId = "publishObject", summary = "Publish an object", description = """
                    Its newest revision, and the authorities that it refers to and that are not public yet. With `check=true`
                    only what stands in the way is told. If-Match is heeded when it is sent.""")
    public Response publish(
            @PathParam("object") String address,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        UUID id = id(address, ifMatch);
        byte[] bytes = Sent.bytes(body);
        if (preferences.isCheck()) {
            List<Violation> obstacles = publishing.obstacles(id);
            if (obstacles.stream().anyMatch(Violation::isError)) {
                throw problems.invalid(obstacles, path -> "");
            }
            ObjectNode answer = RecordJson.object().put("valid", true);
            answer.set("warnings", problems.told(obstacles, path -> ""));
            return Answering.json(answer);
        }
        return once.apart(bytes, () -> {
            publishing.publishObject(id, asker.account().author());
            return now(id);
        });
    }

    @POST
    @Path("{object}/withdraw")
    @Operation(operationId = "withdrawObject", summary = "Withdraw an object", description = """
                    Takes {"reason": …}, which is public: the address answers with it from now on.""")
    public Response withdraw(@PathParam("object") String address, InputStream body) throws IOException {
        byte[] bytes = Sent.bytes(body);
        String reason = PlainText.clean(reason(bytes));
        UUID id = id(address, null);
        return once.apart(bytes, () -> {
            publishing.withdraw(id, reason, asker.account().author());
            return now(id);
        });
    }

    @POST
    @Path("{object}/submit")
    @Operation(operationId = "submitObject", summary = "Hand an object in for review")
    public Response submit(@PathParam("object") String address, InputStream body) throws IOException {
        UUID id = id(address, null);
        return once.together(Sent.bytes(body), () -> {
            reviews.submit(id, asker.account());
            return now(id);
        });
    }

    @POST
    @Path("{object}/send-back")
    @Operation(
            operationId = "sendObjectBack",
            summary = "Send an object back to whoever works on it",
            description = """
                    Takes {"reason": …}: what is to be done before it is published.""")
    public Response sendBack(@PathParam("object") String address, InputStream body) throws IOException {
        byte[] bytes = Sent.bytes(body);
        String reason = reason(bytes);
        UUID id = id(address, null);
        return once.together(bytes, () -> {
            reviews.sendBack(id, asker.account(), reason);
            return now(id);
        });
    }

    @GET
    @Path("{object}/review")
    @Operation(
            operationId = "readReview",
            summary = "Read how an object stands on its way to the public",
            description = """
                    Who sees to it, and every step so far, the newest first.""")
    public Response review(@PathParam("object") String address) {
        return review(id(address, null));
    }

    private Response review(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            ObjectNode review = RecordJson.object();
            review.put("status", sort.object(id.toString()).status().name().toLowerCase(Locale.ROOT));
            reviews.assignee(id)
                    .ifPresent(who -> review.putObject("assignee")
                            .put("id", who.id().toString())
                            .put("userName", who.userName())
                            .put("displayName", who.displayName()));
            review.set("steps", RecordJson.tree(reviews.steps(id)));
            return Answering.json(review);
        });
    }

    @PUT
    @Path("{object}/assignment")
    @Operation(operationId = "assignObject", summary = "Give an object to somebody to see to", description = """
                    Takes {"to": …} with a user name or the identifier of an account; without it nobody sees to it.""")
    public Response assign(@PathParam("object") String address, InputStream body) throws IOException {
        String to = Sent.text(Sent.read(Sent.bytes(body)).object(Set.of("to")), "to");
        UUID id = id(address, null);
        Optional<UUID> account = to.isBlank() ? Optional.empty() : Optional.of(account(to));
        reviews.assign(id, asker.account(), account);
        return review(id);
    }

    private UUID account(String name) {
        return ObjectSort.uuid(name)
                .orElseGet(() -> QuarkusTransaction.joiningExisting()
                        .call(() -> accounts.byUserName(name)
                                .filter(Account::isEnabled)
                                .map(Account::id)
                                .orElseThrow(() -> Refusal.notFound("account", name))));
    }

    @GET
    @Path("{object}/comments")
    @Operation(operationId = "listComments", summary = "List what was said about an object's fields", description = """
                    Open threads first. Those about private fields are shown to who may read these.""")
    public Response comments(@PathParam("object") String address) {
        UUID id = id(address, null);
        return Answering.json(Map.of("items", comments.of(id, asker.account())));
    }

    @POST
    @Path("{object}/comments")
    @Operation(operationId = "comment", summary = "Say something about a field, or answer", description = """
                    Takes {"text": …, "path": …} to begin a thread, {"text": …, "thread": …} to answer one. `@user` in the
                    text tells somebody.""")
    public Response comment(@PathParam("object") String address, InputStream body) throws IOException {
        byte[] bytes = Sent.bytes(body);
        ObjectNode said = Sent.read(bytes).object(Set.of("text", "path", "thread"));
        String thread = Sent.text(said, "thread");
        UUID first = thread.isEmpty()
                ? null
                : ObjectSort.uuid(thread).orElseThrow(() -> Refusal.notFound("comment", thread));
        String path = Sent.text(said, "path");
        String text = Sent.text(said, "text");
        UUID id = id(address, null);
        return once.together(bytes, () -> {
            UUID comment = comments.say(id, asker.account(), path, text, first);
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, ObjectSort.FOLDER + id + "/comments")
                    .type(MediaType.APPLICATION_JSON)
                    .entity(RecordJson.write(Map.of("id", comment)))
                    .build();
        });
    }

    @POST
    @Path("{object}/comments/{comment}/resolve")
    @Operation(operationId = "resolveComment", summary = "Settle a thread")
    public Response resolve(@PathParam("object") String address, @PathParam("comment") String comment) {
        UUID thread = ObjectSort.uuid(comment).orElseThrow(() -> Refusal.notFound("comment", comment));
        comments.resolve(id(address, null), thread, asker.account());
        return Response.noContent().build();
    }

    private static String reason(byte[] bytes) {
        return bytes.length == 0 ? "" : Sent.text(Sent.read(bytes).object(Set.of("reason")), "reason");
    }

    private UUID id(String address, @Nullable String ifMatch) {
        return ifMatch == null
                ? QuarkusTransaction.joiningExisting()
                        .call(() -> sort.object(address).id())
                : editing.current(sort, address, ifMatch).id();
    }

    private Response now(UUID id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> answering.written(Response.ok(), sort, sort.get(id.toString()), null));
    }
}
