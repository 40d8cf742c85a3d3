package org.vitrine.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The PostgreSQL processes that are at work in one database folder, read from `/proc`. A process counts only when it
/// proves that it belongs to this very folder: it stands in it, or was told to serve it on its command line. A number
/// in
/// `postmaster.pid` proves nothing, since after a crash it may be anybody's.
final class Occupants {
    private static final Path PROC = Path.of("/proc");
    private final Path cluster;

    Occupants(Path cluster) {
        this.cluster = cluster;
    }

    /// @param pid number of the process
    /// @param leads whether it is the postmaster, which ends the others when it is asked to stop
    record Occupant(long pid, boolean leads) {}

    List<Occupant> find() throws IOException {
        List<Occupant> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                boolean leads = wasToldToServe(process);
                if (leads || standsIn(process)) {
                    found.add(new Occupant(Long.parseLong(process.getFileName().toString()), leads));
                }
            }
        }
        return found;
    }

    private boolean wasToldToServe(Path process) {
        try {
            List<String> command =
                    List.of(Files.readString(process.resolve("cmdline"), UTF_8).split("\0", -1));
            int option = command.indexOf("-D");
            return option > 0
                    && command.get(option - 1).endsWith("/postgres")
                    && option + 1 < command.size()
                    && isCluster(Path.of(command.get(option + 1)));
        } catch (IOException | RuntimeException e) {
            // it has ended meanwhile, or its name is not text
            return false;
        }
    }

    /// Backends rename themselves, but they all stand in the database folder.
    private boolean standsIn(Path process) {
        try {
            return Files.readString(process.resolve("comm"), UTF_8).startsWith("postgres")
                    && isCluster(process.resolve("cwd"));
        } catch (IOException | RuntimeException e) {
            // ended, or not ours to look at
            return false;
        }
    }

    private boolean isCluster(Path folder) throws IOException {
        return Files.isSameFile(folder, cluster);
    }
}
