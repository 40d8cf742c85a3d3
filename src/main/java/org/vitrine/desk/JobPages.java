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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publication.Family;
import org.vitrine.publication.PublishingJobs;
import org.vitrine.publication.PublishingJobs.Progress;
import org.vitrine.publication.PublishingJobs.Refused;
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
    private final CollectionObjects objects;
    private final Authorities authorities;
    private final ProfilesInForce profiles;
    private final ViolationWords violationWords;
    private final Frames frames;

    JobPages(
            SignedIn signedIn,
            PublishingJobs jobs,
            CollectionObjects objects,
            Authorities authorities,
            ProfilesInForce profiles,
            ViolationWords violationWords,
            Frames frames) {
        this.signedIn = signedIn;
        this.jobs = jobs;
        this.objects = objects;
        this.authorities = authorities;
        this.profiles = profiles;
        this.violationWords = violationWords;
        this.frames = frames;
    }

    /// @param settled records that are done or refused
    public record JobLine(
            UUID id, String title, String author, String at, String state, long total, long settled, boolean over) {}

    /// A record that stayed as it was.
    ///
    /// @param remarks what stood in the way, with the field where one is to blame
    public record Left(String address, String name, List<RecordView.Line> remarks) {}

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
        List<Refused> refused = jobs.refused(id, REFUSALS);
        return Templates.job(
                frames.of(who, "authorities", line.title()),
                new JobView(line, frames.word(who.language(), "jobRefused", job.refused()), left(refused, who)));
    }

    private List<Left> left(List<Refused> refused, Account who) {
        Map<UUID, CollectionObject> found = objects.byId(ids(refused, Family.OBJECT));
        Map<UUID, Authority> named = authorities.byId(ids(refused, Family.AUTHORITY));
        return refused.stream()
                .map(one -> switch (one.family()) {
                    case OBJECT -> left(one, found.get(one.record()), who);
                    case AUTHORITY -> left(one, named.get(one.record()), who);
                })
                .toList();
    }

    private static List<UUID> ids(List<Refused> refused, Family family) {
        return refused.stream()
                .filter(one -> one.family() == family)
                .map(Refused::record)
                .toList();
    }

    private Left left(Refused one, @Nullable CollectionObject object, Account who) {
        String address = "/desk/objects/" + one.record();
        if (object == null || one.violations().isEmpty()) {
            return new Left(address, object == null ? "" : name(object, who), List.of(plain(one)));
        }
        FieldNames names = new FieldNames(
                profiles.current().guide(),
                PrivateFields.seenBy(who, Description.FORM.write(object.description())),
                who.language(),
                violationWords);
        return new Left(
                address,
                name(object, who),
                one.violations().stream().map(names::line).toList());
    }

    private static String name(CollectionObject object, Account who) {
        return object.number().value() + " " + Lines.title(object.description(), who.language());
    }

    private static Left left(Refused one, @Nullable Authority authority, Account who) {
        return new Left(
                "/desk/authorities/" + one.record(),
                authority == null ? "" : authority.description().name(who.language()),
                List.of(plain(one)));
    }

    private static RecordView.Line plain(Refused one) {
        return new RecordView.Line(null, "", one.message());
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
