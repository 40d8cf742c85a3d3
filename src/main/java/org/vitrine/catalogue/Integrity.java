package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vitrine.problem.Violation;

/// What records owe each other: a number is given once and for all, a reference leads somewhere, a part is not its own
/// whole. Keeps the links from which back-references are read.
@ApplicationScoped
class Integrity {

    private final EntityManager entityManager;

    Integrity(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Violation> check(UUID record, Description description, Map<String, UUID> references) {
        List<Violation> violations = new ArrayList<>();
        checkNumber(record, description.identity().number(), violations);
        checkReferences(references, violations);
        checkFiles(description, violations);
        checkWholes(record, references, violations);
        return violations;
    }

    /// As [#check] for records that are all new, and may refer to one another.
    ///
    /// @return violations, their paths begin with the object's number and a colon
    List<Violation> checkAll(List<NewObject> all, Map<UUID, Map<String, UUID>> references) {
        return new NewObjects(all, references)
                .check(
                        numbersGiven(all),
                        existing("authority", targets(references, false)),
                        existing("collection_object", targets(references, true)),
                        existing("media_file", files(all)));
    }

    private Set<Object> numbersGiven(List<NewObject> all) {
        String[] numbers = all.stream()
                .map(one -> one.description().identity().number().value())
                .toArray(String[]::new);
        return new HashSet<>(entityManager
                .createNativeQuery("select number from object_number where number = any(?1)")
                .setParameter(1, numbers)
                .getResultList());
    }

    private static List<UUID> files(List<NewObject> all) {
        return all.stream()
                .flatMap(one -> one.description().pictures().stream())
                .map(Description.Picture::file)
                .toList();
    }

    private static List<UUID> targets(Map<UUID, Map<String, UUID>> references, boolean objects) {
        return references.values().stream()
                .flatMap(one -> one.entrySet().stream())
                .filter(reference -> References.leadsToObject(reference.getKey()) == objects)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /// Writes down the numbers and links of new records.
    void keepAll(List<NewObject> all, Map<UUID, Map<String, UUID>> references) {
        entityManager
                .createNativeQuery("""
                        insert into object_number (number, record)
                        select number, record from unnest(cast(?1 as text[]), cast(?2 as uuid[])) as n(number, record)
                        """)
                .setParameter(
                        1,
                        all.stream()
                                .map(one ->
                                        one.description().identity().number().value())
                                .toArray(String[]::new))
                .setParameter(2, all.stream().map(NewObject::id).toArray(UUID[]::new))
                .executeUpdate();
        List<UUID> from = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        List<UUID> to = new ArrayList<>();
        references.forEach((record, its) -> its.forEach((path, target) -> {
            from.add(record);
            paths.add(path);
            to.add(target);
        }));
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

    private void checkNumber(UUID record, ObjectNumber number, List<Violation> violations) {
        List<?> holders = entityManager
                .createNativeQuery("select record from object_number where number = ?1")
                .setParameter(1, number.value())
                .getResultList();
        if (!holders.isEmpty() && !holders.getFirst().equals(record)) {
            violations.add(Violation.error(
                    "number-taken",
                    "identity.number",
                    "The number " + number + " was given to another object and is never given again",
                    number.value()));
        }
    }

    private void checkReferences(Map<String, UUID> references, List<Violation> violations) {
        if (references.isEmpty()) {
            return;
        }
        Set<Object> authorities = existing("authority", references.values());
        Set<Object> objects = existing("collection_object", references.values());
        references.forEach((path, id) -> {
            Set<Object> found = References.leadsToObject(path) ? objects : authorities;
            if (!found.contains(id)) {
                violations.add(Violation.error("dangling-reference", path, "There is no record " + id, id.toString()));
            }
        });
    }

    private void checkFiles(Description description, List<Violation> violations) {
        List<UUID> files =
                description.pictures().stream().map(Description.Picture::file).toList();
        if (files.isEmpty()) {
            return;
        }
        Set<Object> found = existing("media_file", files);
        description.pictures().stream()
                .filter(picture -> !found.contains(picture.file()))
                .forEach(picture -> violations.add(Violation.error(
                        "dangling-reference",
                        "pictures." + picture.id() + ".file",
                        "There is no file " + picture.file(),
                        picture.file().toString())));
    }

    private Set<Object> existing(String table, java.util.Collection<UUID> ids) {
        // the table's name is one of three constants above, never input
        return new HashSet<>(entityManager
                .createNativeQuery("select id from " + table + " where id = any(?1)")
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList());
    }

    private void checkWholes(UUID record, Map<String, UUID> references, List<Violation> violations) {
        references.forEach((path, whole) -> {
            if (Description.FORM.general(path).equals("wholes.object") && isWithin(whole, record)) {
                violations.add(Violation.error(
                        "cycle-of-parts", path, "The object would be a part of itself", whole.toString()));
            }
        });
    }

    /// Whether `inner` is `outer` or one of its parts at any depth.
    private boolean isWithin(UUID inner, UUID outer) {
        if (inner.equals(outer)) {
            return true;
        }
        return !entityManager
                .createNativeQuery("""
                        with recursive whole(id) as (
                            select to_record from link where from_record = ?1 and path like 'wholes.%'
                            union
                            select l.to_record from link l join whole w on l.from_record = w.id
                            where l.path like 'wholes.%'
                        )
                        select id from whole where id = ?2
                        """)
                .setParameter(1, inner)
                .setParameter(2, outer)
                .getResultList()
                .isEmpty();
    }

    /// Writes down the number and the links of a record, in the caller's transaction.
    void keep(UUID record, ObjectNumber number, Map<String, UUID> references) {
        entityManager
                .createNativeQuery("insert into object_number (number, record) values (?1, ?2) on conflict do nothing")
                .setParameter(1, number.value())
                .setParameter(2, record)
                .executeUpdate();
        entityManager
                .createNativeQuery("delete from link where from_record = ?1")
                .setParameter(1, record)
                .executeUpdate();
        if (!references.isEmpty()) {
            entityManager
                    .createNativeQuery("""
                            insert into link (from_record, path, to_record)
                            select ?1, path, target from unnest(cast(?2 as text[]), cast(?3 as uuid[])) as l(path, target)
                            """)
                    .setParameter(1, record)
                    .setParameter(2, references.keySet().toArray(String[]::new))
                    .setParameter(3, references.values().toArray(UUID[]::new))
                    .executeUpdate();
        }
    }
}
