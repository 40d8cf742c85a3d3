package org.vitrine.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged service as a process of its own, on a free port: started, killed and started again as often as a test
/// likes. For tests named `...IT`, which Maven runs after packaging.
///
/// ```java
/// try (var service = ServiceProcess.on(folder).with("VITRINE_SAMPLE", "false").start()) {
///     service.get("/q/health");
///     service.kill();
///     service.start();
/// }
/// ```
public final class ServiceProcess implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("Vitrine is open at (http://localhost:\\d+)");
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Path data;
    private final Map<String, String> environment;
    private final List<Process> started = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private ServiceProcess(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    /// @param data the data folder; it stays when the service goes
    public static ServiceProcess on(Path data) {
        return new ServiceProcess(
                data,
                Map.of(
                        "VITRINE_DATA",
                        data.toString(),
                        "VITRINE_PORT",
                        "0",
                        "VITRINE_PROGRAMS",
                        EmbeddedDatabaseResource.PROGRAMS.toAbsolutePath().toString(),
                        "VITRINE_HOME",
                        Path.of("").toAbsolutePath().toString(),
                        "VITRINE_SAMPLE",
                        "false",
                        "VITRINE_ADMIN_PASSWORD",
                        "correct horse battery staple"));
    }

    /// @param variable of the environment, in place of what it would be
    public ServiceProcess with(String variable, String value) {
        var changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new ServiceProcess(data, Map.copyOf(changed));
    }

    /// Starts it and waits until it is open. When it does not open nothing of it is left: nobody holds it yet who could
    /// close it.
    public ServiceProcess start() throws IOException {
        Process process = launch();
        try {
            awaitOpen(process);
        } catch (AssertionError e) {
            close();
            throw e;
        }
        return this;
    }

    private void awaitOpen(Process process) {
        Eventually.isTrue("the open service; it said: " + said(), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the service has ended: " + said());
            }
            return OPEN.matcher(output()).find();
        });
    }

    /// Starts it and waits for nothing.
    public Process launch() throws IOException {
        Files.createDirectories(data);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toAbsolutePath().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("VITRINE_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        Process process =
                builder.redirectOutput(file("out")).redirectError(file("err")).start();
        started.add(process);
        return process;
    }

    /// Where it is open.
    public URI address() {
        Matcher open = OPEN.matcher(output());
        if (!open.find()) {
            throw new IllegalStateException("the service is not open: " + said());
        }
        return URI.create(open.group(1));
    }

    /// @param path from the root, with its query
    public HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address().resolve(path)).build());
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// SIGKILL: it cannot say goodbye, and its database stays behind.
    public void kill() {
        process().destroyForcibly();
        process().onExit().join();
    }

    /// SIGKILL to its database alone, or to what a killed service has left of it.
    public void killDatabase() throws IOException {
        for (var occupant : new Occupants(cluster()).find()) {
            if (occupant.leads()) {
                ProcessHandle.of(occupant.pid()).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    /// SIGTERM, and waits until it is down.
    ///
    /// @return its exit status
    public int stop() throws IOException {
        process().destroy();
        try {
            if (!process().waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the service does not stop: " + said());
            }
            return process().exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Whether any process of a database is at work in the data folder.
    public boolean hasDatabaseProcess() throws IOException {
        return Files.isDirectory(cluster()) && !new Occupants(cluster()).find().isEmpty();
    }

    public String output() {
        return read("out");
    }

    public String errors() {
        return read("err");
    }

    /// Leaves no process behind, whatever the test has done.
    @Override
    public void close() throws IOException {
        for (Process process : started) {
            if (process.isAlive()) {
                process.destroyForcibly();
                process.onExit().join();
            }
        }
        if (Files.isDirectory(cluster())) {
            for (var occupant : new Occupants(cluster()).find()) {
                ProcessHandle.of(occupant.pid()).ifPresent(ProcessHandle::destroyForcibly);
            }
            Eventually.isTrue("the end of the database", () -> !hasDatabaseProcess());
        }
    }

    private Process process() {
        return started.getLast();
    }

    private Path cluster() {
        return Cluster.folderIn(data.resolve("postgresql"));
    }

    private String said() {
        return output() + errors();
    }

    private File file(String end) {
        return data.resolve("service." + end).toFile();
    }

    private String read(String end) {
        try {
            return Files.readString(file(end).toPath(), UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
