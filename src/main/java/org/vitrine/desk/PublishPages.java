package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.problem.Violation;
import org.vitrine.publication.ManyPublishing;
import org.vitrine.review.Checklist;
import org.vitrine.review.Checklist.Standing;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Language;

/// Publishing one or many: first a list of what stands in the way of each, then what became of each. More than a
/// screenful is done in a job.
@Path("/desk/publish")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PublishPages {

    /// So many are published while the person waits.
    private static final int WAITED_FOR = 25;

    private final SignedIn signedIn;
    private final Checklist checklist;
    private final ManyPublishing many;
    private final WorkingSearch search;
    private final ProfilesInForce profiles;
    private final ViolationWords violationWords;
    private final ReviewWords words;
    private final Frames frames;

    PublishPages(
            SignedIn signedIn,
            Checklist checklist,
            ManyPublishing many,
            WorkingSearch search,
            ProfilesInForce profiles,
            ViolationWords violationWords,
            ReviewWords words,
            Frames frames) {
        this.signedIn = signedIn;
        this.checklist = checklist;
        this.many = many;
        this.search = search;
        this.profiles = profiles;
        this.violationWords = violationWords;
        this.words = words;
        this.frames = frames;
    }

    /// @param done whether the list says what became of each
    /// @param ready number of those that can be published
    /// @param unseen number of records that are too many to be looked at one by one; 0 when all are listed
    /// @param state of the list that all of them were chosen from
    public record View(boolean done, int ready, int published, List<Line> lines, int most, int unseen, String state) {}

    /// @param state word of the standing, for the style
    public record Line(
            UUID id,
            String number,
            String title,
            String state,
            String stateLabel,
            boolean ready,
            List<RecordView.Line> remarks) {}

    @GET
    @Path("check")
    public TemplateInstance look(@QueryParam("id") List<UUID> ids) {
        return show(false, checklist.check(ids, signedIn.account()));
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance check(
            @FormParam("id") List<UUID> ids,
            @FormParam("all") @DefaultValue("") String all,
            @FormParam("state") @DefaultValue("") String state) {
        List<UUID> records = all.equals("true") ? found(state) : ids;
        return records.size() > Checklist.MOST
                ? show(new View(false, records.size(), 0, List.of(), Checklist.MOST, records.size(), state))
                : show(false, checklist.check(records, signedIn.account()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @FormParam("id") List<UUID> ids,
            @FormParam("all") @DefaultValue("") String all,
            @FormParam("state") @DefaultValue("") String state) {
        Account who = signedIn.account();
        List<UUID> records = all.equals("true") ? found(state) : ids;
        if (records.size() <= WAITED_FOR) {
            return Response.ok(show(true, checklist.publish(records, who))).build();
        }
        UUID job =
                many.publish(records, words.word(who.language(), "recordCount") + ": " + records.size(), who.author());
        return Response.seeOther(URI.create("/desk/jobs/" + job)).build();
    }

    private List<UUID> found(String state) {
        return search.all(ListAddress.parse(state).query(), ManyPublishing.MOST + 1);
    }

    private TemplateInstance show(boolean done, List<Checklist.Line> all) {
        Account who = signedIn.account();
        List<Line> lines = all.stream().map(line -> line(line, who)).toList();
        return show(new View(
                done,
                (int) lines.stream().filter(Line::ready).count(),
                (int) lines.stream().filter(line -> line.state().equals("done")).count(),
                lines,
                Checklist.MOST,
                0,
                ""));
    }

    private TemplateInstance show(View view) {
        Account who = signedIn.account();
        Language language = who.language();
        return Templates.publish(
                frames.of(who, "objects", words.word(language, view.done() ? "published" : "beforeWePublish")),
                words.in(language),
                view);
    }

    private Line line(Checklist.Line line, Account who) {
        Language language = who.language();
        CollectionObject object = line.object();
        String state = line.standing().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return new Line(
                object.id(),
                object.number().value(),
                Lines.title(object.description(), language),
                state,
                words.word(language, "standing." + state),
                line.isReady(),
                switch (line.standing()) {
                    case Standing.Ready(var warnings) -> remarks(warnings, object, who);
                    case Standing.Blocked(var violations) -> remarks(violations, object, who);
                    case Standing.Elsewhere(var collection) -> List.of(new RecordView.Line(null, "", collection));
                    case Standing.Failed(var reason) -> List.of(new RecordView.Line(null, "", reason));
                    case Standing.Unchanged _, Standing.Done _ -> List.of();
                });
    }

    private List<RecordView.Line> remarks(List<Violation> violations, CollectionObject object, Account who) {
        FieldNames names = new FieldNames(
                profiles.current().guide(),
                PrivateFields.seenBy(who, Description.FORM.write(object.description())),
                who.language(),
                violationWords);
        return violations.stream().map(names::line).toList();
    }
}
