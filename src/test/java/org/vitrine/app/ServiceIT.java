package org.vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir
    Path data;

    @Test
    void opensAndClosesWithNothingLeftBehind() throws Exception {
        try (var service = ServiceProcess.on(data).start()) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);

            assertThat(service.stop()).isEqualTo(ENDED_BY_SIGTERM);

            assertThat(service.hasDatabaseProcess()).isFalse();
            assertThat(data.resolve("postgresql/cluster/postmaster.pid"))
                    .as("a clean stop")
                    .doesNotExist();
            assertThat(service.output().lines().filter(line -> line.contains("is open")))
                    .hasSize(1);
        }
    }

    @Test
    void leavesNothingBehindWhenItIsStoppedWhileItStarts() throws Exception {
        try (var service = ServiceProcess.on(data)) {
            service.launch();
            Eventually.isTrue("the database", service::hasDatabaseProcess);

            assertThat(service.stop()).isEqualTo(ENDED_BY_SIGTERM);

            assertThat(service.hasDatabaseProcess()).isFalse();
        }
    }

    @Test
    void comesBackAfterItWasKilled() throws Exception {
        try (var service = ServiceProcess.on(data).start()) {
            service.kill();
            assertThat(service.hasDatabaseProcess()).isTrue();
            service.start();
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void comesBackAfterItWasKilledTogetherWithItsDatabase() throws Exception {
        try (var service = ServiceProcess.on(data).start()) {
            service.kill();
            service.killDatabase();
            service.start();
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isReadyAgainAfterItsDatabaseWasKilled() throws Exception {
        try (var service = ServiceProcess.on(data).start()) {
            service.killDatabase();
            Eventually.isTrue("readiness", () -> service.get("/q/health/ready").statusCode() == 200);
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void usesADatabaseOfTheOperatorsOwn(@TempDir Path elsewhere) throws Exception {
        try (DatabaseServer own = DatabaseServer.start(elsewhere, EmbeddedDatabaseResource.PROGRAMS)) {
            ServerConnection connection = own.connection();
            try (var service = ServiceProcess.on(data)
                    .with("VITRINE_DATABASE_URL", connection.url())
                    .with("VITRINE_DATABASE_USER", connection.user())
                    .with("VITRINE_DATABASE_PASSWORD", connection.password())
                    .start()) {
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
                assertThat(data.resolve("postgresql")).doesNotExist();
                own.close();
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
                assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void saysInOneLineThatTheFolderIsTaken() throws Exception {
        try (DatabaseServer first = DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS)) {
            ServiceProcess second = ServiceProcess.on(data);
            Process refused = second.launch();

            assertThat(refused.waitFor()).isEqualTo(1);
            assertThat(second.output()).isEmpty();
            assertThat(second.errors().lines()).singleElement().asString().contains("already running");
            try (Connection connection = first.connection().open()) {
                assertThat(connection.isValid(10)).isTrue();
            }
        }
    }

    @Test
    void saysInOneLineThatThePortIsTakenAndStopsItsDatabase() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                var service = ServiceProcess.on(data).with("VITRINE_PORT", Integer.toString(taken.getLocalPort()))) {
            Process refused = service.launch();

            assertThat(refused.waitFor()).isEqualTo(1);
            assertThat(service.errors().lines())
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(taken.getLocalPort()), "VITRINE_PORT");
            assertThat(service.hasDatabaseProcess()).isFalse();
        }
    }
}
