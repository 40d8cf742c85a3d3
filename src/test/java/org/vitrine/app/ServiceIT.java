package org.vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
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
    void saysInOneLineThatTheFolderIsTaken() throws Exception {
        try (var first = ServiceProcess.on(data).start();
                DatabaseServer other = DatabaseServer.start(data.resolve("other"), EmbeddedDatabaseResource.PROGRAMS);
                var second = ServiceProcess.on(data.resolve("other"))) {
            Process refused = second.launch();

            assertThat(refused.waitFor()).isEqualTo(1);
            assertThat(second.output()).isEmpty();
            assertThat(second.errors().lines()).singleElement().asString().contains("already running");
            assertThat(other.connection().open().isValid(10)).isTrue();
            assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
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
