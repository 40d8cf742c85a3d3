package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.Checks;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.DescriptionCodec;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profiles;
import org.vitrine.revision.Draft;
import org.vitrine.revision.Drafts;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.text.RecordJson;

/// What an archivist does to one record: open it, type, save. Nothing typed is lost on any way out of here.
@ApplicationScoped
class RecordDesk {

    private static final String UNIQUE_VIOLATION = "23505";

    private final CollectionObjects objects;
    private final Cataloguing cataloguing;
    private final Revisions revisions;
    private final Drafts drafts;
    private final ProfilesInForce profiles;
    private final NewRecords newRecords;

    RecordDesk(
            CollectionObjects objects,
            Cataloguing cataloguing,
            Revisions revisions,
            Drafts drafts,
            ProfilesInForce profiles,
            NewRecords newRecords) {
        this.objects = objects;
        this.cataloguing = cataloguing;
        this.revisions = revisions;
        this.drafts = drafts;
        this.profiles = profiles;
        this.newRecords = newRecords;
    }

    /// A record as it lies on the desk.
    ///
    /// @param object null while it was never saved
    /// @param basedOn version that the fields started from, 0 for a new record
    /// @param draftOf when the fields come from a draft, the time it was kept
    record Sheet(
            UUID id,
            @Nullable CollectionObject object,
            int basedOn,
            Fields fields,
            @Nullable Instant draftOf) {

        String kind() {
            return fields.get("identity.kind");
        }

        boolean isBehind() {
            return object != null && object.version() > basedOn;
        }
    }

    /// What became of a save.
    sealed interface Outcome {

        /// @param merged fields that somebody else had changed meanwhile, now part of it
        record Saved(CollectionObject object, List<Fields.Change> merged) implements Outcome {}

        record Rejected(Fields fields, int basedOn, List<Violation> violations) implements Outcome {}

        /// @param current the revision that somebody else saved
        record Conflicting(Fields fields, Revision current, List<Fields.Conflict> conflicts) implements Outcome {}
    }

    /// @param kind for a record that is new
    /// @throws Refusal not found
    @Transactional
    Sheet open(UUID id, Account who, Optional<String> kind) {
        CollectionObject object = objects.findByIdOptional(id).orElse(null);
        Optional<Draft> draft = drafts.find(who.id(), id);
        if (draft.isPresent()) {
            Draft kept = draft.get();
            return new Sheet(id, object, kept.basedOn(), seenBy(who, fieldsOf(kept.fields())), kept.savedAt());
        }
        if (object != null) {
            return new Sheet(
                    id, object, object.version(), seenBy(who, Description.FORM.write(object.description())), null);
        }
        requireNotBegunByAnother(id, who);
        return kind.map(k -> new Sheet(id, null, 0, newRecords.begin(k), null))
                .orElseThrow(() -> Refusal.notFound("object", id));
    }

    /// @throws Refusal invalid, when a new record is of no known kind
    Instant keep(UUID id, Account who, int basedOn, Fields fields) {
        requireNotBegunByAnother(id, who);
        return drafts.keep(
                who.id(), id, basedOn, RecordJson.write(settled(id, fields).values()));
    }

    boolean isTyping(UUID id, Account who) {
        return drafts.find(who.id(), id).isPresent();
    }

    void discard(UUID id, Account who) {
        drafts.discard(who.id(), id);
    }

    /// Saves what was typed on top of a version; when somebody else saved in between, merges first. Whatever comes of
    /// it, what was typed is kept: as the new revision, or as the draft.
    Outcome submit(UUID id, Account who, int basedOn, Fields typed, String reason) {
        requireNotBegunByAnother(id, who);
        Fields settled = settled(id, typed);
        Outcome outcome;
        try {
            outcome = attemptTwice(id, who, basedOn, settled, reason);
        } catch (RuntimeException e) {
            keep(id, who, basedOn, settled);
            throw e;
        }
        switch (outcome) {
            case Outcome.Saved _ -> drafts.discard(who.id(), id);
            case Outcome.Rejected(var fields, var base, var _) -> keep(id, who, base, fields);
            // still on the old version, so that the conflict is there again when the page is opened anew
            case Outcome.Conflicting(var fields, var _, var _) -> keep(id, who, basedOn, fields);
        }
        return outcome;
    }

    /// What was sent, of the kind that the record is of, whatever was sent as its kind.
    ///
    /// @throws Refusal invalid, when a new record is of no known kind
    private Fields settled(UUID id, Fields sent) {
        Map<String, String> values = new LinkedHashMap<>(sent.values());
        objects.findByIdOptional(id).ifPresent(object -> values.put("identity.kind", object.kind()));
        String kind = values.getOrDefault("identity.kind", "");
        if (profiles.current().find(kind).isEmpty()) {
            throw Refusal.invalid(List.of(
                    Violation.error("choice", "identity.kind", "There is no kind of object “" + kind + "”", kind)));
        }
        return new Fields(values);
    }

    /// A form that was sent twice at once makes one record: the second finds what the first has made.
    private Outcome attemptTwice(UUID id, Account who, int basedOn, Fields sent, String reason) {
        try {
            return attempt(id, who, basedOn, sent, reason);
        } catch (PersistenceException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            return attempt(id, who, basedOn, sent, reason);
        }
    }

    private static boolean isDuplicate(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    /// What nobody has saved yet is whose draft it is.
    private void requireNotBegunByAnother(UUID id, Account who) {
        if (drafts.isBegunByAnother(id, who.id())
                && objects.findByIdOptional(id).isEmpty()) {
            throw new Refusal(new Failure.Forbidden("Somebody else is typing this record and has not saved it yet"));
        }
    }

    static Fields seenBy(Account who, Fields whole) {
        return who.mayReadPrivate() ? whole : PrivateFields.without(whole);
    }

    private Outcome attempt(UUID id, Account who, int basedOn, Fields sent, String reason) {
        Optional<Revision> newest = newest(id);
        if (basedOn > newest.map(Revision::number).orElse(0)) {
            throw Refusal.conflict("stale-version", "There is no version " + basedOn + " of this record");
        }
        Fields before = basedOn == 0 ? new Fields(Map.of()) : fieldsOf(revision(id, basedOn));
        Profiles inForce = profiles.current();
        Fields mine = new SentFields(inForce.get(sent.get("identity.kind"))).complete(sent, before);
        if (!who.mayReadPrivate()) {
            mine = PrivateFields.putBack(mine, before);
        }
        int base = basedOn;
        List<Fields.Change> merged = List.of();
        Optional<Revision> newer = newest.filter(revision -> revision.number() > basedOn);
        if (newer.isPresent()) {
            Fields theirs = fieldsOf(newer.get());
            Fields.Merged both = Description.FORM.merge(before, mine, theirs);
            if (!both.conflicts().isEmpty()) {
                return new Outcome.Conflicting(seenBy(who, both.fields()), newer.get(), both.conflicts());
            }
            mine = both.fields();
            base = newer.get().number();
            merged = seenBy(who, before).changesTo(seenBy(who, theirs));
        }
        FieldReader.Result<Description> read = Description.FORM.read(mine, who.displayName());
        Optional<Description> description = read.storable();
        if (description.isEmpty()) {
            // the profile's rules are told at once with what cannot be read, not after it was put right
            List<Violation> all = new ArrayList<>(read.violations());
            all.addAll(missing(mine));
            return new Outcome.Rejected(mine, base, all);
        }
        try {
            CollectionObject saved = base == 0
                    ? cataloguing.enter(id, description.get(), who.author(), reason)
                    : cataloguing.save(id, base, description.get(), who.author(), reason);
            return new Outcome.Saved(saved, merged);
        } catch (Refusal refusal) {
            if (refusal.failure() instanceof Failure.Invalid(var violations)) {
                List<Violation> all = new ArrayList<>(read.violations());
                all.addAll(violations);
                return new Outcome.Rejected(mine, base, all);
            }
            throw refusal;
        }
    }

    private List<Violation> missing(Fields fields) {
        Profiles inForce = profiles.current();
        return inForce.find(fields.get("identity.kind"))
                .map(profile -> Checks.toSave(fields, profile))
                .orElse(List.of());
    }

    /// @throws Refusal not found
    Revision revision(UUID id, int number) {
        return revisions.find(id, number).orElseThrow(() -> Refusal.notFound("revision", number));
    }

    Optional<Revision> newest(UUID id) {
        return revisions.history(id).stream().findFirst();
    }

    static Fields fieldsOf(Revision revision) {
        return Description.FORM.write(DescriptionCodec.open(revision.schema(), revision.body()));
    }

    static Fields fieldsOf(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        RecordJson.readTree(json)
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return DescriptionCodec.openDraft(values);
    }
}
