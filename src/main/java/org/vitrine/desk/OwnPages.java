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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.AccessTokens;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.Caller;
import org.vitrine.account.OwnAccount;
import org.vitrine.account.Scope;
import org.vitrine.account.Sessions;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Language;

/// One's own account: name, language, password, where one is signed in, tokens for programs.
@Path("/desk/me")
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OwnPages {

    private static final int USUAL_DAYS = 90;

    private final Caller caller;
    private final Accounts accounts;
    private final OwnAccount own;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final AuditLog audit;
    private final AccountWords words;
    private final Frames frames;

    OwnPages(
            Caller caller,
            Accounts accounts,
            OwnAccount own,
            Sessions sessions,
            AccessTokens tokens,
            AuditLog audit,
            AccountWords words,
            Frames frames) {
        this.caller = caller;
        this.accounts = accounts;
        this.own = own;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.words = words;
        this.frames = frames;
    }

    /// @param token shown once, null otherwise
    /// @param errors from form and field ("password.current") to what is wrong
    public record View(
            String userName,
            String displayName,
            String roleLabel,
            String works,
            boolean privateFields,
            List<FormView.Option> languages,
            List<SessionLine> sessions,
            List<TokenLine> tokens,
            List<FormView.Option> scopes,
            String tokenName,
            int days,
            @Nullable String token,
            @Nullable String notice,
            Map<String, String> errors) {}

    public record SessionLine(
            UUID id, String device, String address, String since, String seen, String until, boolean present) {}

    public record TokenLine(UUID id, String name, String scopes, String madeAt, String until, String used) {}

    private record News(@Nullable String token, @Nullable String notice, Map<String, String> errors, TokenForm form) {
        static News none() {
            return of(null);
        }

        static News of(@Nullable String notice) {
            return new News(null, notice, Map.of(), TokenForm.blank());
        }
    }

    private record TokenForm(String name, Set<Scope> scopes, int days) {
        static TokenForm blank() {
            return new TokenForm("", EnumSet.of(Scope.READ), USUAL_DAYS);
        }
    }

    @GET
    public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
        Language language = caller.account().language();
        return show(
                done.matches("named|password|ended|revoked")
                        ? News.of(words.word(language, "done." + done))
                        : News.none());
    }

    @POST
    public Response rename(
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("language") @DefaultValue("en") String language) {
        return attempt(
                "named",
                () -> own.rename(
                        caller.account().id(),
                        displayName,
                        Language.find(language).orElse(Language.EN)));
    }

    @POST
    @Path("password")
    public Response password(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("password") @DefaultValue("") String password) {
        return attempt(
                "password", () -> own.changePassword(caller.account().id(), current, password, caller.session()));
    }

    @POST
    @Path("sessions/{id}/end")
    @Consumes(MediaType.WILDCARD)
    public Response end(@PathParam("id") UUID id) {
        Account me = caller.account();
        if (!sessions.end(me.id(), id)) {
            throw Refusal.notFound("session", id);
        }
        audit.write(new AuditEvent(AuditAction.SESSION_ENDED, me.id(), me.userName(), id, ""));
        return done("ended");
    }

    /// All but the one that this is.
    @POST
    @Path("sessions/end")
    @Consumes(MediaType.WILDCARD)
    public Response endOthers() {
        Account me = caller.account();
        int ended = sessions.endAll(me.id(), caller.session());
        audit.write(new AuditEvent(AuditAction.SESSION_ENDED, me.id(), me.userName(), null, "all others: " + ended));
        return done("ended");
    }

    @POST
    @Path("tokens")
    public Response makeToken(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("scope") List<String> scopes,
            @FormParam("days") @DefaultValue("") String days) {
        Set<Scope> wanted = Arrays.stream(Scope.values())
                .filter(scope -> scopes.contains(scope.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
        int lasting = days.matches("\\d{1,5}") ? Integer.parseInt(days) : 0;
        try {
            String token = tokens.make(caller.account(), name, wanted, lasting);
            return answer(200, new News(token, null, Map.of(), TokenForm.blank()));
        } catch (Refusal refusal) {
            return refused(refusal, new TokenForm(name, wanted, lasting));
        }
    }

    @POST
    @Path("tokens/{id}/revoke")
    @Consumes(MediaType.WILDCARD)
    public Response revoke(@PathParam("id") UUID id) {
        tokens.revoke(caller.account(), id);
        return done("revoked");
    }

    private Response attempt(String done, Runnable work) {
        try {
            work.run();
            return done(done);
        } catch (Refusal refusal) {
            return refused(refusal, TokenForm.blank());
        }
    }

    private Response refused(Refusal refusal, TokenForm form) {
        Map<String, String> errors = words.errors(caller.account().language(), refusal);
        if (errors.isEmpty()) {
            throw refusal;
        }
        return answer(422, new News(null, null, errors, form));
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/desk/me?done=" + what)).build();
    }

    private Response answer(int status, News news) {
        return Response.status(status).entity(show(news)).build();
    }

    private TemplateInstance show(News news) {
        Account me = accounts.findById(caller.account().id());
        Language language = me.language();
        TokenForm form = news.form();
        return Templates.me(
                frames.of(me, "me", words.word(language, "myAccount")),
                words.in(language),
                new View(
                        me.userName(),
                        me.displayName(),
                        words.role(language, me.role()),
                        words.collections(language, me.grant()),
                        me.mayReadPrivate(),
                        Arrays.stream(Language.values())
                                .map(one -> new FormView.Option(one.tag(), one.ownName(), one == language))
                                .toList(),
                        sessions.of(me.id()).stream()
                                .map(line -> session(line, caller.session(), language))
                                .toList(),
                        tokens.of(me.id()).stream()
                                .map(line -> token(line, language))
                                .toList(),
                        Arrays.stream(Scope.values())
                                .map(scope -> new FormView.Option(
                                        scope.name(),
                                        words.word(language, "scope." + scope.name()),
                                        form.scopes().contains(scope)))
                                .toList(),
                        form.name(),
                        form.days(),
                        news.token(),
                        news.notice(),
                        news.errors()));
    }

    private static SessionLine session(Sessions.Line line, Optional<UUID> present, Language language) {
        return new SessionLine(
                line.id(),
                Device.of(line.userAgent()),
                line.address(),
                Lines.when(line.createdAt(), language),
                Lines.when(line.lastSeenAt(), language),
                Lines.when(line.endsAt(), language),
                present.filter(line.id()::equals).isPresent());
    }

    private TokenLine token(AccessTokens.Line line, Language language) {
        return new TokenLine(
                line.id(),
                line.name(),
                line.scopes().stream()
                        .map(scope -> words.word(language, "scope." + scope.name()))
                        .collect(Collectors.joining(", ")),
                Lines.when(line.madeAt(), language),
                Lines.when(line.expiresAt(), language),
                line.lastUsedAt() == null
                        ? words.word(language, "neverUsed")
                        : Lines.when(line.lastUsedAt(), language));
    }
}
