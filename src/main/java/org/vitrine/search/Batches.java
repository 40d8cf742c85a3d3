package org.vitrine.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;

/// What both indexes need to be kept up, batch by batch.
final class Batches {

    /// Most records in memory at once.
    static final int MOST = 500;

    // "search" as a number, so that no other lock of ours is meant
    private static final int LOCK_FAMILY = 0x7365_6172;
    private static final int LONGEST_SECONDS = 600;

    private Batches() {}

    /// Runs a batch in a transaction. When nodes share the index they take turns, else a slow one could write an older
    /// state over a newer.
    static <T> T inTurn(SearchIndex index, IndexName name, EntityManager entityManager, Callable<T> batch) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            if (index.shared()) {
                entityManager
                        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1, ?2)) taken")
                        .setParameter(1, LOCK_FAMILY)
                        .setParameter(2, name.ordinal())
                        .getSingleResult();
            }
            return batch.call();
        });
    }

    /// The entries in which names of these authorities stand.
    static Set<UUID> referringTo(SearchIndex index, IndexName name, Collection<UUID> authorities) {
        Set<UUID> found = new HashSet<>();
        for (List<UUID> some : parts(List.copyOf(authorities))) {
            index.read(session -> {
                try (SearchScroll<String> scroll = session.search(name.type())
                        .select(f -> f.id(String.class))
                        .where(f -> f.terms()
                                .field(Field.REFERENCE.path())
                                .matchingAny(some.stream().map(UUID::toString).toList()))
                        .scroll(MOST)) {
                    for (SearchScrollResult<String> page = scroll.next(); page.hasHits(); page = scroll.next()) {
                        page.hits().stream().map(UUID::fromString).forEach(found::add);
                    }
                }
                return found;
            });
        }
        return found;
    }

    static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            parts.add(all.subList(from, Math.min(from + MOST, all.size())));
        }
        return parts;
    }
}
