package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.OwnAccount;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Language;

/// What a link opens that an administrator handed over: choose a name and a password, or a new password.
@Path("/desk/welcome/{token}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WelcomePages {

    private final OwnAccount own;
    private final AccountWords words;
    private final Frames frames;

    WelcomePages(OwnAccount own, AccountWords words, Frames frames) {
        this.own = own;
        this.words = words;
        this.frames = frames;
    }

    /// @param chooses whether a user name is chosen, else there is one
    /// @param good whether the link still opens something
    public record View(
            boolean good,
            boolean chooses,
            String token,
            String until,
            String userName,
            String displayName,
            Map<String, String> errors) {}

    @GET
    public Response open(@PathParam("token") String token, @HeaderParam("Accept-Language") @Nullable String languages) {
        Language language = SignInPages.preferred(languages);
        try {
            OwnAccount.Welcome welcome = own.welcome(token);
            return show(200, language, view(token, welcome, language, "", "", Map.of()));
        } catch (Refusal refusal) {
            return noLongerGood(refusal, language);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @PathParam("token") String token,
            @FormParam("userName") @DefaultValue("") String userName,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("password") @DefaultValue("") String password,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        Language language = SignInPages.preferred(languages);
        try {
            OwnAccount.Welcome welcome = own.welcome(token);
            try {
                if (welcome.userName() == null) {
                    own.accept(token, new OwnAccount.Chosen(userName, displayName, password, language));
                } else {
                    own.resetPassword(token, password);
                }
                return Response.seeOther(URI.create(DeskDoor.SIGN_IN)).build();
            } catch (Refusal refusal) {
                Map<String, String> errors = words.errors(language, refusal);
                if (errors.isEmpty()) {
                    throw refusal;
                }
                return show(422, language, view(token, welcome, language, userName, displayName, errors));
            }
        } catch (Refusal refusal) {
            return noLongerGood(refusal, language);
        }
    }

    private static View view(
            String token,
            OwnAccount.Welcome welcome,
            Language language,
            String userName,
            String displayName,
            Map<String, String> errors) {
        String known = welcome.userName();
        return new View(
                true,
                known == null,
                token,
                Lines.when(welcome.expiresAt(), language),
                known == null ? userName : known,
                displayName,
                errors);
    }

    private Response noLongerGood(Refusal refusal, Language language) {
        if (!(refusal.failure() instanceof Failure.NotFound)) {
            throw refusal;
        }
        return show(404, language, new View(false, false, "", "", "", "", Map.of()));
    }

    private Response show(int status, Language language, View view) {
        TemplateInstance page = Templates.welcome(frames.door(language), words.in(language), view);
        // the address opens something, and so is told to nobody
        return Response.status(status)
                .entity(page)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
