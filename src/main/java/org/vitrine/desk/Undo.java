package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Deletions;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.form.Undoing;
import org.vitrine.problem.Refusal;
import org.vitrine.revision.Act;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;

/// Undoes something that was done, later edits of others kept: by merging what was there before into what is there now.
@ApplicationScoped
class Undo {

    /// Records that are undone at once.
    static final int MOST = 2_000;

    private final Revisions revisions;
    private final CollectionObjects objects;
    private final Cataloguing cataloguing;
    private final Deletions deletions;
    private final PrivateFields privateFields;

    Undo(
            Revisions revisions,
            CollectionObjects objects,
            Cataloguing cataloguing,
            Deletions deletions,
            PrivateFields privateFields) {
        this.revisions = revisions;
        this.objects = objects;
        this.cataloguing = cataloguing;
        this.deletions = deletions;
        this.privateFields = privateFields;
    }

    /// What undoing would do to one record.
    sealed interface Step {

        UUID record();

        /// @param now what it would start from
        /// @param changedBy who changed a kept field afterwards, by path
        record Merge(UUID record, int version, Fields now, Undoing undoing, Map<String, String> changedBy)
                implements Step {}

        /// The save had entered the record, and nobody touched it since.
        record Delete(UUID record, Fields now) implements Step {}

        /// @param by who went on with it; empty when the record is gone
        record Keep(UUID record, Fields now, String by) implements Step {}
    }

    /// In what somebody may see: the rest is not touched.
    ///
    /// @throws Refusal not found
    List<Step> steps(UUID act, Account who) {
        List<Revision> done = revisions.ofAct(act);
        if (done.isEmpty()) {
            throw Refusal.notFound("act", act);
        }
        List<Step> steps = new ArrayList<>();
        Map<UUID, CollectionObject> found =
                objects.byId(done.stream().map(Revision::record).toList());
        for (Revision revision : done) {
            steps.add(step(revision, found.get(revision.record()), who));
        }
        return steps;
    }

    private Step step(Revision revision, @Nullable CollectionObject object, Account who) {
        UUID record = revision.record();
        if (object == null) {
            return new Step.Keep(record, privateFields.seenBy(who, revision, null), "");
        }
        Fields now = privateFields.seenBy(who, object);
        List<Revision> later = revisions.after(record, revision.number());
        if (revision.number() == 1) {
            return later.isEmpty()
                    ? new Step.Delete(record, now)
                    : new Step.Keep(record, now, later.getLast().author().name());
        }
        Fields after = privateFields.seenBy(who, revision, object);
        Fields before = revisions
                .find(record, revision.number() - 1)
                .map(former -> privateFields.seenBy(who, former, object))
                .orElseThrow(() -> Refusal.notFound("revision", revision.number() - 1));
        return new Step.Merge(
                record,
                object.version(),
                now,
                Undoing.of(Description.FORM, before, after, now),
                changedBy(after, later, next -> privateFields.seenBy(who, next, object)));
    }

    private static Map<String, String> changedBy(Fields after, List<Revision> later, Function<Revision, Fields> seen) {
        Map<String, String> authors = new LinkedHashMap<>();
        Fields state = after;
        for (Revision revision : later) {
            Fields next = seen.apply(revision);
            state.changesTo(next)
                    .forEach(change ->
                            authors.put(change.path(), revision.author().name()));
            state = next;
        }
        return authors;
    }

    /// Undoes an act as one act, all of it or none.
    ///
    /// @return whether anything was left to undo
    /// @throws Refusal conflict, when it changed too many records; invalid, when what it led to cannot be saved
    @Transactional
    boolean undo(UUID act, Account who, String reason) {
        List<Step> steps = steps(act, who);
        if (steps.size() > MOST) {
            throw Refusal.conflict("too-many-records", "At most " + MOST + " records can be undone at once");
        }
        Act undoing = new Act();
        List<Cataloguing.Edit> edits = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Merge merge -> edit(merge, who).ifPresent(edits::add);
                case Step.Delete(var record, var _) -> deletions.delete(record, who.author(), reason, undoing);
                case Step.Keep _ -> {}
            }
        }
        cataloguing.saveAll(edits, who.author(), reason, undoing);
        return !edits.isEmpty() || steps.stream().anyMatch(Step.Delete.class::isInstance);
    }

    private static Optional<Cataloguing.Edit> edit(Step.Merge merge, Account who) {
        if (merge.undoing().undone().isEmpty()) {
            return Optional.empty();
        }
        FieldReader.Result<Description> read =
                Description.FORM.read(merge.undoing().fields(), who.displayName());
        return Optional.of(new Cataloguing.Edit(
                merge.record(),
                merge.version(),
                read.storable().orElseThrow(() -> Refusal.invalid(read.violations()))));
    }
}
