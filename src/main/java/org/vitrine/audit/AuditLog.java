package org.vitrine.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;

/// The log of who did what. It is written in the caller's transaction, so that a change and its line stand or fall
/// together; who refuses something writes outside of one, because the refusal rolls back what was begun.
@ApplicationScoped
public class AuditLog {

    // any number that no other advisory lock here has: "audit" in ASCII
    private static final long LOCK = 0x6175646974L;

    private final EntityManager entityManager;
    private final Whereabouts whereabouts;
    private final Clock clock;

    AuditLog(EntityManager entityManager, Whereabouts whereabouts, Clock clock) {
        this.entityManager = entityManager;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    @Transactional
    public void write(AuditEvent event) {
        write(List.of(event));
    }

    /// Writes several in their order.
    @Transactional
    public void write(List<AuditEvent> events) {
        if (!events.isEmpty()) {
            entityManager.unwrap(Session.class).doWork(connection -> append(connection, events));
        }
    }

    private void append(Connection connection, List<AuditEvent> events) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String address = whereabouts.address();
        long position = 0;
        String hash = AuditEntry.BEGINNING;
        try (Statement statement = connection.createStatement()) {
            // until the commit: the next row is chained to the last one that counts
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            try (ResultSet last =
                    statement.executeQuery("select position, hash from audit.entry order by position desc limit 1")) {
                if (last.next()) {
                    position = last.getLong(1);
                    hash = HexFormat.of().formatHex(last.getBytes(2));
                }
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit.entry (position, at, action, account, actor, address, subject, detail, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (AuditEvent event : events) {
                AuditEntry entry = AuditEntry.after(hash, ++position, now, address, event);
                hash = entry.hash();
                insert.setLong(1, entry.position());
                insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(3, entry.action().name());
                insert.setObject(4, entry.account());
                insert.setString(5, entry.actor());
                insert.setString(6, entry.address());
                insert.setObject(7, entry.subject());
                insert.setString(8, entry.detail());
                insert.setBytes(9, HexFormat.of().parseHex(hash));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
