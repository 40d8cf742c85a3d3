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
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.Backlinks;
import org.vitrine.form.Fields;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publishing;
import org.vitrine.revision.Revision;
import org.vitrine.text.Language;
import org.vitrine.text.PlainText;
import org.vitrine.text.Slug;

/// What befalls an authority beside being typed: another address, withdrawing, removal, and the way back to a version.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AuthorityLifePages {

    private static final int LISTED = 500;

    private final SignedIn signedIn;
    private final Authorities authorities;
    private final AuthorityFile file;
    private final AuthorityDesk desk;
    private final AuthorityForms forms;
    private final Typing typing;
    private final Backlinks backlinks;
    private final Uses uses;
    private final Publishing publishing;
    private final ViolationWords words;
    private final Frames frames;

    AuthorityLifePages(
            SignedIn signedIn,
            Authorities authorities,
            AuthorityFile file,
            AuthorityDesk desk,
            AuthorityForms forms,
            Typing typing,
            Backlinks backlinks,
            Uses uses,
            Publishing publishing,
            ViolationWords words,
            Frames frames) {
        this.signedIn = signedIn;
        this.authorities = authorities;
        this.file = file;
        this.desk = desk;
        this.forms = forms;
        this.typing = typing;
        this.backlinks = backlinks;
        this.uses = uses;
        this.publishing = publishing;
        this.words = words;
        this.frames = frames;
    }

    /// Why something could not be done to an authority, with everything that stands in the way.
    ///
    /// @param uses what refers to it
    public record Hindrance(UUID id, String name, String message, List<AuthorityAside.Use> uses) {}

    /// @param previous number of the revision before, null for the first
    /// @param next number of the revision after, null for the newest
    public record Comparison(
            String address,
            String title,
            int number,
            String author,
            String at,
            String reason,
            @Nullable Integer previous,
            @Nullable Integer next,
            List<ChangeLine> changes) {}

    public record ChangeLine(String field, String before, String after) {}

    @POST
    @Path("authorities/{id}/address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("id") UUID id, @FormParam("slug") @DefaultValue("") String slug) {
        Account who = signedIn.needs(Role.CURATOR);
        String wanted = slug.strip();
        if (!Slug.isValid(wanted)) {
            return hindered(422, id, who, frames.word(who.language(), "slugMalformed"));
        }
        try {
            Authority before = authorities.get(id);
            file.move(id, new Slug(wanted), who.author(), frames.word(who.language(), "movedFrom", before.slug()));
            return done(id, "moved");
        } catch (Refusal refusal) {
            return hindered(refusal, id, who);
        }
    }

    @POST
    @Path("authorities/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        Account who = signedIn.needs(Role.CURATOR);
        try {
            publishing.withdraw(id, PlainText.clean(reason), who.author());
            return done(id, "withdrawn");
        } catch (Refusal refusal) {
            return hindered(refusal, id, who);
        }
    }

    @POST
    @Path("authorities/{id}/remove")
    public Response remove(@PathParam("id") UUID id) {
        Account who = signedIn.needs(Role.CURATOR);
        if (desk.wasPublic(id)) {
            return hindered(409, id, who, frames.word(who.language(), "withdrawInstead"));
        }
        try {
            file.remove(id);
            typing.discard(id, who);
            return Response.seeOther(URI.create("/desk/authorities")).build();
        } catch (Refusal refusal) {
            return hindered(refusal, id, who);
        }
    }

    private Response hindered(Refusal refusal, UUID id, Account who) {
        return switch (refusal.failure()) {
            case Failure.Conflict(var rule, var detail) -> {
                String word = frames.word(who.language(), "refused." + rule);
                yield hindered(409, id, who, word.startsWith("refused.") ? detail : word);
            }
            case Failure.Invalid(var violations) ->
                hindered(422, id, who, words.in(who.language(), violations.getFirst()));
            default -> throw refusal;
        };
    }

    private Response hindered(int status, UUID id, Account who, String message) {
        Language language = who.language();
        String name = authorities.get(id).description().name(language);
        Hindrance hindrance = new Hindrance(id, name, message, uses.of(backlinks.to(id, LISTED), who));
        return Response.status(status)
                .entity(Templates.hindrance(frames.of(who, "authorities", name), hindrance))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    @GET
    @Path("authorities/{id}/history/{number}")
    public TemplateInstance compare(@PathParam("id") UUID id, @PathParam("number") int number) {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        authorities.get(id);
        Revision revision = typing.revision(id, number);
        int newest = typing.newest(id).map(Revision::number).orElse(number);
        Fields before = number == 1 ? new Fields(Map.of()) : desk.laidFlat(typing.revision(id, number - 1), who);
        Fields after = desk.laidFlat(revision, who);
        AuthorityDescription said = desk.described(revision, who);
        FieldNames names = new FieldNames(AuthorityDescription.FORM, forms.guide(said.kind()), after, language, words);
        String title = said.name(language);
        return Templates.authorityRevision(
                frames.of(who, "authorities", title),
                new Comparison(
                        "/desk/authorities/" + id,
                        title,
                        number,
                        revision.author().name(),
                        Lines.when(revision.savedAt(), language),
                        revision.reason(),
                        earlier(number),
                        number < newest ? number + 1 : null,
                        before.changesTo(after).stream()
                                .map(change -> new ChangeLine(names.of(change.path()), change.before(), change.after()))
                                .toList()));
    }

    private static @Nullable Integer earlier(int number) {
        return number > 1 ? number - 1 : null;
    }

    /// Saves the state of an old revision as the newest one; the ones between stay in the history.
    @POST
    @Path("authorities/{id}/history/{number}/restore")
    public Response restore(@PathParam("id") UUID id, @PathParam("number") int number) {
        Account who = signedIn.needs(Role.CATALOGUER);
        if (typing.isTyping(id, who)) {
            throw Refusal.conflict("draft-open", frames.word(who.language(), "draftOpen"));
        }
        file.save(
                id,
                authorities.get(id).version(),
                desk.described(typing.revision(id, number), who),
                who.author(),
                frames.word(who.language(), "restoredFrom", number));
        return done(id, "restored");
    }

    private static Response done(UUID id, String what) {
        return Response.seeOther(URI.create("/desk/authorities/" + id + "?done=" + what))
                .build();
    }
}
