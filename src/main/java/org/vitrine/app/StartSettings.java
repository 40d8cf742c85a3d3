package org.vitrine.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What has to be known before Quarkus starts. A system property (`vitrine.data`) goes before the environment
/// (`VITRINE_DATA`), as it does in Quarkus; everything that can wait stands in `application.properties`.
///
/// @param home the project's folder, with `catalogue` and `media`
/// @param data the folder that everything is kept in
/// @param programs folder that the programs of PostgreSQL are unpacked into, which several data folders may share
/// @param port of the web server
/// @param externalUrl JDBC address of a PostgreSQL of the operator's own; without it the embedded one is used
record StartSettings(Path home, Path data, Path programs, int port, Optional<String> externalUrl) {
    private static final int DEFAULT_PORT = 8080;

    static StartSettings fromEnvironment() {
        return from(name -> Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .filter(value -> !value.isBlank())
                .orElse(null));
    }

    static StartSettings from(Function<String, @Nullable String> settings) {
        Path home = folder(settings.apply("vitrine.home"), Path.of(""));
        Path data = folder(settings.apply("vitrine.data"), home.resolve("var"));
        return new StartSettings(
                home,
                data,
                folder(settings.apply("vitrine.programs"), data.resolve("postgresql")),
                port(settings.apply("vitrine.port")),
                Optional.ofNullable(settings.apply("vitrine.database.url")).map(StartSettings::jdbc));
    }

    /// Starts the embedded database where it is wanted, and leaves to Quarkus where to find what.
    ///
    /// @return the embedded database, or null when the operator's own is used
    @Nullable
    DatabaseServer apply() {
        System.setProperty("vitrine.home", home.toString());
        System.setProperty("vitrine.data", data.toString());
        System.setProperty("vitrine.port", Integer.toString(port == 0 ? freePort() : port));
        if (externalUrl.isPresent()) {
            System.setProperty("quarkus.datasource.jdbc.url", externalUrl.get());
            return null;
        }
        DatabaseServer database = DatabaseServer.start(data, programs);
        ServerConnection connection = database.connection();
        System.setProperty("quarkus.datasource.jdbc.url", connection.url());
        System.setProperty("quarkus.datasource.username", connection.user());
        System.setProperty("quarkus.datasource.password", connection.password());
        return database;
    }

    private static int port(@Nullable String text) {
        try {
            int port = text == null ? DEFAULT_PORT : Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // answered below, together with a number that is no port
        }
        throw new StartRefused("VITRINE_PORT is to be a number from 0 to 65535, and is '" + text + "'");
    }

    /// The address of the service stands in what it writes, so the port is known before the service starts.
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("No free port: " + e.getMessage(), e);
        }
    }

    private static String jdbc(String url) {
        return url.startsWith("postgresql:") || url.startsWith("postgres:")
                ? "jdbc:postgresql:" + url.substring(url.indexOf(':') + 1)
                : url;
    }

    private static Path folder(@Nullable String given, Path other) {
        return (given == null ? other : Path.of(given)).toAbsolutePath().normalize();
    }
}
