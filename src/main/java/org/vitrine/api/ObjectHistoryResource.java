package org.vitrine.api;

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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The history of an object, and the ways back into it.
@Path("/api/objects")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "History")
public class ObjectHistoryResource {

    private final ObjectSort sort;
    private final Histories histories;
    private final Editing editing;
    private final Once once;

    ObjectHistoryResource(ObjectSort sort, Histories histories, Editing editing, Once once) {
        this.sort = sort;
        this.histories = histories;
        this.editing = editing;
        this.once = once;
    }

    @GET
    @Path("{object}/revisions")
    @Operation(operationId = "listRevisions", summary = "List the saves of an object", description = """
                    The newest first. A deleted object has its history by its identifier.""")
    public Response list(@PathParam("object") String address) {
        return histories.list(id(address));
    }

    @GET
    @Path("{object}/revisions/{number}")
    @Operation(operationId = "readRevision", summary = "Read a save and what it changed", description = """
                    Compared with the save before, or with the one that `against` names.""")
    public Response compare(
            @PathParam("object") String address,
            @PathParam("number") int number,
            @QueryParam("against") @Nullable Integer against) {
        return histories.compare(sort, id(address), number, against);
    }

    @POST
    @Path("{object}/revisions/{number}/restore")
    @Operation(operationId = "restoreRevision", summary = "Restore a version, or one field of it", description = """
                    Saves the old state as the newest one; with {"path": …} only what stands at that path. Needs
                    If-Match.""")
    public Response restore(
            @PathParam("object") String address,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        byte[] bytes = Sent.bytes(body);
        String path = bytes.length == 0 ? "" : Sent.text(Sent.read(bytes).object(Set.of("path")), "path");
        return once.together(bytes, () -> editing.restore(sort, address, ifMatch, number, path));
    }

    private UUID id(String address) {
        return ObjectSort.uuid(address)
                .orElseGet(() -> QuarkusTransaction.joiningExisting()
                        .call(() -> sort.object(address).id()));
    }
}
