package org.vitrine.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The service as people start it, `./vitrine start` on a free port with the shipped collection, and one keep-alive
/// client of it. The launcher becomes the JVM (`exec`), so its process is the service's.
final class Launched implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";

    private static final Pattern OPEN = Pattern.compile("Vitrine is open at (http://localhost:\\d+)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern WAITING =
            Pattern.compile("vitrine_media_files\\{[^}]*state=\"received\"[^}]*} (?!0\\.0(\\s|$))");
    private static final Pattern BEHIND = Pattern.compile("vitrine_search_behind\\{[^}]*} (?!0\\.0(\\s|$))");
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final URI address;
    private final Duration startup;
    private final Duration startupWork;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Launched(Process process, URI address, Duration startup) {
        this.process = process;
        this.address = address;
        this.startup = startup;
        this.startupWork = processorTime();
    }

    /// The folder of the project.
    static Path home() {
        String home = System.getenv("VITRINE_HOME");
        return Path.of(home == null ? "" : home).toAbsolutePath().normalize();
    }

    /// Starts it and waits until it says that it is open.
    ///
    /// @param data the data folder; the service gets the shipped collection when it is empty
    static Launched on(Path data) throws IOException {
        Files.createDirectories(data);
        Path out = Files.createTempFile("vitrine-bench-", ".out");
        Path err = Files.createTempFile("vitrine-bench-", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(home().resolve("vitrine").toString(), "start");
            builder.environment().keySet().removeIf(name -> name.startsWith("VITRINE_") || name.startsWith("QUARKUS_"));
            builder.environment().put("VITRINE_DATA", data.toString());
            builder.environment().put("VITRINE_PORT", "0");
            builder.environment().put("VITRINE_ADMIN_PASSWORD", PASSWORD);
            long began = System.nanoTime();
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return await(process, began, out, err);
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private static Launched await(Process process, long began, Path out, Path err) throws IOException {
        while (process.isAlive() && System.nanoTime() - began < PATIENCE.toNanos()) {
            Matcher open = OPEN.matcher(Files.readString(out, UTF_8));
            if (open.find()) {
                return new Launched(process, URI.create(open.group(1)), Duration.ofNanos(System.nanoTime() - began));
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        process.destroy();
        throw new IOException("the service does not open: " + Files.readString(out) + Files.readString(err));
    }

    /// From the exec of the launcher to "Vitrine is open".
    Duration startup() {
        return startup;
    }

    /// Processor time that the start took, of the JVM and the database; programs that ended on the way are not in it.
    Duration startupWork() {
        return startupWork;
    }

    /// @throws IOException when the answer is not 200
    HttpResponse<String> get(String path) throws IOException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html,*/*"));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Waits until every picture has been examined and reduced, which goes on behind open doors: none waits, and none
    /// has come for three seconds.
    void settle() throws IOException {
        long began = System.nanoTime();
        long changed = began;
        String last = "";
        while (last.isEmpty() || WAITING.matcher(last).find() || System.nanoTime() - changed < QUIET.toNanos()) {
            String counts = get("/q/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("vitrine_media_files{"))
                    .collect(Collectors.joining("\n"));
            if (!counts.equals(last)) {
                last = counts;
                changed = System.nanoTime();
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IOException("pictures are still waiting");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /// Whether an index does not show everything yet, as of its last look at the database.
    boolean isBehind() throws IOException {
        return BEHIND.matcher(get("/q/metrics").body()).find();
    }

    /// The most memory that the JVM has held, as the kernel counts it (`VmHWM`), in MB of 1,000,000 bytes. The
    /// database's processes are not in it.
    long peakMemory() throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        if (!peak.find()) {
            throw new IOException("the kernel does not say VmHWM");
        }
        return Long.parseLong(peak.group(1)) * 1024 / 1_000_000;
    }

    /// Processor time of the JVM and of its database so far. What others do on the machine is not in it.
    Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// The database's part of it.
    Duration databaseTime() {
        return process.descendants()
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// SIGTERM, and waits until it is down.
    @Override
    public void close() throws IOException {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                family.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            family.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
        client.close();
    }

    /// Deletes a folder and all that is in it.
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
