package org.vitrine.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// The embedded PostgreSQL of one data folder, from the lock on the folder to the clean stop. It listens on the
/// loopback
/// address only, wants its password from everybody, and writes to the disk before it answers. When it dies it is
/// started
/// again on the same port; when the service dies, the next start stops what is left and goes on from the same data.
final class DatabaseServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DatabaseServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
    private static final int POLL_MILLIS = 20;
    private static final int PORTS_TO_TRY = 5;

    private final FolderLock lock;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final Cluster cluster;
    private final ServerLog log;
    private int port;
    private Process process;
    private volatile boolean closing;

    private DatabaseServer(
            FolderLock lock, PostgresBinaries binaries, ServerAccount account, Cluster cluster, ServerLog log)
            throws IOException {
        this.lock = lock;
        this.binaries = binaries;
        this.account = account;
        this.cluster = cluster;
        this.log = log;
        clearTheFolder();
        this.process = launchOnFreePort();
    }

    /// Starts PostgreSQL on the folder, and makes its data first when the folder is new.
    ///
    /// @param programs folder to unpack the programs into, which several data folders may share
    /// @throws StartRefused when another process holds the folder, or PostgreSQL cannot run here
    static DatabaseServer start(Path dataFolder, Path programs) {
        FolderLock lock = FolderLock.take(dataFolder);
        try {
            Path data = dataFolder.toRealPath();
            Path parent = Files.createDirectories(data.resolve("postgresql"));
            PostgresBinaries binaries = PostgresBinaries.unpack(programs.toAbsolutePath());
            Path folder = Cluster.folderIn(parent);
            ServerAccount account = ServerAccount.choose(folder, parent, binaries);
            Cluster cluster = Cluster.open(parent, binaries, account);
            DatabaseServer server =
                    new DatabaseServer(lock, binaries, account, cluster, new ServerLog(parent.resolve("server.log")));
            server.finishStart();
            return server;
        } catch (IOException | RuntimeException e) {
            release(lock);
            if (e instanceof StartRefused refused) {
                throw refused;
            }
            throw new StartRefused("The embedded PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    ServerConnection connection() {
        return new ServerConnection(port, cluster.password());
    }

    /// Number of the postmaster's process.
    synchronized long pid() {
        return process.pid();
    }

    /// Stops PostgreSQL cleanly: open transactions are rolled back, everything that was answered is on the disk.
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                stop();
            } catch (IOException e) {
                LOG.errorf("PostgreSQL could not be stopped cleanly, the next start will recover: %s", e.getMessage());
            } finally {
                release(lock);
            }
        }
    }

    private void finishStart() throws IOException {
        try (Connection connection = connection().asSuperuser("postgres")) {
            ServerChecks.verify(connection, cluster.folder());
            ServerChecks.createDatabase(connection, cluster.password());
            try (Connection service = connection().asSuperuser(ServerConnection.SERVICE)) {
                AuditOwner.settle(service);
            }
        } catch (SQLException | RuntimeException e) {
            stop();
            throw new IOException(e.getMessage(), e);
        }
        Thread.ofVirtual().name("postgresql-supervisor").start(this::supervise);
    }

    private Process launchOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            try {
                return launch();
            } catch (IOException e) {
                // between our look and its start somebody else may have taken the port
                if (attempt == PORTS_TO_TRY || !log.tail().contains("could not bind")) {
                    throw e;
                }
            }
        }
    }

    private Process launch() throws IOException {
        log.rotate();
        List<String> command = new ArrayList<>(account.prefix());
        command.addAll(
                List.of(binaries.program("postgres"), "-D", cluster.folder().toString()));
        ServerSettings.on(port).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        Process started = Programs.prepare(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .start();
        long deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new IOException("it ended before it was ready: " + log.tail());
            }
            pause();
        }
        return started;
    }

    /// The eighth line of `postmaster.pid` is the postmaster's state; a file left behind was removed before the start.
    private boolean isReady() throws IOException {
        Path file = pidFile();
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() > 7 && lines.get(7).startsWith("ready");
    }

    /// Whoever still serves the folder is stopped, then a `postmaster.pid` is nobody's and goes. PostgreSQL looks for
    /// living users of its shared memory once more by itself, so a mistake here would be refused there.
    private void clearTheFolder() throws IOException {
        Occupants occupants = new Occupants(cluster.folder());
        List<Occupants.Occupant> found = occupants.find();
        if (!found.isEmpty()) {
            LOG.infof("Stopping a PostgreSQL that was left serving %s", cluster.folder());
            for (String signal : List.of("INT", "QUIT", "KILL")) {
                for (Occupants.Occupant occupant : found) {
                    // backends go by themselves when they notice that the postmaster has gone
                    if (occupant.leads() || !signal.equals("INT")) {
                        signal(signal, occupant.pid());
                    }
                }
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (!found.isEmpty() && System.nanoTime() < deadline) {
                    pause();
                    found = occupants.find();
                }
            }
            if (!found.isEmpty()) {
                throw new IOException("a PostgreSQL that was left serving the folder does not stop: " + found);
            }
        }
        Files.deleteIfExists(pidFile());
    }

    private void supervise() {
        while (!closing) {
            try {
                current().waitFor();
                restart();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException e) {
                LOG.errorf("PostgreSQL does not come back yet: %s", e.getMessage());
                pause(Duration.ofSeconds(1));
            }
        }
    }

    private synchronized Process current() {
        return process;
    }

    private synchronized void restart() throws IOException {
        if (closing) {
            return;
        }
        LOG.warnf("PostgreSQL has ended by itself (status %d) and is started again", process.exitValue());
        clearTheFolder();
        process = launch();
        try (Connection connection = connection().asSuperuser("postgres")) {
            ServerChecks.verify(connection, cluster.folder());
        } catch (SQLException | StartRefused e) {
            stop();
            throw new IOException(e.getMessage(), e);
        }
        LOG.info("PostgreSQL is back");
    }

    private void stop() throws IOException {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (!process.isAlive()) {
                return;
            }
            signal(signal, process.pid());
            try {
                process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// INT asks for a fast stop, QUIT for one without a checkpoint (PostgreSQL manual, "Shutting Down the Server").
    private void signal(String signal, long pid) throws IOException {
        List<String> command = new ArrayList<>(account.prefix());
        command.addAll(List.of(binaries.program("pg_ctl"), "kill", signal, Long.toString(pid)));
        Programs.Outcome outcome = Programs.run(command);
        if (outcome.exit() != 0) {
            LOG.debugf("%s was not delivered to %d: %s", signal, pid, outcome.output());
        }
    }

    private Path pidFile() {
        return cluster.folder().resolve("postmaster.pid");
    }

    private static void pause() {
        pause(Duration.ofMillis(POLL_MILLIS));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debugf("The lock goes with the process: %s", e.getMessage());
        }
    }
}
