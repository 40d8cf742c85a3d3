package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.vitrine.authority.AuthorityKind;
import org.vitrine.desk.AuthorityDesk.Sheet;
import org.vitrine.desk.RecordScreen.News;
import org.vitrine.desk.Typing.Outcome;
import org.vitrine.form.Fields;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.AuthorityPublishing;
import org.vitrine.revision.Revision;
import org.vitrine.text.Ids;

/// The screen of one authority: open, type, save, publish.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AuthorityRecordPages {

    private final SignedIn signedIn;
    private final AuthorityDesk desk;
    private final Typing typing;
    private final AuthorityScreen screen;
    private final AuthorityAsides asides;
    private final AuthorityPublishing publishing;
    private final Frames frames;

    AuthorityRecordPages(
            SignedIn signedIn,
            AuthorityDesk desk,
            Typing typing,
            AuthorityScreen screen,
            AuthorityAsides asides,
            AuthorityPublishing publishing,
            Frames frames) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.typing = typing;
        this.screen = screen;
        this.asides = asides;
        this.publishing = publishing;
        this.frames = frames;
    }

    @GET
    @Path("authorities/new/{kind}")
    public Response begin(@PathParam("kind") String word) {
        signedIn.needs(Role.CATALOGUER);
        AuthorityKind kind = AuthorityDesk.kind(word).orElseThrow(() -> Refusal.notFound("kind", word));
        return Response.seeOther(URI.create("/desk/authorities/" + Ids.record() + "?kind=" + kind.word()))
                .build();
    }

    @GET
    @Path("authorities/{id}")
    public TemplateInstance open(
            @PathParam("id") UUID id,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("done") @DefaultValue("") String done) {
        Account who = signedIn.needs(Role.READER);
        String notice = done.matches("saved|published|withdrawn|restored|moved") ? word(who, "done." + done) : null;
        return show(desk.open(id, who, AuthorityDesk.kind(kind)), News.of(notice), who);
    }

    @POST
    @Path("authorities/{id}")
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
        Fields typed = typing.newest(id)
                .map(newest -> desk.laidFlat(newest, who))
                .map(data::resolved)
                .orElse(data.fields());
        return switch (typing.submit(desk, id, who, data.basedOn(), typed, data.reason())) {
            case Outcome.Saved(var merged) -> saved(id, who, merged, publish);
            case Outcome.Rejected(var _, var _, var violations) ->
                page(422, id, who, new News(null, List.of(), violations, List.of(), ""));
            case Outcome.Conflicting(var fields, var current, var conflicts) ->
                conflicting(id, who, fields, current, conflicts);
        };
    }

    private Response saved(UUID id, Account who, List<Fields.Change> merged, boolean publish) {
        if (publish) {
            return publish(id, who);
        }
        return merged.isEmpty()
                ? done(id, "saved")
                : page(200, id, who, new News(word(who, "mergedNotice"), merged, List.of(), List.of(), ""));
    }

    /// Those who show the old name follow in a job, which is shown at work.
    private Response publish(UUID id, Account who) {
        try {
            return publishing
                    .publish(id, who.author())
                    .map(job ->
                            Response.seeOther(URI.create("/desk/jobs/" + job)).build())
                    .orElseGet(() -> done(id, "published"));
        } catch (Refusal refusal) {
            if (refusal.failure() instanceof Failure.Invalid(var violations)) {
                return page(
                        422, id, who, new News(word(who, "savedNotPublished"), List.of(), violations, List.of(), ""));
            }
            throw refusal;
        }
    }

    /// The page that resolves a conflict is on the version that it is resolved against.
    private Response conflicting(
            UUID id, Account who, Fields fields, Revision current, List<Fields.Conflict> conflicts) {
        Sheet kept = desk.open(id, who, Optional.empty());
        Sheet resolving = new Sheet(id, kept.authority(), current.number(), fields, kept.draftOf());
        News news =
                new News(null, List.of(), List.of(), conflicts, current.author().name());
        return html(409, show(resolving, news, who));
    }

    /// A page without script adds, removes and moves entries here; nothing is saved but the draft.
    private Response reshaped(UUID id, Account who, FormData data) {
        Fields fields = data.changedBy(data.steering().getOrDefault("_change", ""), Ids.item());
        typing.keep(desk, id, who, data.basedOn(), fields);
        return page(200, id, who, News.none());
    }

    @POST
    @Path("authorities/{id}/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> keep(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Account who = signedIn.needs(Role.CATALOGUER);
        FormData data = FormData.of(form);
        Instant kept = typing.keep(desk, id, who, data.basedOn(), data.fields());
        return Map.of("keptAt", kept.toString());
    }

    @POST
    @Path("authorities/{id}/draft/discard")
    public Response discard(@PathParam("id") UUID id) {
        Account who = signedIn.needs(Role.CATALOGUER);
        typing.discard(id, who);
        String back = typing.newest(id).isPresent() ? "/desk/authorities/" + id : "/desk/authorities";
        return Response.seeOther(URI.create(back)).build();
    }

    @POST
    @Path("authorities/{id}/aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance aside(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Account who = signedIn.needs(Role.READER);
        Fields fields = FormData.of(form).fields();
        String kind = fields.get("kind");
        return Templates.authorityAside(
                asides.of(id, AuthorityDesk.kind(kind).orElseThrow(() -> Refusal.notFound("kind", kind)), fields, who),
                frames.of(who, "authorities", "").w());
    }

    private static Response done(UUID id, String what) {
        return Response.seeOther(URI.create("/desk/authorities/" + id + "?done=" + what))
                .build();
    }

    private Response page(int status, UUID id, Account who, News news) {
        return html(status, show(desk.open(id, who, Optional.empty()), news, who));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private TemplateInstance show(Sheet sheet, News news, Account who) {
        RecordView view = screen.draw(sheet, news, who);
        return Templates.record(frames.of(who, "authorities", view.title()), view, null, Map.of());
    }

    private String word(Account who, String key) {
        return frames.word(who.language(), key);
    }
}
