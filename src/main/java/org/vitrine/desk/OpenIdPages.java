package org.vitrine.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.OpenIdSignIn;
import org.vitrine.account.Sessions;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Language;

/// The way in by a provider of OpenID Connect: there, and back again.
@Path("/desk/sign-in/openid")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OpenIdPages {

    private static final Duration WAITED_FOR = Duration.ofMinutes(10);

    private final OpenIdSignIn openId;
    private final Sessions sessions;
    private final Frames frames;
    private final URI baseUrl;

    OpenIdPages(
            OpenIdSignIn openId,
            Sessions sessions,
            Frames frames,
            @ConfigProperty(name = "vitrine.base-url") URI baseUrl) {
        this.openId = openId;
        this.sessions = sessions;
        this.frames = frames;
        this.baseUrl = baseUrl;
    }

    @GET
    public Response begin(
            @QueryParam("next") @DefaultValue("/desk") String next,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        CookieJar jar = CookieJar.of(headers.getCookies(), uri.getBaseUri(), baseUrl);
        try {
            OpenIdSignIn.Begun begun = openId.begin(SignInPages.inside(next).toString());
            return Response.seeOther(begun.address())
                    .cookie(jar.keep(CookieJar.OPENID, begun.kept(), WAITED_FOR))
                    .build();
        } catch (Refusal refusal) {
            return refused(refusal, headers, jar);
        }
    }

    @GET
    @Path("back")
    public Response back(
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("iss") @Nullable String issuer,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        CookieJar jar = CookieJar.of(headers.getCookies(), uri.getBaseUri(), baseUrl);
        String agent = Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))
                .orElse("");
        try {
            OpenIdSignIn.Entered entered = openId.finish(
                    new OpenIdSignIn.Answer(
                            state, code, issuer, jar.find(CookieJar.OPENID).orElse(null)),
                    agent);
            // what this browser was signed in as before ends here
            jar.find(CookieJar.SESSION).ifPresent(sessions::close);
            return Response.seeOther(SignInPages.inside(entered.next()))
                    .cookie(jar.keep(CookieJar.SESSION, entered.session(), Sessions.LONGEST))
                    .cookie(jar.drop(CookieJar.OPENID))
                    .build();
        } catch (Refusal refusal) {
            return refused(refusal, headers, jar);
        }
    }

    private Response refused(Refusal refusal, HttpHeaders headers, CookieJar jar) {
        Language language = SignInPages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return switch (refusal.failure()) {
            case Failure.Unauthenticated _ -> page(401, "openIdNotAccepted", language, jar);
            case Failure.Forbidden _ -> page(403, "openIdNoAccount", language, jar);
            case Failure.Unavailable _ -> page(503, "openIdAway", language, jar);
            default -> throw refusal;
        };
    }

    private Response page(int status, String word, Language language, CookieJar jar) {
        return Response.status(status)
                .entity(Templates.signIn(
                        frames.door(language),
                        "/desk",
                        "",
                        frames.word(language, word),
                        SignInPages.provider(openId, "/desk")))
                .cookie(jar.drop(CookieJar.OPENID))
                .build();
    }
}
