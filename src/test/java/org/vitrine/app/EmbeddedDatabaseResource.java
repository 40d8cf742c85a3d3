package org.vitrine.app;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One embedded PostgreSQL and one empty data folder for all `@QuarkusTest`s of a JVM. It carries its own annotation,
/// so
/// Quarkus finds it by itself and a test only says `@QuarkusTest`.
@QuarkusTestResource(EmbeddedDatabaseResource.class)
public class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {
    /// Unpacked once and used by all test runs.
    static final Path PROGRAMS = Path.of("target", "postgresql");

    private @Nullable DatabaseServer server;
    private @Nullable Path data;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("vitrine-test-");
            data = folder;
            // a copy, so that a test can add a kind
            Path catalogue = Files.createDirectory(folder.resolve("catalogue"));
            copy(Path.of("catalogue"), catalogue);
            server = DatabaseServer.start(folder, PROGRAMS);
            ServerConnection connection = server.connection();
            return Map.of(
                    "quarkus.datasource.jdbc.url", connection.url(),
                    "quarkus.datasource.username", connection.user(),
                    "quarkus.datasource.password", connection.password(),
                    "vitrine.data", folder.toString(),
                    "vitrine.catalogue", catalogue.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.skip(1).toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
        if (data != null) {
            Folders.delete(data);
        }
    }
}
