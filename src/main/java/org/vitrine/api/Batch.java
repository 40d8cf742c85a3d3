package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.account.Account;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.Description;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.form.JsonFields;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.revision.Act;
import org.vitrine.text.RecordJson;

/// One change of many objects: all of them or none, as one act that the desk can undo as a whole.
@ApplicationScoped
class Batch {

    static final int MOST = 500;

    private final ObjectSort sort;
    private final Cataloguing cataloguing;
    private final Asker asker;
    private final Answering answering;
    private final Preferences preferences;
    private final Problems problems;

    Batch(
            ObjectSort sort,
            Cataloguing cataloguing,
            Asker asker,
            Answering answering,
            Preferences preferences,
            Problems problems) {
        this.sort = sort;
        this.cataloguing = cataloguing;
        this.asker = asker;
        this.answering = answering;
        this.preferences = preferences;
        this.problems = problems;
    }

    private record One(Sort.Working<Description> now, Description said, List<Fields.Change> changes) {}

    /// @param addresses of 1 to [#MOST] objects
    /// @throws Refusal not found; invalid, with everything that is wrong with any of them; paths begin with the
    ///     number and a colon
    Response change(List<String> addresses, PartialChange change, Sent sent) {
        List<String> distinct = addresses.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST) {
            throw Refusal.invalid(List.of(Violation.error(
                    "batch-size", "objects", "From 1 to " + MOST + " records can be changed at once", "" + MOST)));
        }
        Account who = asker.account();
        List<Violation> wrong = new ArrayList<>();
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<One> all = new ArrayList<>();
            distinct.forEach(address -> read(sort.get(address), change, sent, who, all, wrong));
            if (wrong.stream().anyMatch(Violation::isError)) {
                throw problems.invalid(wrong, path -> "");
            }
            List<One> touched =
                    all.stream().filter(one -> !one.changes().isEmpty()).toList();
            if (preferences.isCheck()) {
                touched.forEach(one -> check(one, wrong));
                if (wrong.stream().anyMatch(Violation::isError)) {
                    throw problems.invalid(wrong, path -> "");
                }
                return told(all, wrong, true);
            }
            save(touched, who);
            return told(all, wrong, false);
        });
    }

    private void read(
            Sort.Working<Description> now,
            PartialChange change,
            Sent sent,
            Account who,
            List<One> all,
            List<Violation> wrong) {
        ObjectNode before = answering.whole(sort, now, who);
        Fields present = Description.FORM.write(now.description());
        List<Violation> found = new ArrayList<>();
        try {
            ObjectNode after = change.apply(sent, before);
            JsonFields.Result json =
                    JsonFields.read(Description.FORM, after.path(Editing.DESCRIPTION), "/" + Editing.DESCRIPTION);
            Fields fields = sort.withHidden(who, json.fields(), present);
            FieldReader.Result<Description> read = Description.FORM.read(fields, who.displayName());
            found.addAll(json.violations());
            found.addAll(read.violations());
            found.addAll(sort.missing(fields));
            after.remove(Editing.DESCRIPTION);
            before.remove(Editing.DESCRIPTION);
            if (!after.equals(before)) {
                found.add(Violation.error(
                        "read-only", "", "“description” alone can be changed", "all but “description”"));
            }
            read.storable()
                    .ifPresent(said -> all.add(new One(
                            now,
                            said,
                            sort.seenBy(who, present).changesTo(sort.seenBy(who, Description.FORM.write(said))))));
        } catch (Refusal refusal) {
            if (!(refusal.failure() instanceof Failure.Invalid(var violations))) {
                throw refusal;
            }
            found.addAll(violations);
        }
        found.stream().map(one -> of(now, one)).forEach(wrong::add);
    }

    private void check(One one, List<Violation> wrong) {
        cataloguing.check(one.now().id(), one.said()).stream()
                .map(violation -> of(one.now(), violation))
                .forEach(wrong::add);
    }

    private void save(List<One> touched, Account who) {
        cataloguing.saveAll(
                touched.stream()
                        .map(one ->
                                new Cataloguing.Edit(one.now().id(), one.now().version(), one.said()))
                        .toList(),
                who.author(),
                preferences.reason(),
                new Act());
    }

    private static Violation of(Sort.Working<Description> now, Violation violation) {
        return new Violation(
                violation.severity(),
                violation.code(),
                now.about().path("number").asText() + ":" + violation.path(),
                violation.message(),
                violation.arguments());
    }

    private Response told(List<One> all, List<Violation> warnings, boolean onlyLooked) {
        ObjectNode answer = RecordJson.object();
        ArrayNode items = answer.putArray("items");
        for (One one : all) {
            boolean changed = !one.changes().isEmpty();
            ObjectNode item = items.addObject();
            item.put("id", one.now().id().toString());
            item.set("number", one.now().about().path("number"));
            item.put("version", one.now().version() + (changed && !onlyLooked ? 1 : 0));
            item.set("changes", RecordJson.tree(one.changes()));
        }
        answer.set("warnings", problems.told(warnings, path -> ""));
        return Answering.json(answer);
    }
}
