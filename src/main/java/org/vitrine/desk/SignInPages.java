package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Accounts;
import org.vitrine.account.Sessions;
import org.vitrine.account.SignIn;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Language;

/// In and out, and in which language.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final Frames frames;

    SignInPages(SignIn signIn, Sessions sessions, Accounts accounts, SignedIn signedIn, Frames frames) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.frames = frames;
    }

    @GET
    @Path("sign-in")
    public TemplateInstance door(
            @QueryParam("next") @DefaultValue("/desk") String next, @HeaderParam("Accept-Language") String languages) {
        return Templates.signIn(frames.door(preferred(languages)), next, "", "");
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @FormParam("userName") @DefaultValue("") String userName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("/desk") String next,
            @HeaderParam("Accept-Language") String languages,
            @HeaderParam("User-Agent") @DefaultValue("") String userAgent,
            @Context UriInfo uri) {
        try {
            String token = signIn.signIn(userName, password, userAgent);
            return Response.seeOther(inside(next))
                    .cookie(cookie(token, (int) Sessions.IDLE.toSeconds(), uri))
                    .build();
        } catch (Refusal refusal) {
            Frame frame = frames.door(preferred(languages));
            return switch (refusal.failure()) {
                case Failure.Unauthenticated _ ->
                    again(401, frame, next, userName, frame.w().get("wrongPassword"));
                case Failure.TooManyRequests _ ->
                    again(429, frame, next, userName, frame.w().get("tooManyAttempts"));
                default -> throw refusal;
            };
        }
    }

    private static Response again(int status, Frame frame, String next, String userName, @Nullable String error) {
        return Response.status(status)
                .entity(Templates.signIn(frame, next, userName, error == null ? "" : error))
                .build();
    }

    @POST
    @Path("sign-out")
    public Response leave(@CookieParam(DeskDoor.COOKIE) @Nullable String token, @Context UriInfo uri) {
        if (token != null) {
            sessions.close(token);
        }
        return Response.seeOther(URI.create(DeskDoor.SIGN_IN))
                .cookie(cookie("", 0, uri))
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

    /// Only ways within the desk: a link to the sign-in page must not lead away from here.
    private static URI inside(String next) {
        boolean within = next.equals("/desk") || next.startsWith("/desk/") || next.startsWith("/desk?");
        try {
            return within && !next.contains("\\") ? new URI(next) : URI.create("/desk");
        } catch (java.net.URISyntaxException e) {
            return URI.create("/desk");
        }
    }

    private static NewCookie cookie(String token, int seconds, UriInfo uri) {
        return new NewCookie.Builder(DeskDoor.COOKIE)
                .value(token)
                .path("/desk")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(uri.getBaseUri().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static Language preferred(@Nullable String accepted) {
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
