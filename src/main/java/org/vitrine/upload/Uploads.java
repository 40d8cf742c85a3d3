package org.vitrine.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vitrine.upload.Upload.Role;
import org.vitrine.upload.Upload.State;

/// All uploads that are remembered.
@ApplicationScoped
class Uploads implements PanacheRepositoryBase<Upload, UUID> {

    private static final Set<State> UNFINISHED = Set.of(State.RECEIVING, State.COMPLETE);

    /// What one person has begun and not finished.
    ///
    /// @param bytes that they will have
    record Begun(long count, long bytes) {}

    /// Whoever begins two at the same time waits here until the first is written down.
    Begun lockedBegun(UUID account) {
        var _ = getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:account, 140))) held")
                .setParameter("account", account.toString())
                .getSingleResult();
        return getEntityManager()
                .createQuery(
                        "select new org.vitrine.upload.Uploads$Begun(count(u), coalesce(sum(u.length), 0))"
                                + " from Upload u where u.account = :account and u.state in :unfinished",
                        Begun.class)
                .setParameter("account", account)
                .setParameter("unfinished", UNFINISHED)
                .getSingleResult();
    }

    List<Upload> complete() {
        return list("state = ?1 and role != ?2", State.COMPLETE, Role.PART);
    }

    /// Those that nobody has gone on with until then; one that is being looked at is finished first.
    List<Upload> expired(Instant now) {
        return list("expiresAt < ?1 and (state != ?2 or role = ?3)", now, State.COMPLETE, Role.PART);
    }
}
