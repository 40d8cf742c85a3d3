package org.vitrine.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/// A table of numbers. What was answered as written has to be there ever after.
record Ledger(ServerConnection server) {
    Ledger open() throws SQLException {
        try (Connection connection = server.open();
                Statement statement = connection.createStatement()) {
            statement.execute("create table ledger (entry integer primary key)");
        }
        return this;
    }

    void write(int entry) throws SQLException {
        try (Connection connection = server.open();
                PreparedStatement insert = connection.prepareStatement("insert into ledger values (?)")) {
            insert.setInt(1, entry);
            insert.executeUpdate();
        }
    }

    Set<Integer> entries() throws SQLException {
        try (Connection connection = server.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select entry from ledger")) {
            Set<Integer> entries = new TreeSet<>();
            while (rows.next()) {
                entries.add(rows.getInt(1));
            }
            return entries;
        }
    }
}
