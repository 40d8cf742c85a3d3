package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.PublishingJobs;
import org.vitrine.publication.PublishingJobs.Progress;
import org.vitrine.text.RecordJson;

/// `/api/jobs`: long work on public records, and how far it has come.
@Path("/api/jobs")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {

    private static final int LISTED = 100;
    private static final int REFUSALS = 500;
    private static final int USUAL_WAIT = 2;

    private final PublishingJobs jobs;
    private final Spoken spoken;

    JobResource(PublishingJobs jobs, Spoken spoken) {
        this.jobs = jobs;
        this.spoken = spoken;
    }

    @GET
    @Operation(operationId = "listJobs", summary = "List the last jobs")
    public Response list() {
        return Answering.json(Map.of(
                "items", jobs.recent(LISTED).stream().map(JobResource::node).toList()));
    }

    @GET
    @Path("{job}")
    @Operation(operationId = "readJob", summary = "Read how far a job has come", description = """
                    With up to 500 of the records that were refused and why. While it is not over, Retry-After says when to
                    ask again.""")
    public Response read(@PathParam("job") String address) {
        UUID id = id(address);
        Progress job = jobs.find(id).orElseThrow(() -> Refusal.notFound("job", id));
        ObjectNode node = node(job);
        node.set(
                "refusals",
                RecordJson.tree(jobs.refused(id, REFUSALS).stream()
                        .map(one -> Map.of(
                                "record", one.record(),
                                "message", one.message(),
                                "violations", spoken.toAsker(one.violations())))
                        .toList()));
        Response answer = Answering.json(node);
        return job.isOver()
                ? answer
                : Response.fromResponse(answer)
                        .header("Retry-After", USUAL_WAIT)
                        .build();
    }

    @POST
    @Path("{job}/cancel")
    @Operation(operationId = "cancelJob", summary = "Stop a job after its present batch")
    public Response cancel(@PathParam("job") String address) {
        jobs.cancel(id(address));
        return Response.noContent().build();
    }

    private static UUID id(String address) {
        return ObjectSort.uuid(address).orElseThrow(() -> Refusal.notFound("job", address));
    }

    private static ObjectNode node(Progress job) {
        ObjectNode node = (ObjectNode) RecordJson.tree(job);
        node.put("address", "/api/jobs/" + job.id());
        node.put("state", job.cancelled() ? "cancelled" : job.isOver() ? "over" : "working");
        return node;
    }
}
