package org.vitrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// What a freshly started server has to prove, and what it has to hold, before anybody uses it.
final class ServerChecks {
    private ServerChecks() {}

    /// Asks the server itself whether it writes durably and serves the folder we mean.
    static void verify(Connection connection, Path cluster) throws SQLException {
        for (Map.Entry<String, String> setting : ServerSettings.DURABLE.entrySet()) {
            String value = ask(connection, setting.getKey());
            if (!value.equals(setting.getValue())) {
                throw new StartRefused("PostgreSQL runs with " + setting.getKey() + "=" + value
                        + " and could lose what was saved; it is not used");
            }
        }
        Path served = Path.of(ask(connection, "data_directory"));
        try {
            if (!Files.isSameFile(served, cluster)) {
                throw new StartRefused("PostgreSQL serves " + served + " instead of " + cluster + "; it is not used");
            }
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL serves " + served + ", which cannot be read: " + e.getMessage(), e);
        }
    }

    /// The service's role owns its database and nothing else: not even a forged statement of it reads the server's
    /// files.
    static void createDatabase(Connection connection, String password) throws SQLException {
        String name = ServerConnection.SERVICE;
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
                statement.execute("create role " + name + " login password " + statement.enquoteLiteral(password));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database " + name + " owner " + name);
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, ServerConnection.SERVICE);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String ask(Connection connection, String setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
