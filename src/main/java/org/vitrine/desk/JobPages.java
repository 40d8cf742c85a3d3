package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publication.Family;
import org.vitrine.publication.PublishingJobs;
import org.vitrine.publication.PublishingJobs.Progress;
import org.vitrine.text.Language;

/// Long work on public records: how far it is, what became of every record, and a way to stop it.
@Path("/desk/jobs")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class JobPages {

    private static final int LISTED = 50;
    private static final int REFUSALS = 500;

    private final SignedIn signedIn;
    private final PublishingJobs jobs;
    private final Frames frames;

    JobPages(SignedIn signedIn, PublishingJobs jobs, Frames frames) {
        this.signedIn = signedIn;
        this.jobs = jobs;
        this.frames = frames;
    }

    /// @param settled records that are done or refused
    public record JobLine(
            UUID id, String title, String author, String at, String state, long total, long settled, boolean over) {}

    public record Left(String address, String message) {}

    public record JobView(JobLine line, String refusedTitle, List<Left> refused) {}

    @GET
    public TemplateInstance list() {
        Account who = signedIn.needs(Role.READER);
        return Templates.jobs(
                frames.of(who, "authorities", frames.word(who.language(), "jobs")),
                jobs.recent(LISTED).stream()
                        .map(job -> line(job, who.language()))
                        .toList());
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        Account who = signedIn.needs(Role.READER);
        Progress job = jobs.find(id).orElseThrow(() -> Refusal.notFound("job", id));
        JobLine line = line(job, who.language());
        return Templates.job(
                frames.of(who, "authorities", line.title()),
                new JobView(
                        line,
                        frames.word(who.language(), "jobRefused", job.refused()),
                        jobs.refused(id, REFUSALS).stream()
                                .map(one -> new Left(
                                        (one.family() == Family.OBJECT ? "/desk/objects/" : "/desk/authorities/")
                                                + one.record(),
                                        one.message()))
                                .toList()));
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        signedIn.needs(Role.CURATOR);
        jobs.cancel(id);
        return Response.seeOther(URI.create("/desk/jobs/" + id)).build();
    }

    private JobLine line(Progress job, Language language) {
        long settled = job.done() + job.refused();
        String state = job.cancelled() ? "cancelled" : job.isOver() ? "over" : "working";
        return new JobLine(
                job.id(),
                frames.word(language, "job." + job.occasion(), job.about()),
                job.author(),
                Lines.when(job.startedAt(), language),
                frames.word(language, "jobState." + state, settled, job.total()),
                job.total(),
                settled,
                job.isOver());
    }
}
