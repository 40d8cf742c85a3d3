package org.vitrine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.form.JsonFields;
import org.vitrine.form.Undoing;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.text.Ids;

/// Enters and changes records of any sort: what was sent is laid flat and read as the desk reads what is typed, so
/// that
/// both find the same faults, and saved where the desk saves.
@ApplicationScoped
class Editing {

    static final String DESCRIPTION = "description";

    private final Asker asker;
    private final Preferences preferences;
    private final Problems problems;
    private final Revisions revisions;
    private final Answering answering;

    Editing(Asker asker, Preferences preferences, Problems problems, Revisions revisions, Answering answering) {
        this.asker = asker;
        this.preferences = preferences;
        this.problems = problems;
        this.revisions = revisions;
        this.answering = answering;
    }

    /// What is to be saved, with everything that is odd about it.
    private record Read<T extends Record>(T said, List<Violation> warnings, UnaryOperator<String> pointer) {}

    <T extends Record> Response enter(Sort<T> sort, Sent sent) {
        Account who = asker.account();
        UUID id = Ids.record();
        Read<T> read = read(sort, id, described(sent), new Fields(Map.of()), who);
        return attempt(sort, read, null, () -> sort.enter(id, read.said(), who, preferences.reason()), () -> {
            Sort.Working<T> made = sort.get(id.toString());
            return answering.written(Response.created(URI.create(sort.address(id))), sort, made, told(read));
        });
    }

    <T extends Record> Response put(Sort<T> sort, String address, @Nullable String ifMatch, Sent sent) {
        Sort.Working<T> now = current(sort, address, ifMatch);
        return save(sort, now, described(sent));
    }

    <T extends Record> Response patch(
            Sort<T> sort, String address, @Nullable String ifMatch, PartialChange change, Sent sent) {
        Sort.Working<T> now = current(sort, address, ifMatch);
        ObjectNode before = answering.whole(sort, now, asker.account());
        ObjectNode after = change.apply(sent, before);
        List<Violation> fixed = Stream.concat(before.properties().stream(), after.properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .filter(name -> !name.equals(DESCRIPTION) && !before.path(name).equals(after.path(name)))
                .map(name -> before.has(name)
                        ? Violation.error("read-only", name, "“" + name + "” cannot be changed", name)
                        : Violation.error("unknown-field", name, "There is no field “" + name + "”", name))
                .toList();
        if (!fixed.isEmpty()) {
            throw Refusal.invalid(fixed);
        }
        return save(sort, now, described(new Sent(after)));
    }

    /// Saves the state of an old revision as the newest one, or one field of it into the present state.
    ///
    /// @param path of the field; empty for everything
    <T extends Record> Response restore(
            Sort<T> sort, String address, @Nullable String ifMatch, int number, String path) {
        Sort.Working<T> now = current(sort, address, ifMatch);
        Account who = asker.account();
        if (!path.isEmpty() && sort.form().shape(path).isEmpty()) {
            throw Refusal.notFound("field", path);
        }
        Fields present = sort.form().write(now.description());
        Fields old = sort.form().write(sort.open(revision(now.id(), number)));
        Fields wanted = path.isEmpty() ? old : Undoing.field(sort.form(), path, old, present);
        FieldReader.Result<T> read =
                sort.form().read(sort.withHidden(who, sort.seenBy(who, wanted), present), who.displayName());
        T said = read.storable().orElseThrow(() -> Refusal.invalid(read.violations()));
        String reason = preferences.reason();
        return attempt(
                sort,
                new Read<>(said, read.violations(), at -> ""),
                now,
                () -> sort.save(now.id(), now.version(), said, who, reason.isEmpty() ? "Version " + number : reason),
                () -> answering.written(Response.ok(), sort, sort.get(now.id().toString()), null));
    }

    private <T extends Record> Response save(Sort<T> sort, Sort.Working<T> now, JsonNode described) {
        Account who = asker.account();
        Read<T> read = read(sort, now.id(), described, sort.form().write(now.description()), who);
        return attempt(
                sort,
                read,
                now,
                () -> sort.save(now.id(), now.version(), read.said(), who, preferences.reason()),
                () -> answering.written(Response.ok(), sort, sort.get(now.id().toString()), told(read)));
    }

    /// Does it, or looks only whether it could be done: the same work, taken back.
    private <T extends Record> Response attempt(
            Sort<T> sort,
            Read<T> read,
            Sort.@Nullable Working<T> now,
            Runnable work,
            java.util.function.Supplier<Response> answer) {
        try {
            if (preferences.isCheck()) {
                Trial.of(work);
                return answering.checked(sort, now, read.said(), told(read));
            }
            return QuarkusTransaction.joiningExisting().call(() -> {
                work.run();
                return answer.get();
            });
        } catch (OptimisticLockException e) {
            // somebody saved between the look at the condition and the save
            throw now == null ? e : stale(sort, now.id(), now.version());
        } catch (Refusal refusal) {
            throw switch (refusal.failure()) {
                case Failure.Invalid(var violations) ->
                    problems.invalid(
                            Stream.concat(violations.stream(), read.warnings().stream())
                                    .toList(),
                            read.pointer());
                case Failure.Conflict(var rule, var _)
                when rule.equals("stale-version") && now != null -> stale(sort, now.id(), now.version());
                default -> refusal;
            };
        }
    }

    private <T extends Record> com.fasterxml.jackson.databind.node.ArrayNode told(Read<T> read) {
        return problems.told(read.warnings(), read.pointer());
    }

    private static JsonNode described(Sent sent) {
        if (!sent.json().isObject()) {
            throw Refusal.invalid(List.of(Violation.error("json-object", "", "An object is expected here")));
        }
        JsonNode described = sent.json().path(DESCRIPTION);
        if (!described.isObject()) {
            throw Refusal.invalid(
                    List.of(Violation.error("required", DESCRIPTION, "“" + DESCRIPTION + "” is needed", DESCRIPTION)));
        }
        return described;
    }

    private <T extends Record> Read<T> read(Sort<T> sort, UUID id, JsonNode described, Fields before, Account who) {
        JsonFields.Result json = JsonFields.read(sort.form(), described, "/" + DESCRIPTION);
        Fields sent = sort.withHidden(who, json.fields(), before);
        FieldReader.Result<T> read = sort.form().read(sent, who.displayName());
        List<Violation> found = new ArrayList<>(json.violations());
        found.addAll(read.violations());
        found.addAll(sort.missing(sent));
        if (found.stream().anyMatch(Violation::isError)) {
            throw problems.invalid(found, json::pointer);
        }
        T said = read.storable().orElseThrow();
        found.addAll(sort.doubts(id, said));
        if (preferences.isStrict() && !found.isEmpty()) {
            throw problems.invalid(found, json::pointer);
        }
        return new Read<>(said, found, json::pointer);
    }

    /// The record as it is now, which is as the client knows it.
    ///
    /// @throws jakarta.ws.rs.WebApplicationException 428 without a condition, 412 when it does not hold
    <T extends Record> Sort.Working<T> current(Sort<T> sort, String address, @Nullable String ifMatch) {
        Sort.Working<T> now = QuarkusTransaction.joiningExisting().call(() -> sort.get(address));
        if (ifMatch == null) {
            throw problems.conditionNeeded();
        }
        Tag.IfMatch condition = Tag.ifMatch(ifMatch);
        if (!condition.holds(now.version())) {
            throw stale(sort, now.id(), condition.newest().orElse(0));
        }
        return now;
    }

    private <T extends Record> RuntimeException stale(Sort<T> sort, UUID id, int known) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Account who = asker.account();
            Revision newest = revisions.newest(id).orElseThrow(() -> Refusal.notFound("revision", id));
            List<Fields.Change> changed = revisions
                    .find(id, Math.max(1, known))
                    .map(base -> sort.seenBy(who, sort.form().write(sort.open(base)))
                            .changesTo(sort.seenBy(who, sort.form().write(sort.open(newest)))))
                    .orElse(List.of());
            return problems.stale(newest, changed);
        });
    }

    /// @throws Refusal not found
    Revision revision(UUID id, int number) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> revisions.find(id, number).orElseThrow(() -> Refusal.notFound("revision", number)));
    }
}
