package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Ids;
import org.vitrine.text.PlainText;

/// The working lists that people come back to: each person's own, and those that others share.
@ApplicationScoped
class SavedSearches {

    /// Of one person.
    static final int MOST = 100;

    static final int LONGEST_NAME = 100;

    private final EntityManager entityManager;
    private final Clock clock;

    SavedSearches(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// @param state of a list's address, behind the question mark
    /// @param owner display name, empty for one's own
    record Saved(UUID id, String name, String state, String owner, boolean shared) {}

    /// One's own by name, then those of others.
    List<Saved> of(Account who) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entityManager.createNativeQuery("""
                        select s.id, s.name, s.state, case when s.account = ?1 then '' else a.display_name end, s.shared
                        from saved_search s join account a on a.id = s.account
                        where s.account = ?1 or s.shared
                        order by s.account <> ?1, lower(s.name), s.id
                        """).setParameter(1, who.id()).getResultList();
        return rows.stream()
                .map(row ->
                        new Saved((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4]))
                .toList();
    }

    /// Keeps a list under a name; one's own of the same name is replaced.
    ///
    /// @throws Refusal invalid, without a name or with more than [#MOST] of them
    @Transactional
    void keep(Account who, String name, String state, boolean shared) {
        String clean = PlainText.clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw Refusal.invalid(List.of(Violation.error(
                    "name-length",
                    "name",
                    "A name has 1 to " + LONGEST_NAME + " characters",
                    Integer.toString(LONGEST_NAME))));
        }
        Number kept = (Number) entityManager
                .createNativeQuery("select count(*) from saved_search where account = ?1")
                .setParameter(1, who.id())
                .getSingleResult();
        if (kept.intValue() >= MOST) {
            throw Refusal.invalid(List.of(Violation.error(
                    "too-many", "name", "At most " + MOST + " searches can be kept", Integer.toString(MOST))));
        }
        entityManager
                .createNativeQuery("""
                        insert into saved_search (id, account, name, state, shared, saved_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (account, name) do update set state = excluded.state, shared = excluded.shared,
                            saved_at = excluded.saved_at
                        """)
                .setParameter(1, Ids.record())
                .setParameter(2, who.id())
                .setParameter(3, clean)
                .setParameter(4, state)
                .setParameter(5, shared)
                .setParameter(6, clock.instant())
                .executeUpdate();
    }

    /// @throws Refusal not found, also for one of somebody else
    @Transactional
    void forget(Account who, UUID id) {
        int gone = entityManager
                .createNativeQuery("delete from saved_search where id = ?1 and account = ?2")
                .setParameter(1, id)
                .setParameter(2, who.id())
                .executeUpdate();
        if (gone == 0) {
            throw Refusal.notFound("saved search", id);
        }
    }
}
