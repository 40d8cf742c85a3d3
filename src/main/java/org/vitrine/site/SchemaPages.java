package org.vitrine.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The schema of the one format that has no published schema of its own.
@Path("/schemas")
public class SchemaPages {

    @GET
    @Path("oai_dcterms.xsd")
    @Operation(summary = "The XML schema of the oai_dcterms container")
    public Response dcterms() {
        try (InputStream in = SchemaPages.class.getResourceAsStream("/schemas/oai_dcterms.xsd")) {
            if (in == null) {
                throw new IllegalStateException("The schema of oai_dcterms is not in this build");
            }
            return Response.ok(in.readAllBytes(), "application/xml;charset=UTF-8")
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
