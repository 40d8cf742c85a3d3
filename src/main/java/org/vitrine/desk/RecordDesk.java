package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.Checks;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.DescriptionCodec;
import org.vitrine.catalogue.NewRecords;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profiles;
import org.vitrine.revision.Draft;
import org.vitrine.revision.Drafts;
import org.vitrine.revision.Revision;

/// What an archivist does to one record: open it, type, save. Nothing typed is lost on any way out of here.
@ApplicationScoped
class RecordDesk implements Typed<Description> {

    private final CollectionObjects objects;
    private final Cataloguing cataloguing;
    private final Typing typing;
    private final Drafts drafts;
    private final ProfilesInForce profiles;
    private final NewRecords newRecords;

    RecordDesk(
            CollectionObjects objects,
            Cataloguing cataloguing,
            Typing typing,
            Drafts drafts,
            ProfilesInForce profiles,
            NewRecords newRecords) {
        this.objects = objects;
        this.cataloguing = cataloguing;
        this.typing = typing;
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

    /// @param kind for a record that is new
    /// @throws Refusal not found
    @Transactional
    Sheet open(UUID id, Account who, Optional<String> kind) {
        CollectionObject object = objects.findByIdOptional(id).orElse(null);
        Optional<Draft> draft = drafts.find(who.id(), id);
        if (draft.isPresent()) {
            Draft kept = draft.get();
            Fields fields = DescriptionCodec.openDraft(Typing.kept(kept.fields()));
            return new Sheet(id, object, kept.basedOn(), seenBy(who, fields), kept.savedAt());
        }
        if (object != null) {
            return new Sheet(
                    id, object, object.version(), seenBy(who, Description.FORM.write(object.description())), null);
        }
        requireNotBegunByAnother(id, who);
        return kind.map(k -> new Sheet(id, null, 0, newRecords.begin(k), null))
                .orElseThrow(() -> Refusal.notFound("object", id));
    }

    @Override
    public Form<Description> form() {
        return Description.FORM;
    }

    @Override
    public Description open(Revision revision) {
        return DescriptionCodec.open(revision.schema(), revision.body());
    }

    @Override
    public Fields complete(Fields sent, Fields before) {
        return SentFields.of(profiles.current().get(sent.get("identity.kind"))).complete(sent, before);
    }

    @Override
    public void save(UUID id, int base, Description said, Account who, String reason) {
        if (base == 0) {
            cataloguing.enter(id, said, who.author(), reason);
        } else {
            cataloguing.save(id, base, said, who.author(), reason);
        }
    }

    /// @throws Refusal invalid, when a new record is of no known kind
    Instant keep(UUID id, Account who, int basedOn, Fields fields) {
        requireNotBegunByAnother(id, who);
        return typing.keep(this, id, who, basedOn, fields);
    }

    boolean isTyping(UUID id, Account who) {
        return typing.isTyping(id, who);
    }

    void discard(UUID id, Account who) {
        typing.discard(id, who);
    }

    Typing.Outcome submit(UUID id, Account who, int basedOn, Fields typed, String reason) {
        requireNotBegunByAnother(id, who);
        return typing.submit(this, id, who, basedOn, typed, reason);
    }

    /// What was sent, of the kind that the record is of, whatever was sent as its kind.
    ///
    /// @throws Refusal invalid, when a new record is of no known kind
    @Override
    public Fields settled(UUID id, Fields sent) {
        Map<String, String> values = new LinkedHashMap<>(sent.values());
        objects.findByIdOptional(id).ifPresent(object -> values.put("identity.kind", object.kind()));
        String kind = values.getOrDefault("identity.kind", "");
        if (profiles.current().find(kind).isEmpty()) {
            throw Refusal.invalid(List.of(
                    Violation.error("choice", "identity.kind", "There is no kind of object “" + kind + "”", kind)));
        }
        return new Fields(values);
    }

    /// What nobody has saved yet is whose draft it is.
    private void requireNotBegunByAnother(UUID id, Account who) {
        if (drafts.isBegunByAnother(id, who.id())
                && objects.findByIdOptional(id).isEmpty()) {
            throw new Refusal(new Failure.Forbidden("Somebody else is typing this record and has not saved it yet"));
        }
    }

    @Override
    public Fields seenBy(Account who, Fields whole) {
        return PrivateFields.seenBy(who, whole);
    }

    @Override
    public Fields withHidden(Account who, Fields mine, Fields before) {
        return who.mayReadPrivate() ? mine : PrivateFields.putBack(mine, before);
    }

    @Override
    public List<Violation> missing(Fields fields) {
        Profiles inForce = profiles.current();
        return inForce.find(fields.get("identity.kind"))
                .map(profile -> Checks.toSave(fields, profile))
                .orElse(List.of());
    }

    /// @throws Refusal not found
    Revision revision(UUID id, int number) {
        return typing.revision(id, number);
    }

    Optional<Revision> newest(UUID id) {
        return typing.newest(id);
    }

    static Fields fieldsOf(Revision revision) {
        return Description.FORM.write(DescriptionCodec.open(revision.schema(), revision.body()));
    }

    static Fields fieldsOf(String json) {
        return DescriptionCodec.openDraft(Typing.kept(json));
    }
}
