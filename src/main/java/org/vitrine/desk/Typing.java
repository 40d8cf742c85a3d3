package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
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
import org.vitrine.account.Account;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.revision.Drafts;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.text.RecordJson;

/// Keeps and saves what is typed into records of any sort. Nothing typed is lost on any way out of here.
@ApplicationScoped
class Typing {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Revisions revisions;
    private final Drafts drafts;

    Typing(Revisions revisions, Drafts drafts) {
        this.revisions = revisions;
        this.drafts = drafts;
    }

    /// What became of a save.
    sealed interface Outcome {

        /// @param merged fields that somebody else had changed meanwhile, now part of it
        record Saved(List<Fields.Change> merged) implements Outcome {}

        record Rejected(Fields fields, int basedOn, List<Violation> violations) implements Outcome {}

        /// @param current the revision that somebody else saved
        record Conflicting(Fields fields, Revision current, List<Fields.Conflict> conflicts) implements Outcome {}
    }

    <T extends Record> Instant keep(Typed<T> sort, UUID id, Account who, int basedOn, Fields fields) {
        return drafts.keep(
                who.id(), id, basedOn, RecordJson.write(sort.settled(id, fields).values()));
    }

    boolean isTyping(UUID id, Account who) {
        return drafts.find(who.id(), id).isPresent();
    }

    void discard(UUID id, Account who) {
        drafts.discard(who.id(), id);
    }

    /// Saves what was typed on top of a version; when somebody else saved in between, merges first. Whatever comes of
    /// it, what was typed is kept: as the new revision, or as the draft.
    <T extends Record> Outcome submit(Typed<T> sort, UUID id, Account who, int basedOn, Fields typed, String reason) {
        Fields settled = sort.settled(id, typed);
        Outcome outcome;
        try {
            outcome = attemptTwice(sort, id, who, basedOn, settled, reason);
        } catch (RuntimeException e) {
            keep(sort, id, who, basedOn, settled);
            throw e;
        }
        switch (outcome) {
            case Outcome.Saved _ -> drafts.discard(who.id(), id);
            case Outcome.Rejected(var fields, var base, var _) -> keep(sort, id, who, base, fields);
            // still on the old version, so that the conflict is there again when the page is opened anew
            case Outcome.Conflicting(var fields, var _, var _) -> keep(sort, id, who, basedOn, fields);
        }
        return outcome;
    }

    /// A form that was sent twice at once makes one record: the second finds what the first has made.
    private <T extends Record> Outcome attemptTwice(
            Typed<T> sort, UUID id, Account who, int basedOn, Fields sent, String reason) {
        try {
            return attempt(sort, id, who, basedOn, sent, reason);
        } catch (PersistenceException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            return attempt(sort, id, who, basedOn, sent, reason);
        }
    }

    private static boolean isDuplicate(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    private <T extends Record> Outcome attempt(
            Typed<T> sort, UUID id, Account who, int basedOn, Fields sent, String reason) {
        Optional<Revision> newest = newest(id);
        if (basedOn > newest.map(Revision::number).orElse(0)) {
            throw Refusal.conflict("stale-version", "There is no version " + basedOn + " of this record");
        }
        Fields before = basedOn == 0 ? new Fields(Map.of()) : sort.laidFlat(revision(id, basedOn));
        Fields mine = sort.withHidden(who, sort.complete(sent, before), before);
        int base = basedOn;
        List<Fields.Change> merged = List.of();
        Optional<Revision> newer = newest.filter(revision -> revision.number() > basedOn);
        if (newer.isPresent()) {
            Fields theirs = sort.laidFlat(newer.get());
            Fields.Merged both = sort.form().merge(before, mine, theirs);
            if (!both.conflicts().isEmpty()) {
                return new Outcome.Conflicting(sort.seenBy(who, both.fields()), newer.get(), both.conflicts());
            }
            mine = both.fields();
            base = newer.get().number();
            merged = sort.seenBy(who, before).changesTo(sort.seenBy(who, theirs));
        }
        FieldReader.Result<T> read = sort.form().read(mine, who.displayName());
        Optional<T> said = read.storable();
        if (said.isEmpty()) {
            // the rules of the sort are told at once with what cannot be read, not after it was put right
            List<Violation> all = new ArrayList<>(read.violations());
            all.addAll(sort.missing(mine));
            return new Outcome.Rejected(mine, base, all);
        }
        try {
            sort.save(id, base, said.get(), who, reason);
            return new Outcome.Saved(merged);
        } catch (Refusal refusal) {
            if (refusal.failure() instanceof Failure.Invalid(var violations)) {
                List<Violation> all = new ArrayList<>(read.violations());
                all.addAll(violations);
                return new Outcome.Rejected(mine, base, all);
            }
            throw refusal;
        }
    }

    /// @throws Refusal not found
    Revision revision(UUID id, int number) {
        return revisions.find(id, number).orElseThrow(() -> Refusal.notFound("revision", number));
    }

    Optional<Revision> newest(UUID id) {
        return revisions.newest(id);
    }

    /// The fields of a draft, as they were kept.
    static Map<String, String> kept(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        RecordJson.readTree(json)
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return values;
    }
}
