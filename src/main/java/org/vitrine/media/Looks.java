package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// What the pictures look like, and which of them look alike.
@ApplicationScoped
public class Looks {

    /// Of the 64 bits; the same picture in another size or quality differs in 0 to 4.
    private static final int ALIKE = 8;

    /// Goes up whenever derivatives are made in another way: those of a lower number are made again at the start.
    private static final int EDITION = 1;

    private final EntityManager entities;
    private final Clock clock;

    Looks(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// Another file whose picture looks like this one.
    ///
    /// @param difference in bits of 64, 0 for what looks the same
    public record Similar(UUID file, int difference) {}

    /// As part of the transaction that says that the picture is ready.
    void keep(UUID file, Look look) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var keep = connection.prepareStatement("""
                    insert into media_look (file, edition, hash, colours, made_at) values (?, ?, ?, ?, ?)
                    on conflict (file) do update
                       set edition = excluded.edition, hash = excluded.hash, colours = excluded.colours,
                           made_at = excluded.made_at""")) {
                keep.setObject(1, file);
                keep.setInt(2, EDITION);
                keep.setLong(3, look.hash());
                keep.setArray(4, connection.createArrayOf("text", look.colours().toArray()));
                keep.setObject(5, clock.instant().atOffset(java.time.ZoneOffset.UTC));
                keep.executeUpdate();
            }
        });
    }

    /// Those that are known, by file: one query.
    public Map<UUID, Look> of(Collection<UUID> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        return entities
                .unwrap(Session.class)
                .createNativeQuery("select file, hash, colours from media_look where file in :files", Object[].class)
                .setParameter("files", files)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Look((Long) row[1], Arrays.asList((String[]) row[2]))));
    }

    /// The most similar first, 12 at most.
    public List<Similar> similarTo(UUID file) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery("""
                        select other.file, bit_count((other.hash # this.hash)::bit(64)) as difference
                          from media_look this join media_look other on other.file <> this.file
                         where this.file = :file and bit_count((other.hash # this.hash)::bit(64)) <= :most
                         order by difference, other.file limit 12""", Object[].class)
                .setParameter("file", file)
                .setParameter("most", ALIKE)
                .getResultList()
                .stream()
                .map(row -> new Similar((UUID) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    /// Files whose derivatives are of an earlier edition.
    List<UUID> outdated() {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select file.id from media_file file left join media_look look on look.file = file.id
                         where file.state = 'READY' and coalesce(look.edition, 0) < :edition order by file.id""", Object[].class)
                .setParameter("edition", EDITION)
                .getResultStream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    /// How many jobs of a sort there are.
    long waiting(String task) {
        return ((Number) entities.createNativeQuery("select count(*) from scheduled_tasks where task_name = ?1")
                        .setParameter(1, task)
                        .getSingleResult())
                .longValue();
    }

    /// Files that have a picture, or may have one when it is tried again.
    List<UUID> all() {
        return entities.unwrap(Session.class)
                .createNativeQuery("select id from media_file where state = 'READY' order by id", Object[].class)
                .getResultStream()
                .map(row -> (UUID) row[0])
                .toList();
    }
}
