package org.vitrine.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.problem.Violation;
import org.vitrine.upload.Prefer;
import org.vitrine.upload.Tus;
import org.vitrine.upload.UploadAnswer;
import org.vitrine.upload.UploadRequest;
import org.vitrine.upload.UploadState;

/// Files sent from the desk, resumable (tus 1.0), by whoever is signed in. A request lasts as long as its sender takes,
/// so it runs on a virtual thread.
@Path(UploadPages.PREFIX)
@RunOnVirtualThread
public class UploadPages {

    static final String PREFIX = "/desk/uploads";

    private final Tus tus;
    private final SignedIn signedIn;
    private final ViolationWords words;

    UploadPages(Tus tus, SignedIn signedIn, ViolationWords words) {
        this.tus = tus;
        this.signedIn = signedIn;
        this.words = words;
    }

    @POST
    public Response create(@Context HttpHeaders headers, InputStream body) {
        return response(tus.create(request(headers, body)));
    }

    @HEAD
    @Path("{id}")
    public Response tell(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return response(tus.tell(id, request(headers, InputStream.nullInputStream())));
    }

    @PATCH
    @Path("{id}")
    public Response append(@PathParam("id") UUID id, @Context HttpHeaders headers, InputStream body) {
        return response(tus.append(id, request(headers, body)));
    }

    @DELETE
    @Path("{id}")
    public Response end(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return response(tus.end(id, request(headers, InputStream.nullInputStream())));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public UploadState state(@PathParam("id") UUID id, @HeaderParam("Prefer") @Nullable String prefer) {
        Account who = signedIn.account();
        return tus.state(id, who, Prefer.patience(prefer))
                .said(violation -> new Violation(
                        violation.severity(),
                        violation.code(),
                        violation.path(),
                        words.in(who.language(), violation),
                        violation.arguments()));
    }

    private UploadRequest request(HttpHeaders headers, InputStream body) {
        return new UploadRequest(signedIn.account(), PREFIX, headers::getHeaderString, body);
    }

    private static Response response(UploadAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        answer.body()
                .ifPresent(body -> response.type("application/problem+json").entity(body));
        return response.build();
    }
}
