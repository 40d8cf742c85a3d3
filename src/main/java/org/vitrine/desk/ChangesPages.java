package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.Role;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityCodec;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Deletions;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.revision.ActQuery;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.text.Language;

/// Everything that was done, by whom and to what, and the way to undo it while what others did afterwards stays.
@Path("/desk/changes")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ChangesPages {

    private static final int PAGE = 40;
    private static final int DELETED = 50;
    private static final int SHOWN = 50;

    private final SignedIn signedIn;
    private final Revisions revisions;
    private final CollectionObjects objects;
    private final Authorities authorities;
    private final Accounts accounts;
    private final Deletions deletions;
    private final Undo undo;
    private final Changed changed;
    private final PrivateFields privateFields;
    private final Frames frames;

    ChangesPages(
            SignedIn signedIn,
            Revisions revisions,
            CollectionObjects objects,
            Authorities authorities,
            Accounts accounts,
            Deletions deletions,
            Undo undo,
            Changed changed,
            PrivateFields privateFields,
            Frames frames) {
        this.signedIn = signedIn;
        this.revisions = revisions;
        this.objects = objects;
        this.authorities = authorities;
        this.accounts = accounts;
        this.deletions = deletions;
        this.undo = undo;
        this.changed = changed;
        this.privateFields = privateFields;
        this.frames = frames;
    }

    /// @param next address of the page after, null on the last
    public record Done(
            String author,
            String record,
            String from,
            String to,
            List<String> authors,
            List<Entry> entries,
            @Nullable String next,
            List<Gone> gone,
            boolean mayEdit) {}

    /// One act.
    ///
    /// @param others how many more records it changed
    /// @param history address of the comparison, null when there is none to show here
    /// @param mayUndo it changed objects, not authorities
    public record Entry(
            UUID act,
            String at,
            String author,
            String reason,
            String record,
            long others,
            List<String> fields,
            @Nullable String history,
            boolean mayUndo) {}

    public record Gone(UUID id, String number, String by, String at) {}

    /// What undoing would do.
    ///
    /// @param changes there is something left to undo
    public record Preview(
            UUID act, String at, String author, String reason, List<Part> parts, int more, boolean changes) {}

    /// @param deletes the record would be deleted
    /// @param keptBy who went on with it, so that it stays as it is; null when it does not
    public record Part(
            UUID record,
            String number,
            List<Changed.Line> changes,
            List<Kept> kept,
            boolean deletes,
            @Nullable String keptBy) {}

    public record Kept(Changed.Line line, String by) {}

    @GET
    public TemplateInstance list(
            @QueryParam("author") @DefaultValue("") String author,
            @QueryParam("record") @DefaultValue("") String record,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("before") @DefaultValue("") String before) {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        Optional<UUID> asked = record(record);
        List<Revision> found = !record.isBlank() && asked.isEmpty()
                ? List.of()
                : revisions.acts(new ActQuery(
                        author.strip(),
                        asked.orElse(null),
                        day(from, 0),
                        day(to, 1),
                        Names.id(before).orElse(null),
                        PAGE + 1));
        List<Revision> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        String next = found.size() > PAGE
                ? UriBuilder.fromPath("/desk/changes")
                        .queryParam("author", "{author}")
                        .queryParam("record", "{record}")
                        .queryParam("from", "{from}")
                        .queryParam("to", "{to}")
                        .queryParam("before", shown.getLast().id())
                        .build(author, record, from, to)
                        .toString()
                : null;
        return Templates.changes(
                frames.of(who, "changes", frames.word(language, "everythingDone")),
                new Done(
                        author,
                        record,
                        from,
                        to,
                        accounts.listAll().stream()
                                .map(Account::displayName)
                                .distinct()
                                .sorted()
                                .toList(),
                        entries(shown, who),
                        next,
                        deletions.latest(DELETED).stream()
                                .map(gone -> new Gone(
                                        gone.record(), gone.number(), gone.author(), Lines.when(gone.at(), language)))
                                .toList(),
                        who.role().mayDoWhat(Role.CATALOGUER)));
    }

    /// A record by its number, also of one that was deleted, or by its id.
    private Optional<UUID> record(String text) {
        return Names.id(text.strip())
                .or(() -> ObjectNumber.parse(text).flatMap(objects::find).map(object -> object.id()))
                .or(() -> deletions.latest(Integer.MAX_VALUE).stream()
                        .filter(gone -> gone.number().equals(text.strip()))
                        .map(Deletions.Deleted::record)
                        .findFirst());
    }

    private static @Nullable Instant day(String text, int plus) {
        try {
            return text.isBlank()
                    ? null
                    : LocalDate.parse(text.strip())
                            .plusDays(plus)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private List<Entry> entries(List<Revision> shown, Account who) {
        Language language = who.language();
        Map<UUID, Long> sizes =
                revisions.sizes(shown.stream().map(Revision::act).toList());
        var named = authorities.byId(shown.stream().map(Revision::record).toList());
        Map<UUID, CollectionObject> found =
                objects.byId(shown.stream().map(Revision::record).toList());
        List<Entry> entries = new ArrayList<>();
        for (Revision revision : shown) {
            CollectionObject now = found.get(revision.record());
            Authority known = named.get(revision.record());
            // an authority may be gone for good, an object never is
            boolean authority = known != null
                    || (now == null && deletions.find(revision.record()).isEmpty());
            Fields after = authority ? new Fields(Map.of()) : privateFields.seenBy(who, revision, now);
            Fields before = authority || revision.number() == 1
                    ? new Fields(Map.of())
                    : revisions
                            .find(revision.record(), revision.number() - 1)
                            .map(former -> privateFields.seenBy(who, former, now))
                            .orElse(new Fields(Map.of()));
            entries.add(new Entry(
                    revision.act(),
                    Lines.when(revision.savedAt(), language),
                    revision.author().name(),
                    revision.reason(),
                    authority ? called(known, revision, language) : after.get("identity.number"),
                    Math.max(0, sizes.getOrDefault(revision.act(), 1L) - 1),
                    revision.number() == 1
                            ? List.of(frames.word(language, "entered"))
                            : changed.fields(before, after, language),
                    authority ? null : "/desk/objects/" + revision.record() + "/history/" + revision.number(),
                    !authority));
        }
        return entries;
    }

    private static String called(@Nullable Authority known, Revision revision, Language language) {
        AuthorityDescription said =
                known != null ? known.description() : AuthorityCodec.open(revision.schema(), revision.body());
        return said.name(language);
    }

    @GET
    @Path("{act}/undo")
    public TemplateInstance preview(@PathParam("act") UUID act) {
        Account who = signedIn.needs(Role.CATALOGUER);
        Language language = who.language();
        Revision first = first(act);
        List<Undo.Step> steps = undo.steps(act, who);
        boolean changes = steps.stream()
                .anyMatch(step -> step instanceof Undo.Step.Delete
                        || (step instanceof Undo.Step.Merge merge
                                && !merge.undoing().undone().isEmpty()));
        return Templates.undo(
                frames.of(who, "changes", frames.word(language, "undo")),
                new Preview(
                        act,
                        Lines.when(first.savedAt(), language),
                        first.author().name(),
                        first.reason(),
                        steps.stream()
                                .limit(SHOWN)
                                .map(step -> part(step, language))
                                .toList(),
                        Math.max(0, steps.size() - SHOWN),
                        changes));
    }

    private Revision first(UUID act) {
        Revision first = revisions.ofAct(act).stream().findFirst().orElseThrow(() -> Refusal.notFound("act", act));
        if (authorities.findByIdOptional(first.record()).isPresent()) {
            throw Refusal.notFound("act on an object", act);
        }
        return first;
    }

    private Part part(Undo.Step step, Language language) {
        return switch (step) {
            case Undo.Step.Merge(var record, var _, var now, var undoing, var changedBy) -> {
                List<Fields.Change> kept = undoing.kept().stream()
                        .map(conflict -> new Fields.Change(conflict.path(), conflict.mine(), conflict.theirs()))
                        .toList();
                yield new Part(
                        record,
                        now.get("identity.number"),
                        changed.lines(undoing.undone(), now, undoing.fields(), language),
                        changed.lines(kept, now, now, language).stream()
                                .map(line -> new Kept(line, changedBy.getOrDefault(line.path(), "")))
                                .toList(),
                        false,
                        null);
            }
            case Undo.Step.Delete(var record, var now) ->
                new Part(record, now.get("identity.number"), List.of(), List.of(), true, null);
            case Undo.Step.Keep(var record, var now, var by) ->
                new Part(record, now.get("identity.number"), List.of(), List.of(), false, by);
        };
    }

    @POST
    @Path("{act}/undo")
    public Response undo(@PathParam("act") UUID act) {
        Account who = signedIn.needs(Role.CATALOGUER);
        Revision first = first(act);
        undo.undo(
                act,
                who,
                frames.word(
                        who.language(),
                        "undoneReason",
                        first.author().name(),
                        Lines.when(first.savedAt(), who.language())));
        return Response.seeOther(URI.create("/desk/objects?done=undone")).build();
    }
}
