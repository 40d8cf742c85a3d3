package org.vitrine.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/// Where the embedded PostgreSQL is reached and how the service signs in.
///
/// @param port on the loopback address
/// @param password of the service's role, and of the superuser
record ServerConnection(int port, String password) {
    /// Name of the database and of the role that owns it; the role is no superuser.
    static final String SERVICE = "vitrine";

    String url() {
        return url(SERVICE);
    }

    String user() {
        return SERVICE;
    }

    Connection open() throws SQLException {
        return open(SERVICE, SERVICE);
    }

    Connection asSuperuser(String database) throws SQLException {
        return open(database, Cluster.SUPERUSER);
    }

    private Connection open(String database, String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = new Driver().connect(url(database), properties);
        if (connection == null) {
            throw new SQLException("the driver does not know " + url(database));
        }
        return connection;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String toString() {
        return url();
    }
}
