package org.vitrine.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process that holds an embedded database and does nothing else, so that a test can kill it.
final class DatabaseProgram {
    private DatabaseProgram() {}

    /// Says where the database is, and closes it when the input ends.
    public static void main(String... arguments) throws IOException {
        DatabaseServer server;
        try {
            server = DatabaseServer.start(Path.of(arguments[0]), EmbeddedDatabaseResource.PROGRAMS);
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        ServerConnection connection = server.connection();
        System.out.println(connection.port() + " " + connection.password() + " " + server.pid());
        while (System.in.read() >= 0) {
            // nothing is said on this line but its end
        }
        server.close();
    }

    /// @param process the program
    /// @param connection to its database
    /// @param postmaster the database's own process
    record Running(Process process, ServerConnection connection, ProcessHandle postmaster) {
        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        void killWithDatabase() {
            process.destroyForcibly();
            postmaster.destroyForcibly();
            process.onExit().join();
            Eventually.isTrue("the end of the postmaster", () -> !Processes.isAlive(postmaster.pid()));
        }
    }

    static Process launch(Path data) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-Xmx64m",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProgram.class.getName(),
                        data.toString()))
                .start();
    }

    static Running start(Path data) throws IOException {
        Process process = launch(data);
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        if (line == null) {
            throw new IOException(process.errorReader().readLine());
        }
        String[] words = line.split(" ");
        return new Running(
                process,
                new ServerConnection(Integer.parseInt(words[0]), words[1]),
                ProcessHandle.of(Long.parseLong(words[2])).orElseThrow());
    }
}
