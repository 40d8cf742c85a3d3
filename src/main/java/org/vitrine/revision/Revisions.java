package org.vitrine.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;

/// All saves of all records.
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, UUID> {

    private final Clock clock;

    Revisions(Clock clock) {
        this.clock = clock;
    }

    /// Adds the next save of a record, in the caller's transaction. The database refuses a number twice.
    public Revision append(UUID record, int number, Author author, String reason, int schema, String body) {
        return append(record, number, author, reason, schema, body, null);
    }

    /// The same for a record of a kind that has a profile.
    ///
    /// @param profile hash of it
    public Revision append(
            UUID record, int number, Author author, String reason, int schema, String body, @Nullable String profile) {
        Revision revision = new Revision(record, number, author, clock.instant(), reason, schema, body, profile);
        persist(revision);
        return revision;
    }

    /// Newest first.
    public List<Revision> history(UUID record) {
        return list("record = ?1 order by number desc", record);
    }

    public Optional<Revision> find(UUID record, int number) {
        return find("record = ?1 and number = ?2", record, number).firstResultOptional();
    }
}
