package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.DescriptionCodec;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.revision.Revision;
import org.vitrine.text.Language;

/// What was saved when, compared field by field with what was before, and the way back to it.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class HistoryPages {

    private final SignedIn signedIn;
    private final RecordDesk desk;
    private final CollectionObjects objects;
    private final Cataloguing cataloguing;
    private final ProfilesInForce profiles;
    private final ViolationWords words;
    private final Frames frames;

    HistoryPages(
            SignedIn signedIn,
            RecordDesk desk,
            CollectionObjects objects,
            Cataloguing cataloguing,
            ProfilesInForce profiles,
            ViolationWords words,
            Frames frames) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.objects = objects;
        this.cataloguing = cataloguing;
        this.profiles = profiles;
        this.words = words;
        this.frames = frames;
    }

    /// @param previous number of the revision before, null for the first
    /// @param next number of the revision after, null for the newest
    public record Comparison(
            UUID id,
            String title,
            int number,
            String author,
            String at,
            String reason,
            @Nullable Integer previous,
            @Nullable Integer next,
            List<ChangeLine> changes) {}

    public record ChangeLine(String field, String before, String after) {}

    @GET
    @Path("objects/{id}/history/{number}")
    public TemplateInstance compare(@PathParam("id") UUID id, @PathParam("number") int number) {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        Revision revision = desk.revision(id, number);
        int newest = desk.newest(id).map(Revision::number).orElse(number);
        Fields before = number == 1
                ? new Fields(Map.of())
                : RecordDesk.seenBy(who, RecordDesk.fieldsOf(desk.revision(id, number - 1)));
        Fields after = RecordDesk.seenBy(who, RecordDesk.fieldsOf(revision));
        FieldNames names = new FieldNames(profiles.current().guide(), after, language, words);
        String title = after.get("identity.number");
        return Templates.revision(
                frames.of(who, "objects", title),
                new Comparison(
                        id,
                        title,
                        number,
                        revision.author().name(),
                        Lines.when(revision.savedAt(), language),
                        revision.reason(),
                        number > 1 ? number - 1 : null,
                        number < newest ? number + 1 : null,
                        before.changesTo(after).stream()
                                .map(change -> new ChangeLine(names.of(change.path()), change.before(), change.after()))
                                .toList()));
    }

    /// Saves the state of an old revision as the newest one; the ones between stay in the history.
    @POST
    @Path("objects/{id}/history/{number}/restore")
    public Response restore(@PathParam("id") UUID id, @PathParam("number") int number) {
        Account who = signedIn.needs(Role.CATALOGUER);
        if (desk.isTyping(id, who)) {
            throw Refusal.conflict("draft-open", frames.word(who.language(), "draftOpen"));
        }
        Revision revision = desk.revision(id, number);
        cataloguing.save(
                id,
                objects.get(id).version(),
                DescriptionCodec.open(revision.schema(), revision.body()),
                who.author(),
                frames.word(who.language(), "restoredFrom", number));
        return Response.seeOther(URI.create("/desk/objects/" + id + "?done=restored"))
                .build();
    }
}
