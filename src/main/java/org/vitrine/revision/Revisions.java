package org.vitrine.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// @param act that the save is part of, null when it is by itself
    public Revision append(
            UUID record, int number, Author author, String reason, int schema, String body, @Nullable Act act) {
        return append(record, number, author, reason, schema, body, act, null);
    }

    /// The same for a record of a kind that has a profile.
    ///
    /// @param profile hash of it
    public Revision append(
            UUID record,
            int number,
            Author author,
            String reason,
            int schema,
            String body,
            @Nullable Act act,
            @Nullable String profile) {
        Revision revision = new Revision(record, number, author, clock.instant(), reason, schema, body, profile);
        persist(act == null ? revision : revision.within(act));
        return revision;
    }

    /// What is to be said of a save without its record.
    ///
    /// @param number from 1
    /// @param author name of who saved
    public record Save(int number, String author, Instant savedAt, String reason) {}

    /// The newest saves, newest first; the records stay in the database, so that a long history costs nothing here.
    ///
    /// @param most at least 1
    public List<Save> saves(UUID record, int most) {
        return getEntityManager()
                .createQuery(
                        "select number, author, savedAt, reason from Revision where record = ?1 order by number desc",
                        Save.class)
                .setParameter(1, record)
                .setMaxResults(most)
                .getResultList();
    }

    /// Newest first, each with its record.
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

    /// What was done, newest first: of each act its first revision; when a record is asked for, that record's.
    public List<Revision> acts(ActQuery query) {
        StringBuilder where =
                new StringBuilder(query.record() == null ? "(act is null or act = id)" : "record = :record");
        Map<String, Object> parameters = new HashMap<>();
        if (query.record() != null) {
            parameters.put("record", query.record());
        }
        if (!query.author().isEmpty()) {
            where.append(" and author = :author");
            parameters.put("author", query.author());
        }
        if (query.from() != null) {
            where.append(" and savedAt >= :from");
            parameters.put("from", query.from());
        }
        if (query.to() != null) {
            where.append(" and savedAt < :to");
            parameters.put("to", query.to());
        }
        Revision last = query.before() == null ? null : findById(query.before());
        if (last != null) {
            where.append(" and (savedAt < :at or (savedAt = :at and id < :last))");
            parameters.put("at", last.savedAt());
            parameters.put("last", last.id());
        }
        return find(where + " order by savedAt desc, id desc", parameters)
                .page(0, query.size())
                .list();
    }

    /// All revisions of an act, in the order in which they were saved.
    public List<Revision> ofAct(UUID act) {
        return list("act = ?1 or id = ?1 order by savedAt, id", act);
    }

    /// How many records each act changed.
    public Map<UUID, Long> sizes(Collection<UUID> acts) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select act, count(*) from revision where act = any(?1) group by act")
                .setParameter(1, acts.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Long> sizes = new HashMap<>();
        rows.forEach(row -> sizes.put((UUID) row[0], ((Number) row[1]).longValue()));
        return sizes;
    }

    public Optional<Revision> newest(UUID record) {
        return find("record = ?1 order by number desc", record).firstResultOptional();
    }

    /// Saved after a number, oldest first.
    public List<Revision> after(UUID record, int number) {
        return list("record = ?1 and number > ?2 order by number", record, number);
    }
}
