package org.vitrine.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.form.Form;
import org.vitrine.problem.Violation;

/// What authorities owe each other: a reference leads to a record of the right kind, and nothing is within itself.
/// Keeps
/// their links, beside those of the objects, from which back-references are read. Works in the caller's transaction.
@ApplicationScoped
class AuthorityLinks {

    private static final Form<AuthorityDescription> FORM = AuthorityDescription.FORM;

    private final EntityManager entityManager;

    AuthorityLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// @param together kinds of records that are entered at the same time
    List<Violation> check(UUID record, AuthorityDescription said, Map<UUID, AuthorityKind> together) {
        Map<String, UUID> references = FORM.references(said);
        Map<UUID, AuthorityKind> known = kinds(references.values());
        known.putAll(together);
        List<Violation> violations = new ArrayList<>();
        references.forEach((path, id) -> {
            AuthorityKind kind = known.get(id);
            if (kind == null) {
                violations.add(Violation.error("dangling-reference", path, "There is no record " + id, id.toString()));
            } else if (!Allowed.targets(said.kind(), FORM.general(path)).contains(kind)) {
                violations.add(Violation.error(
                        "reference-kind",
                        path,
                        "A record of the kind “" + kind.word() + "” cannot stand here",
                        kind.word()));
            } else if (leadsUp(path) && (id.equals(record) || isWithin(id, record, upOrOn(path)))) {
                violations.add(Violation.error("cycle-of-parents", path, "It would be within itself", id.toString()));
            }
        });
        return violations;
    }

    private Map<UUID, AuthorityKind> kinds(Collection<UUID> ids) {
        Map<UUID, AuthorityKind> kinds = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createNativeQuery("select id, kind from authority where id = any(?1)")
                    .setParameter(1, ids.toArray(UUID[]::new))
                    .getResultList()
                    .forEach(row -> {
                        Object[] columns = (Object[]) row;
                        kinds.put((UUID) columns[0], AuthorityKind.valueOf((String) columns[1]));
                    });
        }
        return kinds;
    }

    private static boolean leadsUp(String path) {
        return path.equals("parent") || path.startsWith("wider.") || path.startsWith("successors.");
    }

    private static String upOrOn(String path) {
        return path.startsWith("successors.") ? "^successors\\." : "^(parent$|wider\\.)";
    }

    /// Whether `inner` lies within `outer` at any depth, or comes after it.
    private boolean isWithin(UUID inner, UUID outer, String paths) {
        return !entityManager
                .createNativeQuery("""
                        with recursive above(id) as (
                            select l.to_record from link l join authority a on a.id = l.from_record
                            where l.from_record = ?1 and l.path ~ ?3
                            union
                            select l.to_record from link l
                            join above on l.from_record = above.id
                            join authority a on a.id = l.from_record
                            where l.path ~ ?3
                        )
                        select id from above where id = ?2
                        """)
                .setParameter(1, inner)
                .setParameter(2, outer)
                .setParameter(3, paths)
                .getResultList()
                .isEmpty();
    }

    /// How many places refer to a record, itself left out.
    long count(UUID record) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from link where to_record = ?1 and from_record <> ?1")
                        .setParameter(1, record)
                        .getSingleResult())
                .longValue();
    }

    void forget(UUID record) {
        entityManager
                .createNativeQuery("delete from link where from_record = ?1")
                .setParameter(1, record)
                .executeUpdate();
    }

    void keep(UUID record, AuthorityDescription said) {
        forget(record);
        keepAll(Map.of(record, said));
    }

    /// For records that had no links before.
    void keepAll(Map<UUID, AuthorityDescription> all) {
        List<UUID> from = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        List<UUID> to = new ArrayList<>();
        all.forEach((record, said) -> FORM.references(said).forEach((path, target) -> {
            from.add(record);
            paths.add(path);
            to.add(target);
        }));
        if (from.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        insert into link (from_record, path, to_record)
                        select record, path, target
                        from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as uuid[])) as l(record, path, target)
                        """)
                .setParameter(1, from.toArray(UUID[]::new))
                .setParameter(2, paths.toArray(String[]::new))
                .setParameter(3, to.toArray(UUID[]::new))
                .executeUpdate();
    }
}
