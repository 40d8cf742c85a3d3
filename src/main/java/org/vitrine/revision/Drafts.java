package org.vitrine.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is being typed, one row a person and record.
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, DraftId> {

    private final Clock clock;

    Drafts(Clock clock) {
        this.clock = clock;
    }

    /// Keeps what was typed in place of what was kept before; answered only when it is in the database.
    ///
    /// @param basedOn revision that the typing started from, 0 for a new record
    /// @param fields a JSON object from field path to text
    @Transactional
    public Instant keep(UUID account, UUID record, int basedOn, String fields) {
        Instant now = clock.instant();
        getEntityManager()
                .createNativeQuery("""
                        insert into draft (account, record, based_on, fields, saved_at)
                        values (?1, ?2, ?3, cast(?4 as jsonb), ?5)
                        on conflict (account, record) do update
                        set based_on = excluded.based_on, fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .setParameter(1, account)
                .setParameter(2, record)
                .setParameter(3, basedOn)
                .setParameter(4, fields)
                .setParameter(5, now)
                .executeUpdate();
        // the statement passes by what was read before in this transaction
        find(account, record).ifPresent(getEntityManager()::refresh);
        return now;
    }

    public Optional<Draft> find(UUID account, UUID record) {
        return findByIdOptional(new DraftId(account, record));
    }

    /// Whether somebody else is typing it.
    public boolean isBegunByAnother(UUID record, UUID account) {
        return count("record = ?1 and account <> ?2", record, account) > 0;
    }

    /// Newest first.
    public List<Draft> of(UUID account) {
        return list("account = ?1 order by savedAt desc", account);
    }

    @Transactional
    public void discard(UUID account, UUID record) {
        deleteById(new DraftId(account, record));
    }
}
