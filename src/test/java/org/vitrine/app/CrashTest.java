package org.vitrine.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything here kills with SIGKILL, which nobody can prepare for.
class CrashTest {
    @TempDir
    Path temporary;

    private Path data = Path.of(".");

    @BeforeEach
    void nameTheFolder() {
        data = temporary.resolve("a data folder");
    }

    @Test
    void keepsWhatWasAnsweredWhenTheServiceIsKilled() throws Exception {
        var killed = DatabaseProgram.start(data);
        new Ledger(killed.connection()).open().write(1);
        killed.kill();
        assertThat(Processes.isAlive(killed.postmaster().pid()))
                .as("the database outlives the service")
                .isTrue();

        try (DatabaseServer server = DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS)) {
            assertThat(Processes.isAlive(killed.postmaster().pid())).isFalse();
            assertThat(new Ledger(server.connection()).entries()).containsExactly(1);
        }
    }

    @Test
    void keepsWhatWasAnsweredWhenServiceAndDatabaseAreKilledAtOnce() throws Exception {
        var killed = DatabaseProgram.start(data);
        new Ledger(killed.connection()).open().write(1);
        killed.killWithDatabase();
        assertThat(pidFile()).exists();

        try (DatabaseServer server = DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS)) {
            assertThat(new Ledger(server.connection()).entries()).containsExactly(1);
        }
    }

    @Test
    void startsAlthoughTheNumberOfTheKilledDatabaseBelongsToSomebodyElseNow() throws Exception {
        var killed = DatabaseProgram.start(data);
        new Ledger(killed.connection()).open().write(1);
        killed.killWithDatabase();
        Process stranger = new ProcessBuilder("cat").start();
        try {
            String left = Files.readString(pidFile());
            Files.writeString(pidFile(), stranger.pid() + left.substring(left.indexOf('\n')));

            try (DatabaseServer server = DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS)) {
                assertThat(new Ledger(server.connection()).entries()).containsExactly(1);
            }
            assertThat(stranger.isAlive())
                    .as("who only has the number is left alone")
                    .isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void startsTheDatabaseAgainWhenItIsKilledUnderLoad() throws Exception {
        try (DatabaseServer server = DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Ledger ledger = new Ledger(server.connection()).open();
            Set<Integer> answered = new ConcurrentSkipListSet<>();
            AtomicBoolean enough = new AtomicBoolean();
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int first = i * 1_000_000;
                working.add(writers.submit(() -> writeUntil(enough, ledger, first, answered)));
            }
            try {
                for (int round = 0; round < 2; round++) {
                    int before = answered.size();
                    Eventually.isTrue("some entries", () -> answered.size() > before + 20);
                    ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
                    int killedAt = answered.size();
                    Eventually.isTrue("entries after the kill", () -> answered.size() > killedAt + 20);
                }
            } finally {
                enough.set(true);
            }
            for (Future<?> writer : working) {
                writer.get();
            }
            assertThat(ledger.entries()).containsAll(answered);
        }
    }

    @Test
    void refusesASecondStartOnTheSameFolderAndLeavesTheFirstAlone() throws Exception {
        try (DatabaseServer server = DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS)) {
            Ledger ledger = new Ledger(server.connection()).open();

            Process second = DatabaseProgram.launch(data);
            String said = new String(second.getErrorStream().readAllBytes(), UTF_8);

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(said.lines())
                    .singleElement()
                    .asString()
                    .contains(
                            "already running",
                            data.toString(),
                            "process " + ProcessHandle.current().pid());
            ledger.write(1);
            assertThat(ledger.entries()).containsExactly(1);
        }
    }

    @Test
    void beginsAnewWhenTheFirstStartWasKilledHalfWay() throws Exception {
        Process first = DatabaseProgram.launch(data);
        Path parent = data.resolve("postgresql");
        Eventually.isTrue(
                "a folder that is being made", () -> unfinished(parent).anyMatch(CrashTest::hasBegun));
        first.destroyForcibly();
        first.onExit().join();
        assertThat(parent.resolve("cluster")).doesNotExist();

        try (DatabaseServer server = DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS)) {
            new Ledger(server.connection()).open().write(1);
        }
        try (DatabaseServer server = DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS)) {
            assertThat(new Ledger(server.connection()).entries()).containsExactly(1);
        }
        assertThat(unfinished(parent)).isEmpty();
    }

    private static Stream<Path> unfinished(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> child.getFileName().toString().startsWith(".initdb-")).toList().stream();
        }
    }

    private static boolean hasBegun(Path unfinished) {
        return Files.exists(unfinished.resolve("data").resolve("PG_VERSION"));
    }

    private static void writeUntil(AtomicBoolean enough, Ledger ledger, int first, Set<Integer> answered) {
        for (int entry = first; !enough.get(); entry++) {
            try {
                ledger.write(entry);
                answered.add(entry);
            } catch (SQLException e) {
                // not answered: whether it is there is open
                Thread.yield();
            }
        }
    }

    private Path pidFile() {
        return data.resolve("postgresql").resolve("cluster").resolve("postmaster.pid");
    }
}
