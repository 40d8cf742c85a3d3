package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.text.RecordJson;

/// What was saved when, of records of any sort.
@ApplicationScoped
class Histories {

    private static final int MOST = 10_000;

    private final Revisions revisions;
    private final Asker asker;

    Histories(Revisions revisions, Asker asker) {
        this.revisions = revisions;
        this.asker = asker;
    }

    static ObjectNode about(Revision revision) {
        return RecordJson.object()
                .put("id", revision.record().toString())
                .put("version", revision.number())
                .put("author", revision.author().name())
                .put("savedAt", revision.savedAt().toString())
                .put("reason", revision.reason());
    }

    /// All saves, the newest first.
    Response list(UUID id) {
        List<Revisions.Save> saves = QuarkusTransaction.joiningExisting().call(() -> revisions.saves(id, MOST));
        if (saves.isEmpty()) {
            throw Refusal.notFound("record", id);
        }
        return Answering.json(Map.of(
                "items",
                saves.stream()
                        .map(save -> RecordJson.object()
                                .put("version", save.number())
                                .put("author", save.author())
                                .put("savedAt", save.savedAt().toString())
                                .put("reason", save.reason()))
                        .toList()));
    }

    /// A save and what it changed, field by field.
    ///
    /// @param against number of the revision it is compared with; null for the one before
    <T extends Record> Response compare(Sort<T> sort, UUID id, int number, @Nullable Integer against) {
        Account who = asker.account();
        return QuarkusTransaction.joiningExisting().call(() -> {
            Revision revision = revisions.find(id, number).orElseThrow(() -> Refusal.notFound("revision", number));
            int other = against == null ? number - 1 : against;
            Fields before = other < 1
                    ? new Fields(Map.of())
                    : sort.seenBy(
                            who,
                            sort.form()
                                    .write(sort.open(revisions
                                            .find(id, other)
                                            .orElseThrow(() -> Refusal.notFound("revision", other)))));
            T said = sort.open(revision);
            ObjectNode answer = about(revision);
            answer.put("comparedWith", Math.max(0, other));
            answer.set(
                    "changes",
                    RecordJson.tree(
                            before.changesTo(sort.seenBy(who, sort.form().write(said)))));
            answer.set(Editing.DESCRIPTION, sort.seenBy(who, said));
            return Answering.json(answer);
        });
    }
}
