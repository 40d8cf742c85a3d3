package org.vitrine.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.vitrine.authority.AuthoritySaved;
import org.vitrine.catalogue.ObjectSaved;
import org.vitrine.publication.Publication;

/// Working records that the index has not seen yet. A save puts its record here in its own transaction, so that no
/// crash can come between the two.
@ApplicationScoped
class WorkingQueue {

    private final EntityManager entityManager;

    WorkingQueue(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    record Waiting(long seq, UUID record, Publication.Family family) {}

    void saved(@Observes ObjectSaved news) {
        add(List.of(news.id()), Publication.Family.OBJECT);
    }

    void saved(@Observes AuthoritySaved news) {
        add(List.of(news.id()), Publication.Family.AUTHORITY);
    }

    void add(Collection<UUID> records, Publication.Family family) {
        if (!records.isEmpty()) {
            entityManager
                    .createNativeQuery("insert into search_queue (record, family) select unnest(?1), ?2")
                    .setParameter(1, records.toArray(UUID[]::new))
                    .setParameter(2, family.name())
                    .executeUpdate();
        }
    }

    /// Those that wait longest.
    List<Waiting> first(int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("select seq, record, family from search_queue order by seq limit ?1")
                .setParameter(1, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Waiting(
                        ((Number) row[0]).longValue(), (UUID) row[1], Publication.Family.valueOf((String) row[2])))
                .toList();
    }

    void remove(Collection<Waiting> done) {
        entityManager
                .createNativeQuery("delete from search_queue where seq = any(?1)")
                .setParameter(1, done.stream().map(Waiting::seq).toArray(Long[]::new))
                .executeUpdate();
    }

    long length() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from search_queue")
                        .getSingleResult())
                .longValue();
    }

    /// Newest that waits and is committed, 0 when none does.
    @Transactional(TxType.REQUIRES_NEW)
    long last() {
        return ((Number) entityManager
                        .createNativeQuery("select coalesce(max(seq), 0) from search_queue")
                        .getSingleResult())
                .longValue();
    }

    @Transactional(TxType.REQUIRES_NEW)
    boolean isWaiting(long upTo) {
        return (Boolean) entityManager
                .createNativeQuery("select exists (select 1 from search_queue where seq <= ?1)")
                .setParameter(1, upTo)
                .getSingleResult();
    }

    /// Which database this is.
    String home() {
        return entityManager
                .createNativeQuery("select id from search_home")
                .getSingleResult()
                .toString();
    }
}
