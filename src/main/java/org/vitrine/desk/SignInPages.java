package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.OpenIdSignIn;
import org.vitrine.account.Sessions;
import org.vitrine.account.SignIn;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Language;

/// In and out, and in which language.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    private static final Duration KNOWN = Duration.ofDays(180);

    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final AuditLog audit;
    private final SignedIn signedIn;
    private final OpenIdSignIn openId;
    private final Frames frames;
    private final URI baseUrl;

    SignInPages(
            SignIn signIn,
            Sessions sessions,
            Accounts accounts,
            AuditLog audit,
            SignedIn signedIn,
            OpenIdSignIn openId,
            Frames frames,
            @ConfigProperty(name = "vitrine.base-url") URI baseUrl) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.openId = openId;
        this.frames = frames;
        this.baseUrl = baseUrl;
    }

    @GET
    @Path("sign-in")
    public TemplateInstance door(
            @QueryParam("next") @DefaultValue("/desk") String next, @HeaderParam("Accept-Language") String languages) {
        return Templates.signIn(frames.door(preferred(languages)), next, "", "", provider(openId, next));
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @FormParam("userName") @DefaultValue("") String userName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("/desk") String next,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        CookieJar jar = CookieJar.of(headers.getCookies(), uri.getBaseUri(), baseUrl);
        String agent = Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))
                .orElse("");
        String device = jar.find(CookieJar.DEVICE).orElse(null);
        try {
            SignIn.Entered entered = signIn.signIn(new SignIn.Attempt(userName, password, agent, device));
            // what this browser was signed in as before ends here
            jar.find(CookieJar.SESSION).ifPresent(sessions::close);
            Response.ResponseBuilder response = Response.seeOther(inside(next))
                    .cookie(jar.keep(CookieJar.SESSION, entered.session(), Sessions.LONGEST));
            String made = entered.device();
            return (made == null ? response : response.cookie(jar.keep(CookieJar.DEVICE, made, KNOWN))).build();
        } catch (Refusal refusal) {
            Language language = preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            return switch (refusal.failure()) {
                case Failure.Unauthenticated _ ->
                    again(401, language, next, userName, frames.word(language, "wrongPassword"));
                case Failure.TooManyRequests(var _, var seconds) ->
                    Response.fromResponse(again(
                                    429, language, next, userName, frames.word(language, "tooManyAttempts", seconds)))
                            .header(HttpHeaders.RETRY_AFTER, seconds)
                            .build();
                default -> throw refusal;
            };
        }
    }

    private Response again(int status, Language language, String next, String userName, String error) {
        return Response.status(status)
                .entity(Templates.signIn(frames.door(language), next, userName, error, provider(openId, next)))
                .build();
    }

    @POST
    @Path("sign-out")
    public Response leave(@Context HttpHeaders headers, @Context UriInfo uri) {
        CookieJar jar = CookieJar.of(headers.getCookies(), uri.getBaseUri(), baseUrl);
        Account who = signedIn.account();
        URI after = jar.find(CookieJar.SESSION).flatMap(openId::signOut).orElse(URI.create(DeskDoor.SIGN_IN));
        jar.find(CookieJar.SESSION).ifPresent(sessions::close);
        audit.write(new AuditEvent(AuditAction.SIGNED_OUT, who.id(), who.userName(), null, ""));
        return Response.seeOther(after)
                .cookie(jar.drop(CookieJar.SESSION))
                // nothing of the desk stays in the browser
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    @POST
    @Path("language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response speak(
            @FormParam("language") @DefaultValue("en") String tag,
            @HeaderParam("Referer") @DefaultValue("/desk") String from) {
        Language.find(tag)
                .ifPresent(
                        language -> accounts.findByIdOptional(signedIn.account().id())
                                .ifPresent(account -> account.speak(language)));
        return Response.seeOther(inside(pathOf(from))).build();
    }

    private static String pathOf(String referer) {
        try {
            String path = new URI(referer).getRawPath();
            return path == null ? "/desk" : path;
        } catch (java.net.URISyntaxException e) {
            return "/desk";
        }
    }

    /// Another way in.
    ///
    /// @param address that begins it
    public record Provider(String label, String address) {}

    /// Null when none is configured.
    static @Nullable Provider provider(OpenIdSignIn openId, String next) {
        return openId.label()
                .map(label -> new Provider(
                        label, "/desk/sign-in/openid?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                .orElse(null);
    }

    /// Only ways within the desk: a link to the sign-in page must not lead away from here.
    static URI inside(String next) {
        boolean within = next.equals("/desk") || next.startsWith("/desk/") || next.startsWith("/desk?");
        try {
            return within && !next.contains("\\") ? new URI(next) : URI.create("/desk");
        } catch (java.net.URISyntaxException e) {
            return URI.create("/desk");
        }
    }

    static Language preferred(@Nullable String accepted) {
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(accepted == null ? "en" : accepted);
        } catch (IllegalArgumentException e) {
            return Language.EN;
        }
        return ranges.stream()
                .map(range -> Language.find(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }
}
