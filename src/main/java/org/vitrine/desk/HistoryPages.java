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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Deletions;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.Status;
import org.vitrine.form.Fields;
import org.vitrine.form.Undoing;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.text.Language;
import org.vitrine.text.PlainText;

/// What was saved when, any two states compared field by field, and the ways back: a whole state, one field of it, or a
/// record that was deleted.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class HistoryPages {

    private final SignedIn signedIn;
    private final RecordDesk desk;
    private final CollectionObjects objects;
    private final Cataloguing cataloguing;
    private final Deletions deletions;
    private final Revisions revisions;
    private final Changed changed;
    private final PrivateFields privateFields;
    private final Frames frames;

    HistoryPages(
            SignedIn signedIn,
            RecordDesk desk,
            CollectionObjects objects,
            Cataloguing cataloguing,
            Deletions deletions,
            Revisions revisions,
            Changed changed,
            PrivateFields privateFields,
            Frames frames) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.objects = objects;
        this.cataloguing = cataloguing;
        this.deletions = deletions;
        this.revisions = revisions;
        this.changed = changed;
        this.privateFields = privateFields;
        this.frames = frames;
    }

    /// All revisions of a record.
    ///
    /// @param deleted the record was taken out and can be brought back
    /// @param mayDelete it is not public and can be taken out
    public record History(
            UUID id, String title, List<Saved> revisions, boolean deleted, boolean mayDelete, boolean mayEdit) {}

    public record Saved(int number, String author, String at, String reason, List<String> fields) {}

    /// Two states of a record.
    ///
    /// @param from number of the earlier one, 0 for nothing
    /// @param older the comparison before, null for the first
    /// @param newer the comparison after, null for the newest
    /// @param mayRestore the later state is not the newest
    public record Comparison(
            UUID id,
            String title,
            int from,
            int to,
            String author,
            String at,
            String reason,
            @Nullable Integer older,
            @Nullable Integer newer,
            List<Integer> numbers,
            List<Changed.Line> changes,
            boolean mayRestore,
            boolean mayEdit) {}

    @GET
    @Path("objects/{id}/history")
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable Integer from,
            @QueryParam("to") @Nullable Integer to) {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        if (from != null && to != null) {
            return Response.seeOther(URI.create("/desk/objects/" + id + "/history/" + Math.max(from, to) + "?against="
                            + Math.min(from, to)))
                    .build();
        }
        List<Revision> all = revisions.history(id);
        if (all.isEmpty()) {
            throw Refusal.notFound("object", id);
        }
        CollectionObject object = objects.findByIdOptional(id).orElse(null);
        List<Saved> saved = new ArrayList<>();
        Fields before = new Fields(Map.of());
        for (Revision revision : all.reversed()) {
            Fields after = privateFields.seenBy(who, revision, object);
            saved.addFirst(new Saved(
                    revision.number(),
                    revision.author().name(),
                    Lines.when(revision.savedAt(), language),
                    revision.reason(),
                    changed.fields(before, after, language)));
            before = after;
        }
        String title = before.get("identity.number");
        History history = new History(
                id,
                title,
                saved,
                deletions.find(id).isPresent(),
                object != null && object.status() != Status.PUBLISHED,
                who.role().mayDoWhat(Role.CATALOGUER));
        return Response.ok(Templates.history(frames.of(who, "objects", title), history))
                .build();
    }

    @GET
    @Path("objects/{id}/history/{number}")
    public TemplateInstance compare(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("against") @Nullable Integer against) {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        Revision revision = desk.revision(id, number);
        int newest = revisions.newest(id).map(Revision::number).orElse(number);
        int from = against == null ? number - 1 : against;
        Fields before = from <= 0 ? new Fields(Map.of()) : desk.laidFlat(desk.revision(id, from), who);
        Fields after = desk.laidFlat(revision, who);
        String title = after.get("identity.number");
        return Templates.revision(
                frames.of(who, "objects", title),
                new Comparison(
                        id,
                        title,
                        Math.max(0, from),
                        number,
                        revision.author().name(),
                        Lines.when(revision.savedAt(), language),
                        revision.reason(),
                        number > 1 ? number - 1 : null,
                        number < newest ? number + 1 : null,
                        java.util.stream.IntStream.rangeClosed(1, newest)
                                .boxed()
                                .toList(),
                        changed.lines(revision.profile(), before, after, language),
                        number < newest,
                        who.role().mayDoWhat(Role.CATALOGUER) && from > 0));
    }

    /// Saves the state of an old revision as the newest one; the ones between stay in the history, and private fields
    /// that the person does not see stay as they are.
    @POST
    @Path("objects/{id}/history/{number}/restore")
    public Response restore(@PathParam("id") UUID id, @PathParam("number") int number) {
        Account who = signedIn.needs(Role.CATALOGUER);
        refuseWhileTyping(id, who);
        Revision revision = desk.revision(id, number);
        CollectionObject object = objects.get(id);
        cataloguing.save(
                id,
                object.version(),
                privateFields.described(who, revision, object),
                who.author(),
                frames.word(who.language(), "restoredFrom", number));
        return restored(id);
    }

    /// Saves one field of an old revision into the present state, which else stays as it is.
    @POST
    @Path("objects/{id}/history/{number}/restore-field")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restoreField(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @FormParam("path") @DefaultValue("") String path) {
        Account who = signedIn.needs(Role.CATALOGUER);
        refuseWhileTyping(id, who);
        if (path.isBlank() || Description.FORM.shape(path).isEmpty()) {
            throw Refusal.notFound("field", path);
        }
        Revision revision = desk.revision(id, number);
        CollectionObject object = objects.get(id);
        if (privateFields.hides(who, path, revision, object)) {
            throw Refusal.notFound("field", path);
        }
        Fields old = privateFields.seenBy(who, revision, object);
        Fields now = privateFields.seenBy(who, object);
        Fields fields = Undoing.field(Description.FORM, path, old, now);
        Description description = Description.FORM
                .read(fields, who.displayName())
                .storable()
                .orElseThrow(() -> new Refusal(new Failure.Invalid(
                        Description.FORM.read(fields, who.displayName()).violations())));
        cataloguing.save(
                id,
                object.version(),
                description,
                who.author(),
                frames.word(who.language(), "fieldRestoredFrom", number));
        return restored(id);
    }

    @POST
    @Path("objects/{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        Account who = signedIn.needs(Role.CATALOGUER);
        String why = PlainText.clean(reason);
        String said = frames.word(who.language(), "deletedReason");
        deletions.delete(id, who.author(), why.isEmpty() ? said : said + ": " + why, null);
        return Response.seeOther(URI.create("/desk/objects?done=deleted")).build();
    }

    @POST
    @Path("objects/{id}/undelete")
    public Response undelete(@PathParam("id") UUID id) {
        Account who = signedIn.needs(Role.CATALOGUER);
        deletions.undelete(id, who.author(), frames.word(who.language(), "undeletedReason"));
        return restored(id);
    }

    private void refuseWhileTyping(UUID id, Account who) {
        if (desk.isTyping(id, who)) {
            throw Refusal.conflict("draft-open", frames.word(who.language(), "draftOpen"));
        }
    }

    private static Response restored(UUID id) {
        return Response.seeOther(URI.create("/desk/objects/" + id + "?done=restored"))
                .build();
    }
}
