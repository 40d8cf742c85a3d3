package org.vitrine.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitrine.problem.Refusal;

/// The working records of all authorities.
@ApplicationScoped
public class Authorities implements PanacheRepositoryBase<Authority, UUID> {

    /// @throws Refusal not found
    public Authority get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("authority", id));
    }

    /// @param folder public address folder, see [AuthorityKind#folder]
    public Optional<Authority> find(String folder, String slug) {
        List<AuthorityKind> kinds = java.util.Arrays.stream(AuthorityKind.values())
                .filter(kind -> kind.folder().equals(folder))
                .toList();
        return find("kind in ?1 and slug = ?2", kinds, slug).firstResultOptional();
    }

    /// Those among the ids that were merged into another, with the one that stands for them today.
    public Map<UUID, UUID> survivors(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        with recursive led(id, today) as (
                            select id, merged_into from authority where id = any(?1) and merged_into is not null
                            union
                            select led.id, a.merged_into from led join authority a on a.id = led.today
                            where a.merged_into is not null
                        )
                        select led.id, led.today from led join authority a on a.id = led.today
                        where a.merged_into is null
                        """)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, UUID> survivors = new HashMap<>();
        rows.forEach(row -> {
            Object[] columns = (Object[]) row;
            survivors.put((UUID) columns[0], (UUID) columns[1]);
        });
        return survivors;
    }

    public List<Authority> ofKind(AuthorityKind kind) {
        return list("kind = ?1 and mergedInto is null order by sortName, id", kind);
    }

    /// Those that exist among the ids, by id: one query.
    public Map<UUID, Authority> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Authority::id, Function.identity()));
    }
}
