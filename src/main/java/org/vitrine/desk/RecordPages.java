package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.desk.RecordDesk.Sheet;
import org.vitrine.desk.RecordScreen.News;
import org.vitrine.desk.Typing.Outcome;
import org.vitrine.form.Fields;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Publishing;
import org.vitrine.revision.Revision;
import org.vitrine.text.Ids;
import org.vitrine.text.Language;
import org.vitrine.text.PlainText;

/// The screen of one record: open, type, save, publish, withdraw.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RecordPages {

    private final SignedIn signedIn;
    private final RecordDesk desk;
    private final RecordScreen screen;
    private final Asides asides;
    private final Publishing publishing;
    private final Discussions discussions;
    private final ReviewWords reviewWords;
    private final Frames frames;

    RecordPages(
            SignedIn signedIn,
            RecordDesk desk,
            RecordScreen screen,
            Asides asides,
            Publishing publishing,
            Discussions discussions,
            ReviewWords reviewWords,
            Frames frames) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.screen = screen;
        this.asides = asides;
        this.publishing = publishing;
        this.discussions = discussions;
        this.reviewWords = reviewWords;
        this.frames = frames;
    }

    @GET
    @Path("objects/{id}")
    public TemplateInstance open(
            @PathParam("id") UUID id,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("done") @DefaultValue("") String done) {
        Account who = signedIn.needs(Role.READER);
        String notice = done.matches("saved|published|withdrawn|restored") ? word(who, "done." + done) : null;
        return show(desk.open(id, who, Optional.ofNullable(kind)), News.of(notice), who);
    }

    @POST
    @Path("objects/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("id") UUID id,
            @QueryParam("form") @Nullable String reshape,
            MultivaluedMap<String, String> form) {
        Account who = signedIn.needs(Role.CATALOGUER);
        FormData data = FormData.of(form);
        if (reshape != null) {
            return reshaped(id, who, data);
        }
        boolean publish = "publish".equals(data.steering().get("_action"));
        if (publish) {
            signedIn.needs(Role.CURATOR);
        }
        Fields typed = desk.newest(id)
                .map(newest -> desk.laidFlat(newest, who))
                .map(data::resolved)
                .orElse(data.fields());
        return switch (desk.submit(id, who, data.basedOn(), typed, data.reason())) {
            case Outcome.Saved(var merged) -> {
                Response published = publish ? publish(id, who) : null;
                yield published != null
                        ? published
                        : merged.isEmpty()
                                ? done(id, publish ? "published" : "saved")
                                : page(
                                        200,
                                        id,
                                        who,
                                        new News(word(who, "mergedNotice"), merged, List.of(), List.of(), ""));
            }
            case Outcome.Rejected(var _, var _, var violations) ->
                page(422, id, who, new News(null, List.of(), violations, List.of(), ""));
            case Outcome.Conflicting(var fields, var current, var conflicts) ->
                conflicting(id, who, fields, current, conflicts);
        };
    }

    /// The page that resolves a conflict is on the version that it is resolved against.
    private Response conflicting(
            UUID id, Account who, Fields fields, Revision current, List<Fields.Conflict> conflicts) {
        Sheet kept = desk.open(id, who, Optional.empty());
        Sheet resolving = new Sheet(id, kept.object(), current.number(), fields, kept.draftOf());
        News news =
                new News(null, List.of(), List.of(), conflicts, current.author().name());
        return Response.status(409)
                .entity(show(resolving, news, who))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /// A page without script adds, removes and moves entries here; nothing is saved but the draft.
    private Response reshaped(UUID id, Account who, FormData data) {
        Fields fields = data.changedBy(data.steering().getOrDefault("_change", ""), Ids.item());
        desk.keep(id, who, data.basedOn(), fields);
        return page(200, id, who, News.none());
    }

    /// Null when it was published.
    private @Nullable Response publish(UUID id, Account who) {
        try {
            publishing.publishObject(id, who.author());
            return null;
        } catch (Refusal refusal) {
            if (refusal.failure() instanceof Failure.Invalid(var violations)) {
                List<Violation> told = desk.told(id, who, violations);
                return page(422, id, who, new News(word(who, "savedNotPublished"), List.of(), told, List.of(), ""));
            }
            throw refusal;
        }
    }

    @POST
    @Path("objects/{id}/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> keep(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Account who = signedIn.needs(Role.CATALOGUER);
        FormData data = FormData.of(form);
        Instant kept = desk.keep(id, who, data.basedOn(), data.fields());
        return Map.of("keptAt", kept.toString());
    }

    @POST
    @Path("objects/{id}/draft/discard")
    public Response discard(@PathParam("id") UUID id) {
        Account who = signedIn.needs(Role.CATALOGUER);
        desk.discard(id, who);
        return Response.seeOther(URI.create(desk.newest(id).isPresent() ? "/desk/objects/" + id : "/desk"))
                .build();
    }

    @POST
    @Path("objects/{id}/aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance aside(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Account who = signedIn.needs(Role.READER);
        Fields fields = FormData.of(form).fields();
        return Templates.aside(
                asides.of(id, fields, who), frames.of(who, "objects", "").w());
    }

    @POST
    @Path("objects/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        Account who = signedIn.needs(Role.CURATOR);
        try {
            publishing.withdraw(id, PlainText.clean(reason), who.author());
            return done(id, "withdrawn");
        } catch (Refusal refusal) {
            if (refusal.failure() instanceof Failure.Invalid(var violations)) {
                return page(422, id, who, new News(null, List.of(), violations, List.of(), ""));
            }
            throw refusal;
        }
    }

    private static Response done(UUID id, String what) {
        return Response.seeOther(URI.create("/desk/objects/" + id + "?done=" + what))
                .build();
    }

    private Response page(int status, UUID id, Account who, News news) {
        Sheet sheet = desk.open(id, who, Optional.empty());
        return Response.status(status)
                .entity(show(sheet, news, who))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private TemplateInstance show(Sheet sheet, News news, Account who) {
        RecordView view = screen.draw(sheet, news, who);
        return Templates.record(
                frames.of(who, "objects", view.number() + " " + view.title()),
                view,
                discussions.find(sheet.id(), who),
                reviewWords.in(who.language()));
    }

    private String word(Account who, String key) {
        Language language = who.language();
        return frames.word(language, key);
    }
}
