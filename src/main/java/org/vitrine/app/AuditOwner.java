package org.vitrine.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Gives the audit log to a role of its own, which nobody can sign in as. The service's role may add to the log and
/// read it; not even a forged statement of it can change a row, drop the table or switch its triggers off, which the
/// owner of a table always can.
final class AuditOwner {

    static final String ROLE = "vitrine_audit";

    // the one place where the table is described; Flyway runs it for a database of the operator's own
    private static final String TABLE = "db/migration/V41__audit.sql";

    private AuditOwner() {}

    /// @param connection of the superuser, to the service's database
    static void settle(Connection connection) throws SQLException {
        String service = ServerConnection.SERVICE;
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("do $$ begin if not exists (select 1 from pg_roles where rolname = '" + ROLE
                    + "') then create role " + ROLE + " nologin; end if; end $$");
            statement.execute(table());
            statement.execute("alter schema audit owner to " + ROLE);
            statement.execute("alter table audit.entry owner to " + ROLE);
            statement.execute("alter function audit.refuse() owner to " + ROLE);
            statement.execute("revoke all on schema audit from " + service);
            statement.execute("revoke all on audit.entry from " + service);
            statement.execute("grant usage on schema audit to " + service);
            statement.execute("grant select, insert on audit.entry to " + service);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String table() {
        try (InputStream file = AuditOwner.class.getClassLoader().getResourceAsStream(TABLE)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + TABLE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
