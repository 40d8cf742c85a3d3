package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.Backlinks;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.AuthorityPublishing;
import org.vitrine.publication.Merging;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.PublishingJobs;
import org.vitrine.text.PlainText;
import org.vitrine.text.RecordJson;
import org.vitrine.text.Slug;

/// What befalls an authority beside being changed: published, withdrawn, moved, made one with another; and its
/// history.
@Path("/api/authorities")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Authorities")
public class AuthorityLifeResource {

    private static final int LISTED = 1_000;

    private final Asker asker;
    private final AuthoritySort sort;
    private final Histories histories;
    private final Editing editing;
    private final Answering answering;
    private final AuthorityFile file;
    private final AuthorityPublishing publishing;
    private final Publishing withdrawing;
    private final Merging merging;
    private final PublishingJobs jobs;
    private final Backlinks backlinks;
    private final Preferences preferences;
    private final Once once;

    AuthorityLifeResource(
            Asker asker,
            AuthoritySort sort,
            Histories histories,
            Editing editing,
            Answering answering,
            AuthorityFile file,
            AuthorityPublishing publishing,
            Publishing withdrawing,
            Merging merging,
            PublishingJobs jobs,
            Backlinks backlinks,
            Preferences preferences,
            Once once) {
        this.asker = asker;
        this.sort = sort;
        this.histories = histories;
        this.editing = editing;
        this.answering = answering;
        this.file = file;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.merging = merging;
        this.jobs = jobs;
        this.backlinks = backlinks;
        this.preferences = preferences;
        this.once = once;
    }

    @GET
    @Path("{authority}/revisions")
    @Operation(operationId = "listAuthorityRevisions", summary = "List the saves of an authority")
    public Response list(@PathParam("authority") String address) {
        return histories.list(id(address));
    }

    @GET
    @Path("{authority}/revisions/{number}")
    @Operation(operationId = "readAuthorityRevision", summary = "Read a save of an authority and what it changed")
    public Response compare(
            @PathParam("authority") String address,
            @PathParam("number") int number,
            @QueryParam("against") @Nullable Integer against) {
        return histories.compare(sort, id(address), number, against);
    }

    @POST
    @Path("{authority}/revisions/{number}/restore")
    @Operation(
            operationId = "restoreAuthorityRevision",
            summary = "Restore a version of an authority",
            description = """
                    With {"path": …} only what stands at that path. Needs If-Match.""")
    public Response restore(
            @PathParam("authority") String address,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        byte[] bytes = Sent.bytes(body);
        String path = text(bytes, "path");
        return once.together(bytes, () -> editing.restore(sort, address, ifMatch, number, path));
    }

    @GET
    @Path("{authority}/uses")
    @Operation(operationId = "listUses", summary = "List where an authority is used", description = """
                    Working records and the fields in them that refer to it, at most 1,000.""")
    public Response uses(@PathParam("authority") String address) {
        UUID id = id(address);
        return QuarkusTransaction.joiningExisting().call(() -> {
            ObjectNode answer = RecordJson.object();
            answer.put("records", backlinks.count(id));
            answer.set("items", RecordJson.tree(backlinks.to(id, LISTED)));
            return Answering.json(answer);
        });
    }

    @POST
    @Path("{authority}/publish")
    @Operation(operationId = "publishAuthority", summary = "Publish an authority", description = """
                    When its label has changed, the public records that show it follow in a job, which Link names.""")
    public Response publish(@PathParam("authority") String address, InputStream body) throws IOException {
        UUID id = id(address);
        return once.apart(Sent.bytes(body), () -> {
            Optional<UUID> job = publishing.publish(id, asker.account().author());
            Response now = now(id);
            return job.map(one -> Response.fromResponse(now)
                            .header("Link", "</api/jobs/" + one + ">; rel=\"related\"")
                            .build())
                    .orElse(now);
        });
    }

    @POST
    @Path("{authority}/withdraw")
    @Operation(operationId = "withdrawAuthority", summary = "Withdraw an authority", description = """
                    Takes {"reason": …}, which is public. One that public records refer to stays.""")
    public Response withdraw(@PathParam("authority") String address, InputStream body) throws IOException {
        byte[] bytes = Sent.bytes(body);
        String reason = PlainText.clean(text(bytes, "reason"));
        UUID id = id(address);
        return once.apart(bytes, () -> {
            withdrawing.withdraw(id, reason, asker.account().author());
            return now(id);
        });
    }

    @POST
    @Path("{authority}/address")
    @Operation(operationId = "moveAuthority", summary = "Give an authority another address", description = """
                    Takes {"slug": …}. The old address of a published record leads to the new one once it is published
                    again.""")
    public Response move(@PathParam("authority") String address, InputStream body) throws IOException {
        byte[] bytes = Sent.bytes(body);
        String slug = text(bytes, "slug");
        if (!Slug.isValid(slug)) {
            throw Refusal.invalid(List.of(Violation.error(
                    "parameter-value", "slug", "“" + slug + "” is not a value of this parameter", slug)));
        }
        UUID id = id(address);
        return once.together(bytes, () -> {
            file.move(id, new Slug(slug), asker.account().author(), preferences.reason());
            return now(id);
        });
    }

    @POST
    @Path("{authority}/merge")
    @Operation(
            operationId = "mergeAuthority",
            summary = "Lead an authority to another that is the same",
            description = """
                    Takes {"into": identifier of the one that stays}. Every reference moves at once; the public records follow
                    in the job that is answered. With `check=true` what would move is counted.""")
    public Response merge(@PathParam("authority") String address, InputStream body) throws IOException {
        byte[] bytes = Sent.bytes(body);
        String into = text(bytes, "into");
        UUID survivor = id(into);
        UUID duplicate = id(address);
        if (preferences.isCheck()) {
            return Answering.json(merging.reach(duplicate));
        }
        return once.together(
                bytes,
                () -> job(merging.merge(duplicate, survivor, asker.account().author())));
    }

    @POST
    @Path("{authority}/merge/undo")
    @Operation(operationId = "undoMerge", summary = "Make two of one again", description = """
                    Every reference that was moved and still stands is moved back.""")
    public Response undo(@PathParam("authority") String address, InputStream body) throws IOException {
        UUID duplicate = id(address);
        return once.together(
                Sent.bytes(body),
                () -> job(merging.undo(duplicate, asker.account().author())));
    }

    private Response job(UUID job) {
        jobs.wake();
        return Response.accepted()
                .header(HttpHeaders.LOCATION, "/api/jobs/" + job)
                .type(MediaType.APPLICATION_JSON)
                .entity(RecordJson.write(
                        RecordJson.object().put("job", job.toString()).put("address", "/api/jobs/" + job)))
                .build();
    }

    private static String text(byte[] bytes, String name) {
        return bytes.length == 0 ? "" : Sent.text(Sent.read(bytes).object(Set.of(name)), name);
    }

    private UUID id(String address) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> sort.authority(address).id());
    }

    private Response now(UUID id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> answering.written(Response.ok(), sort, sort.get(id.toString()), null));
    }
}
