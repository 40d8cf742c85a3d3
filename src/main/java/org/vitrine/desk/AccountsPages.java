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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.Grant;
import org.vitrine.account.Role;
import org.vitrine.account.Staff;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.CollectionSettings;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Language;

/// Who works here: invited, given a role, disabled. For administrators.
@Path("/desk/accounts")
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AccountsPages {

    private final SignedIn signedIn;
    private final Accounts accounts;
    private final Staff staff;
    private final CollectionObjects objects;
    private final CollectionSettings settings;
    private final AccountWords words;
    private final Frames frames;
    private final String baseUrl;

    AccountsPages(
            SignedIn signedIn,
            Accounts accounts,
            Staff staff,
            CollectionObjects objects,
            CollectionSettings settings,
            AccountWords words,
            Frames frames,
            @ConfigProperty(name = "vitrine.base-url") String baseUrl) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.staff = staff;
        this.objects = objects;
        this.settings = settings;
        this.words = words;
        this.frames = frames;
        this.baseUrl = baseUrl.replaceAll("/$", "");
    }

    /// @param link shown once
    /// @param errors from field to what is wrong with it, in the form that was sent
    /// @param problem of the whole request, or null
    public record View(
            List<Line> people,
            List<Waiting> invited,
            GrantForm blank,
            String forWhom,
            @Nullable LinkView link,
            @Nullable String notice,
            @Nullable String problem,
            Map<String, String> errors) {}

    public record Line(
            UUID id,
            String userName,
            String displayName,
            String roleLabel,
            String works,
            boolean privateFields,
            boolean enabled,
            boolean isMe,
            String since,
            GrantForm form) {}

    public record Waiting(UUID id, String forWhom, String roleLabel, String works, String until) {}

    /// What a person can be given, with what they have.
    public record GrantForm(
            List<FormView.Option> roles, boolean privateFields, boolean all, List<FormView.Option> collections) {}

    public record LinkView(String title, String address, String until) {}

    @GET
    public TemplateInstance list(@QueryParam("done") @DefaultValue("") String done) {
        Language language = signedIn.language();
        String notice =
                done.matches("changed|disabled|enabled|withdrawn") ? words.word(language, "done." + done) : null;
        return show(new News(notice, null, null, Map.of(), "", null));
    }

    @POST
    @Path("invitations")
    public Response invite(
            @FormParam("forWhom") @DefaultValue("") String forWhom,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("privateFields") @Nullable String privateFields,
            @FormParam("all") @Nullable String all,
            @FormParam("collection") List<String> collections) {
        Language language = signedIn.language();
        Grant grant = null;
        try {
            grant = grant(role, privateFields, all, collections);
            Staff.Link link = staff.invite(signedIn.account(), forWhom, grant);
            LinkView view = link(words.word(language, "invitationFor", forWhom.strip()), link, language);
            return answer(200, new News(null, null, view, Map.of(), "", null));
        } catch (Refusal refusal) {
            return refused(refusal, forWhom, grant);
        }
    }

    @POST
    @Path("invitations/{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    public Response withdraw(@PathParam("id") UUID id) {
        staff.withdrawInvitation(signedIn.account(), id);
        return done("withdrawn");
    }

    @POST
    @Path("{id}")
    public Response change(
            @PathParam("id") UUID id,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("privateFields") @Nullable String privateFields,
            @FormParam("all") @Nullable String all,
            @FormParam("collection") List<String> collections) {
        return attempt(
                "changed", () -> staff.change(signedIn.account(), id, grant(role, privateFields, all, collections)));
    }

    @POST
    @Path("{id}/disable")
    @Consumes(MediaType.WILDCARD)
    public Response disable(@PathParam("id") UUID id) {
        return attempt("disabled", () -> staff.disable(signedIn.account(), id));
    }

    @POST
    @Path("{id}/enable")
    @Consumes(MediaType.WILDCARD)
    public Response enable(@PathParam("id") UUID id) {
        return attempt("enabled", () -> staff.enable(signedIn.account(), id));
    }

    @POST
    @Path("{id}/link")
    @Consumes(MediaType.WILDCARD)
    public Response link(@PathParam("id") UUID id) {
        Language language = signedIn.language();
        Staff.Link link = staff.resetLink(signedIn.account(), id);
        String name = accounts.findById(id).displayName();
        LinkView view = link(words.word(language, "resetFor", name), link, language);
        return answer(200, new News(null, null, view, Map.of(), "", null));
    }

    /// What is shown around the list.
    private record News(
            @Nullable String notice,
            @Nullable String problem,
            @Nullable LinkView link,
            Map<String, String> errors,
            String forWhom,
            @Nullable Grant typed) {}

    private Response attempt(String done, Runnable work) {
        try {
            work.run();
            return done(done);
        } catch (Refusal refusal) {
            return refused(refusal, "", null);
        }
    }

    private Response refused(Refusal refusal, String forWhom, @Nullable Grant typed) {
        Language language = signedIn.language();
        Map<String, String> errors = words.errors(language, refusal);
        String problem = words.conflict(language, refusal).orElse(null);
        if (errors.isEmpty() && problem == null) {
            throw refusal;
        }
        return answer(problem == null ? 422 : 409, new News(null, problem, null, errors, forWhom, typed));
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/desk/accounts?done=" + what)).build();
    }

    private Response answer(int status, News news) {
        return Response.status(status).entity(show(news)).build();
    }

    private LinkView link(String title, Staff.Link link, Language language) {
        return new LinkView(title, baseUrl + "/desk/welcome/" + link.token(), Lines.when(link.expiresAt(), language));
    }

    private static Grant grant(
            String role, @Nullable String privateFields, @Nullable String all, List<String> collections) {
        Role given = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid(List.of(Violation.error("choice", "role", "“" + role + "” is no role", role))));
        Set<String> some = new TreeSet<>(collections);
        some.removeIf(slug -> !slug.matches("[a-z0-9-]{1,100}"));
        return new Grant(given, privateFields != null, all != null ? Optional.empty() : Optional.of(some));
    }

    private TemplateInstance show(News news) {
        Account me = signedIn.account();
        Language language = me.language();
        Set<String> slugs = new TreeSet<>(objects.collections());
        slugs.add(settings.slug());
        Grant usual = new Grant(Role.CATALOGUER, true, Optional.empty());
        return Templates.accounts(
                frames.of(me, "accounts", words.word(language, "accounts")),
                words.in(language),
                new View(
                        accounts.everybody().stream()
                                .map(account -> line(account, me, slugs, language))
                                .toList(),
                        staff.invitations().stream()
                                .map(one -> new Waiting(
                                        one.id(),
                                        one.forWhom(),
                                        words.role(language, one.grant().role()),
                                        words.collections(language, one.grant()),
                                        Lines.when(one.expiresAt(), language)))
                                .toList(),
                        form(news.typed() == null ? usual : news.typed(), slugs, language),
                        news.forWhom(),
                        news.link(),
                        news.notice(),
                        news.problem(),
                        news.errors()));
    }

    private Line line(Account account, Account me, Set<String> slugs, Language language) {
        Grant grant = account.grant();
        return new Line(
                account.id(),
                account.userName(),
                account.displayName(),
                words.role(language, grant.role()),
                words.collections(language, grant),
                account.mayReadPrivate(),
                account.isEnabled(),
                account.id().equals(me.id()),
                Lines.when(account.createdAt(), language),
                form(grant, slugs, language));
    }

    private GrantForm form(Grant grant, Set<String> slugs, Language language) {
        Set<String> given = grant.collections().orElse(Set.of());
        return new GrantForm(
                Arrays.stream(Role.values())
                        .map(role -> new FormView.Option(role.name(), words.role(language, role), role == grant.role()))
                        .toList(),
                grant.privateFields(),
                grant.collections().isEmpty(),
                slugs.stream()
                        .map(slug -> new FormView.Option(slug, slug, given.contains(slug)))
                        .toList());
    }
}
