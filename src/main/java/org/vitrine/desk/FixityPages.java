package org.vitrine.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.vitrine.account.Role;
import org.vitrine.fixity.Fixity;
import org.vitrine.fixity.FixityRounds;
import org.vitrine.fixity.PremisEvents;
import org.vitrine.fixity.PremisWriter;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;

/// Has the originals read again, and hands out what was done with one of them.
@Path("/desk")
@Blocking
public class FixityPages {

    private final SignedIn signedIn;
    private final Fixity fixity;
    private final FixityRounds rounds;
    private final PremisEvents events;
    private final MediaFiles files;

    FixityPages(SignedIn signedIn, Fixity fixity, FixityRounds rounds, PremisEvents events, MediaFiles files) {
        this.signedIn = signedIn;
        this.fixity = fixity;
        this.rounds = rounds;
        this.events = events;
        this.files = files;
    }

    /// All of them, at the usual pace.
    @POST
    @Path("files/fixity")
    public Response now() {
        signedIn.needs(Role.ADMINISTRATOR);
        QuarkusTransaction.requiringNew().run(fixity::askForAll);
        rounds.now();
        return Response.seeOther(URI.create("/desk/files#fixity")).build();
    }

    @GET
    @Path("files/{file}/premis.xml")
    @Produces("application/xml")
    public Response premis(@PathParam("file") UUID id) {
        signedIn.needs(Role.READER);
        MediaFile file = files.get(id);
        return Response.ok(PremisWriter.write(file, events.of(id)))
                .header("Content-Disposition", "attachment; filename=\"premis-" + id + ".xml\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
