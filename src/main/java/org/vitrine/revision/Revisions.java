package org.vitrine.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
        Revision revision = new Revision(record, number, author, clock.instant(), reason, schema, body);
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

    /// Whose the newest revision of each record is.
    public Map<UUID, String> lastAuthors(Collection<UUID> records) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct on (record) record, author from revision
                        where record = any(?1) order by record, number desc
                        """)
                .setParameter(1, records.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, String> authors = new HashMap<>();
        rows.forEach(row -> authors.put((UUID) row[0], (String) row[1]));
        return authors;
    }
}
