package org.vitrine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The embedded database of a launched service, for filling it with more than anybody would type.
final class LaunchedDatabase implements AutoCloseable {

    /// Line of `postmaster.pid` that holds the port, counted from 0.
    private static final int PORT = 3;

    private final Connection connection;

    private LaunchedDatabase(Connection connection) {
        this.connection = connection;
    }

    /// @param data the data folder of a service that is running
    static LaunchedDatabase of(Path data) throws IOException, SQLException {
        Path parent = data.resolve("postgresql");
        List<String> postmaster = Files.readAllLines(parent.resolve("cluster").resolve("postmaster.pid"));
        String password = Files.readString(parent.resolve("password")).strip();
        return new LaunchedDatabase(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(PORT).strip() + "/vitrine", "vitrine", password));
    }

    /// Runs statements of one script in one transaction, each with the number put in for `:n`.
    void run(String script, long number) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(script.replace(":n", Long.toString(number)));
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// Outside a transaction.
    void maintain(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    long number(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
