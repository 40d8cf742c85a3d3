package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Writes down what changed: the change itself, former addresses, sets and documents. All of it in batches, because the
/// clock is held meanwhile.
@ApplicationScoped
class ChangeLog {

    private final EntityManager entityManager;

    ChangeLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// @param formerFolder with `formerKey` the address left behind; null when there is none
    /// @param successor what the record was merged into; null when nothing
    /// @param sets what the record is in from now on; null when it is withdrawn, which leaves its sets as they are
    record Entry(
            Publication publication,
            Change.Type type,
            @Nullable String formerFolder,
            @Nullable String formerKey,
            @Nullable Publication successor,
            @Nullable Set<String> sets,
            List<Renditions.Stored> documents) {

        UUID record() {
            return publication.record();
        }
    }

    void write(List<Entry> entries, String author) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            writeChanges(connection, entries, author);
            writeAddresses(connection, entries);
            leaveSets(connection, entries);
            enterSets(connection, entries);
            writeDocuments(connection, entries);
        });
    }

    private static void writeChanges(Connection connection, List<Entry> entries, String author) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into change (position, record, family, type, folder, key, former_key, author, datestamp,
                    successor, successor_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (Entry entry : entries) {
                Publication publication = entry.publication();
                insert.setLong(1, publication.position());
                insert.setObject(2, publication.record());
                insert.setString(3, publication.family().name());
                insert.setString(4, entry.type().name());
                insert.setString(5, publication.folder());
                insert.setString(6, publication.key());
                insert.setString(7, entry.type() == Change.Type.MOVE ? entry.formerKey() : null);
                insert.setString(8, author);
                insert.setObject(9, stamp(publication.datestamp()));
                Publication successor = entry.successor();
                insert.setObject(10, successor == null ? null : successor.record(), Types.OTHER);
                insert.setString(11, successor == null ? null : successor.key());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeAddresses(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into former_address (folder, key, record) values (?, ?, ?)
                on conflict (folder, key) do update set record = excluded.record
                """)) {
            for (Entry entry : entries) {
                if (entry.formerKey() != null) {
                    insert.setString(1, entry.formerFolder());
                    insert.setString(2, entry.formerKey());
                    insert.setObject(3, entry.record());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void leaveSets(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement leave = connection.prepareStatement("""
                        update publication_set set member = false, position = ?, datestamp = ?
                        where record = ? and member and set_spec <> all (?)
                        """);
                PreparedStatement stay = connection.prepareStatement("""
                        update publication_set set position = ?, datestamp = ? where record = ? and member
                        """)) {
            for (Entry entry : entries) {
                Publication publication = entry.publication();
                Set<String> sets = entry.sets();
                PreparedStatement update = sets == null ? stay : leave;
                update.setLong(1, publication.position());
                update.setObject(2, stamp(publication.datestamp()));
                update.setObject(3, publication.record());
                if (sets != null) {
                    update.setArray(4, connection.createArrayOf("text", sets.toArray()));
                }
                update.addBatch();
            }
            leave.executeBatch();
            stay.executeBatch();
        }
    }

    private static void enterSets(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement("""
                insert into publication_set (set_spec, record, member, position, datestamp)
                values (?, ?, true, ?, ?)
                on conflict (record, set_spec) do update
                set member = true, position = excluded.position, datestamp = excluded.datestamp
                """)) {
            for (Entry entry : entries) {
                for (String spec : entry.sets() == null ? Set.<String>of() : entry.sets()) {
                    enter.setString(1, spec);
                    enter.setObject(2, entry.record());
                    enter.setLong(3, entry.publication().position());
                    enter.setObject(4, stamp(entry.publication().datestamp()));
                    enter.addBatch();
                }
            }
            enter.executeBatch();
        }
    }

    private static void writeDocuments(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("delete from rendition where record = ?");
                PreparedStatement keep = connection.prepareStatement(
                        "insert into rendition (record, format, mapper, content) values (?, ?, ?, ?)")) {
            for (Entry entry : entries) {
                forget.setObject(1, entry.record(), Types.OTHER);
                forget.addBatch();
                for (Renditions.Stored document : entry.documents()) {
                    keep.setObject(1, document.record());
                    keep.setString(2, document.format());
                    keep.setString(3, document.mapper());
                    keep.setString(4, document.content());
                    keep.addBatch();
                }
            }
            forget.executeBatch();
            keep.executeBatch();
        }
    }

    private static OffsetDateTime stamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
