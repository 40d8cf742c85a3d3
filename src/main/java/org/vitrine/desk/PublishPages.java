package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.problem.Violation;
import org.vitrine.review.Checklist;
import org.vitrine.review.Checklist.Standing;
import org.vitrine.text.Language;

/// Publishing one or many: first a list of what stands in the way of each, then what became of each.
@Path("/desk/publish")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PublishPages {

    private final SignedIn signedIn;
    private final Checklist checklist;
    private final ProfilesInForce profiles;
    private final ViolationWords violationWords;
    private final ReviewWords words;
    private final Frames frames;

    PublishPages(
            SignedIn signedIn,
            Checklist checklist,
            ProfilesInForce profiles,
            ViolationWords violationWords,
            ReviewWords words,
            Frames frames) {
        this.signedIn = signedIn;
        this.checklist = checklist;
        this.profiles = profiles;
        this.violationWords = violationWords;
        this.words = words;
        this.frames = frames;
    }

    /// @param done whether the list says what became of each
    /// @param ready number of those that can be published
    public record View(boolean done, int ready, int published, List<Line> lines, int most) {}

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
    public TemplateInstance check(@FormParam("id") List<UUID> ids) {
        return show(false, checklist.check(ids, signedIn.account()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance publish(@FormParam("id") List<UUID> ids) {
        return show(true, checklist.publish(ids, signedIn.account()));
    }

    private TemplateInstance show(boolean done, List<Checklist.Line> all) {
        Account who = signedIn.account();
        Language language = who.language();
        List<Line> lines = all.stream().map(line -> line(line, who)).toList();
        return Templates.publish(
                frames.of(who, "objects", words.word(language, done ? "published" : "beforeWePublish")),
                words.in(language),
                new View(
                        done,
                        (int) lines.stream().filter(Line::ready).count(),
                        (int) lines.stream()
                                .filter(line -> line.state().equals("done"))
                                .count(),
                        lines,
                        Checklist.MOST));
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
                RecordDesk.seenBy(who, Description.FORM.write(object.description())),
                who.language(),
                violationWords);
        return violations.stream().map(names::line).toList();
    }
}
