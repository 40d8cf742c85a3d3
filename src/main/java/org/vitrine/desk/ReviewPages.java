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
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.review.Comments;
import org.vitrine.review.Reviews;

/// The way of a record to the public: handed in, sent back, given to somebody; and what is said about its fields.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReviewPages {

    private final SignedIn signedIn;
    private final Reviews reviews;
    private final Comments comments;
    private final Discussions discussions;
    private final WaitingList waiting;
    private final ReviewWords words;

    ReviewPages(
            SignedIn signedIn,
            Reviews reviews,
            Comments comments,
            Discussions discussions,
            WaitingList waiting,
            ReviewWords words) {
        this.signedIn = signedIn;
        this.reviews = reviews;
        this.comments = comments;
        this.discussions = discussions;
        this.waiting = waiting;
        this.words = words;
    }

    @POST
    @Path("objects/{id}/submit")
    @Consumes(MediaType.WILDCARD)
    public Response submit(@PathParam("id") UUID id) {
        reviews.submit(id, signedIn.account());
        return back(id);
    }

    @POST
    @Path("objects/{id}/send-back")
    public Response sendBack(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        reviews.sendBack(id, signedIn.account(), reason);
        return back(id);
    }

    /// @param to id of an account; empty for nobody
    @POST
    @Path("objects/{id}/assign")
    public Response assign(@PathParam("id") UUID id, @FormParam("to") @DefaultValue("") String to) {
        reviews.assign(id, signedIn.account(), Names.id(to));
        return back(id);
    }

    /// @param path of the field, empty for the whole record
    /// @param thread that is answered; empty to begin one
    @POST
    @Path("objects/{id}/comments")
    public Response comment(
            @PathParam("id") UUID id,
            @FormParam("path") @DefaultValue("") String path,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("thread") @DefaultValue("") String thread) {
        comments.say(id, signedIn.account(), path, text, Names.id(thread).orElse(null));
        return back(id);
    }

    @POST
    @Path("objects/{id}/comments/{comment}/resolve")
    @Consumes(MediaType.WILDCARD)
    public Response resolve(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
        comments.resolve(id, comment, signedIn.account());
        return back(id);
    }

    /// The part of the screen alone, for a page that is being typed into and must not be left.
    @GET
    @Path("objects/{id}/discussion")
    public TemplateInstance discussion(@PathParam("id") UUID id) {
        Account who = signedIn.account();
        return Templates.discussion(discussions.of(id, who), words.in(who.language()));
    }

    /// What waits for whoever asks, as a part of the start page.
    @GET
    @Path("waiting")
    public TemplateInstance waiting() {
        Account who = signedIn.account();
        return Templates.waiting(waiting.of(who), words.in(who.language()));
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/desk/objects/" + id + "#discussion"))
                .build();
    }
}
