package org.vitrine.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Caller;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.upload.Prefer;
import org.vitrine.upload.Tus;
import org.vitrine.upload.UploadAnswer;
import org.vitrine.upload.UploadRequest;
import org.vitrine.upload.UploadState;

/// `/api/uploads`: files sent by programs, resumable (tus 1.0). A request lasts as long as its sender takes, so it runs
/// on a virtual thread.
@Path(UploadResource.PREFIX)
@RunOnVirtualThread
public class UploadResource {

    static final String PREFIX = "/api/uploads";

    private static final String HEADERS = "Authorization, Content-Type, Prefer, Tus-Resumable, Upload-Checksum, "
            + "Upload-Concat, Upload-Length, Upload-Metadata, Upload-Offset, X-HTTP-Method-Override";
    private static final String SHOWN = "Location, Tus-Checksum-Algorithm, Tus-Extension, Tus-Max-Size, Tus-Resumable, "
            + "Tus-Version, Upload-Concat, Upload-Expires, Upload-Length, Upload-Metadata, Upload-Offset";

    private final Tus tus;
    private final Caller caller;
    private final Asker asker;
    private final Spoken spoken;

    UploadResource(Tus tus, Caller caller, Asker asker, Spoken spoken) {
        this.tus = tus;
        this.caller = caller;
        this.asker = asker;
        this.spoken = spoken;
    }

    @OPTIONS
    @Operation(summary = "What the upload service offers", description = """
                    The tus resumable upload protocol 1.0 with the extensions creation, creation-with-upload,
                    termination, checksum, expiration and concatenation. Any tus client can be used, with a token of the
                    scope MEDIA.""")
    @APIResponse(responseCode = "204", description = "Versions, extensions and the largest size in headers")
    public Response offer() {
        return response(tus.offer());
    }

    @OPTIONS
    @Path("{id}")
    @Operation(hidden = true)
    public Response offer(@PathParam("id") String id) {
        return response(tus.offer());
    }

    @POST
    @Operation(summary = "Begin an upload", description = """
                    Upload-Length says how many bytes the file has. Upload-Metadata may name it (filename) and say its
                    SHA-256 (sha256, hexadecimal), which is then checked. With the content type
                    application/offset+octet-stream the first bytes may come along. The answer's Location is the address
                    of the upload: PATCH sends bytes to it, HEAD asks how far it is, GET says what became of it, DELETE
                    ends it.""")
    @APIResponse(responseCode = "201", description = "Begun")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "429", description = "Too many bytes or uploads are begun and not finished")
    public Response create(@Context HttpHeaders headers, InputStream body) {
        return response(tus.create(request(headers, body)));
    }

    @HEAD
    @Path("{id}")
    @Operation(summary = "How many bytes have arrived")
    @APIResponse(responseCode = "200", description = "Upload-Offset and Upload-Length")
    public Response tell(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return response(tus.tell(id, request(headers, InputStream.nullInputStream())));
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Send bytes",
            description = "From Upload-Offset on; the content type is application/offset+octet-stream.")
    @APIResponse(responseCode = "204", description = "Taken")
    @APIResponse(responseCode = "409", description = "Upload-Offset is not how far the upload is")
    @APIResponse(responseCode = "460", description = "The bytes are not those of Upload-Checksum")
    public Response append(@PathParam("id") UUID id, @Context HttpHeaders headers, InputStream body) {
        return response(tus.append(id, request(headers, body)));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End an upload", description = "What was kept already stays.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Response end(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return response(tus.end(id, request(headers, InputStream.nullInputStream())));
    }

    /// For clients whose surroundings know only GET and POST (section X-HTTP-Method-Override).
    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response override(
            @PathParam("id") UUID id,
            @HeaderParam("X-HTTP-Method-Override") @Nullable String method,
            @Context HttpHeaders headers,
            InputStream body) {
        return switch (method) {
            case "PATCH" -> append(id, headers, body);
            case "DELETE" -> end(id, headers);
            case null, default ->
                throw new Refusal(new Failure.Unsupported("X-HTTP-Method-Override must be PATCH or DELETE"));
        };
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What became of an upload", description = """
                    state is receiving, complete (all bytes are there and are being looked at), kept, or refused; file is
                    the id of what was kept, known whether the same bytes were there before, violations why it was
                    refused or what was odd about it. Prefer: wait=20 waits up to so many seconds (30 at most) while it
                    is being looked at.""")
    @APIResponse(responseCode = "200", description = "Its state")
    public UploadState state(@PathParam("id") UUID id, @HeaderParam("Prefer") @Nullable String prefer) {
        return tus.state(id, caller.account(), Prefer.patience(prefer))
                .said(violation -> spoken.in(asker.language(), violation));
    }

    private UploadRequest request(HttpHeaders headers, InputStream body) {
        return new UploadRequest(caller.account(), PREFIX, headers::getHeaderString, body);
    }

    private static Response response(UploadAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .header("Access-Control-Allow-Methods", "DELETE, GET, HEAD, OPTIONS, PATCH, POST")
                .header("Access-Control-Allow-Headers", HEADERS)
                .header("Access-Control-Expose-Headers", SHOWN);
        answer.headers().forEach(response::header);
        answer.body()
                .ifPresent(body -> response.type("application/problem+json").entity(body));
        return response.build();
    }
}
