package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.media.DerivativeQueue;
import org.vitrine.media.Derivatives;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;

/// How far the pictures of files are, and the wish to have them made again.
@Path("/desk")
@Blocking
public class DerivativePages {

    private static final int SHOWN = 200;
    private static final int LATEST = 48;

    private final SignedIn signedIn;
    private final MediaFiles files;
    private final Derivatives derivatives;
    private final DerivativeQueue queue;
    private final FixityLines fixity;
    private final Frames frames;

    DerivativePages(
            SignedIn signedIn,
            MediaFiles files,
            Derivatives derivatives,
            DerivativeQueue queue,
            FixityLines fixity,
            Frames frames) {
        this.signedIn = signedIn;
        this.files = files;
        this.derivatives = derivatives;
        this.queue = queue;
        this.fixity = fixity;
        this.frames = frames;
    }

    /// @param progress in percent, null while it waits
    public record Line(MediaFile file, @Nullable Integer progress) {}

    public record Listing(
            List<Line> waiting,
            List<Line> without,
            List<MediaFile> latest,
            FixityLines.Overview fixity,
            boolean mayAdd,
            boolean mayMakeAll) {}

    @GET
    @Path("files")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list() {
        Account who = signedIn.needs(Role.READER);
        return Templates.files(
                frames.of(who, "objects", frames.word(who.language(), "pictureState")),
                new Listing(
                        lines(MediaFile.State.RECEIVED),
                        lines(MediaFile.State.WITHOUT_PICTURE),
                        files.find("order by receivedAt desc").page(0, LATEST).list(),
                        fixity.overview(who.language()),
                        signedIn.may(Role.CATALOGUER),
                        signedIn.may(Role.ADMINISTRATOR)));
    }

    private List<Line> lines(MediaFile.State state) {
        return files.find("state = ?1 order by receivedAt desc", state).page(0, SHOWN).list().stream()
                .map(file -> new Line(file, progress(derivatives, file.id())))
                .toList();
    }

    static @Nullable Integer progress(Derivatives derivatives, UUID file) {
        var percent = derivatives.progress(file);
        return percent.isPresent() ? percent.getAsInt() : null;
    }

    /// One again: after a failure, or because somebody doubts it.
    @POST
    @Path("files/{file}/derivatives")
    @Transactional
    public Response again(@PathParam("file") UUID file) {
        signedIn.needs(Role.CATALOGUER);
        queue.add(files.get(file).id());
        queue.wake();
        return Response.seeOther(URI.create("/desk/files/" + file)).build();
    }

    /// All again, one after another; what there is stays until the new one stands.
    @POST
    @Path("files/derivatives")
    @Transactional
    public Response allAgain() {
        signedIn.needs(Role.ADMINISTRATOR);
        queue.addAll();
        queue.wake();
        return Response.seeOther(URI.create("/desk/files")).build();
    }
}
