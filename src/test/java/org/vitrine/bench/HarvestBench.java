package org.vitrine.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A full harvest by one client that asks for one page after the other: `./vitrine bench harvest [RECORDS] [PREFIX …]`.
///
/// The records are made in the launched service's database from a shipped one, with its stored documents, and are as
/// old as two to thirty days; 500 of them have changed today. After the harvest nginx serves the first pages as files
/// to the same client, when nginx is installed.
final class HarvestBench {
    private static final int FILES = 200;
    // the first ones find a service that has not compiled what it runs
    private static final int ROUNDS = 3;
    private static final int CHANGED = 500;
    private static final int A_LOOK = 100;
    private static final Duration A_POLL = Duration.ofSeconds(20);
    private static final String TOKEN = "<resumptionToken";

    private final Launched service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HarvestBench(Launched service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        long records = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
        List<String> prefixes =
                arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of("oai_dc");
        Path data = Files.createTempDirectory("vitrine-bench-");
        System.out.println(Surroundings.line());
        try (Launched service = Launched.on(data)) {
            service.settle();
            fill(data, records);
            HarvestBench bench = new HarvestBench(service);
            bench.waitForIndex();
            for (String prefix : prefixes) {
                for (int round = 0; round < ROUNDS; round++) {
                    bench.harvest(prefix);
                }
            }
            bench.sinceYesterday();
            System.out.printf("peak memory of the JVM %d MB%n", service.peakMemory());
        } finally {
            Launched.delete(data);
        }
        System.out.println(Surroundings.line());
    }

    private static void fill(Path data, long records) throws IOException, SQLException {
        long began = System.nanoTime();
        try (LaunchedDatabase database = LaunchedDatabase.of(data)) {
            database.run(MANY, records);
            database.run(TODAY, CHANGED);
            database.maintain("vacuum analyze");
        }
        System.out.printf(Locale.ROOT, "%d records made in %.0f s%n", records, (System.nanoTime() - began) / 1e9);
    }

    /// The search index follows the same changes, and would take one of the two cores.
    private void waitForIndex() throws IOException {
        long began = System.nanoTime();
        // nobody has told the service of them; it looks by itself now and then
        LockSupport.parkNanos(A_POLL.toNanos());
        while (service.isBehind()) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        System.out.printf(Locale.ROOT, "indexed after %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private void harvest(String prefix) throws IOException, InterruptedException {
        List<byte[]> first = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        long records = 0;
        long began = System.nanoTime();
        Duration processor = service.processorTime();
        Duration database = service.databaseTime();
        Duration own = processorTime();
        String query = "verb=ListRecords&metadataPrefix=" + prefix;
        while (query != null) {
            long asked = System.nanoTime();
            byte[] page = get(service.request("/oai?" + query));
            times.add((System.nanoTime() - asked) / 1e6);
            if (first.size() < FILES) {
                first.add(page);
            }
            records += count(page, "<header");
            String token = token(page);
            query = token == null ? null : "verb=ListRecords&resumptionToken=" + token;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int look = Math.min(A_LOOK, times.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "%-10s %d records in %.1f s: %.0f a second; page of %d bytes: median %.2f ms, first %d %.2f, last %d %.2f;"
                        + " processor of the service %.2f s, of the database %.2f s of it, of the client %.2f s%n",
                prefix,
                records,
                seconds,
                records / seconds,
                first.getFirst().length,
                Surroundings.median(numbers(times)),
                look,
                Surroundings.median(numbers(times.subList(0, look))),
                look,
                Surroundings.median(numbers(times.subList(times.size() - look, times.size()))),
                service.processorTime().minus(processor).toMillis() / 1e3,
                service.databaseTime().minus(database).toMillis() / 1e3,
                processorTime().minus(own).toMillis() / 1e3);
        files(first, times.size(), records / seconds);
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration processorTime(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void sinceYesterday() throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        String yesterday = Instant.now()
                .minus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        for (int round = 0; round < 20; round++) {
            long began = System.nanoTime();
            String query = "verb=ListRecords&metadataPrefix=oai_dc&from=" + yesterday;
            while (query != null) {
                String token = token(get(service.request("/oai?" + query)));
                query = token == null ? null : "verb=ListRecords&resumptionToken=" + token;
            }
            times.add((System.nanoTime() - began) / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "from yesterday, %d changes in 5 or 6 pages: median %.1f ms, 95th percentile %.1f ms%n",
                CHANGED,
                Surroundings.median(numbers(times)),
                Surroundings.quantile(numbers(times), 0.95));
    }

    /// The same pages from nginx, as often as the harvest had pages, each scanned for its token as well.
    private void files(List<byte[]> pages, int requests, double ours) throws IOException, InterruptedException {
        Path program = Path.of("/usr/sbin/nginx");
        if (!Files.isExecutable(program)) {
            System.out.println("nginx is not installed, so there is nothing to compare with");
            return;
        }
        Path folder = Files.createTempDirectory("vitrine-bench-nginx-");
        int port = freePort();
        for (int i = 0; i < pages.size(); i++) {
            Files.write(folder.resolve(i + ".xml"), pages.get(i));
        }
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; pid %1$s/pid; error_log %1$s/error.log; worker_processes 1;
                events {} http { access_log off; sendfile on; keepalive_requests 1000000;
                client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c; uwsgi_temp_path %1$s/d;
                scgi_temp_path %1$s/e; server { listen 127.0.0.1:%2$d; root %1$s; } }
                """.formatted(folder, port), UTF_8);
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        Process nginx = new ProcessBuilder(program.toString(), "-c", configuration.toString())
                .inheritIO()
                .start();
        try {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            long records = 0;
            Duration work = processorTime().plus(processorTime(nginx));
            long began = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                byte[] page = get(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/" + i % pages.size() + ".xml")));
                records += count(page, "<header");
                token(page);
            }
            double theirs = records / ((System.nanoTime() - began) / 1e9);
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %.0f records a second; ours is %.2f of it; processor with the client %.2f s%n",
                    "nginx",
                    theirs,
                    ours / theirs,
                    processorTime().plus(processorTime(nginx)).minus(work).toMillis() / 1e3);
        } finally {
            nginx.destroy();
            nginx.waitFor();
            Launched.delete(folder);
        }
    }

    private byte[] get(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static long count(byte[] page, String word) {
        byte[] wanted = word.getBytes(UTF_8);
        long found = 0;
        for (int at = 0; at <= page.length - wanted.length; at++) {
            if (page[at] == wanted[0] && matches(page, at, wanted)) {
                found++;
            }
        }
        return found;
    }

    private static boolean matches(byte[] page, int at, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (page[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String token(byte[] page) {
        String end = new String(page, Math.max(0, page.length - 1000), Math.min(1000, page.length), UTF_8);
        int at = end.indexOf(TOKEN);
        if (at < 0) {
            return null;
        }
        String token =
                end.substring(end.indexOf('>', at) + 1, Math.max(end.indexOf('>', at) + 1, end.indexOf("</r", at)));
        return token.isBlank() ? null : token;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(d -> d).toArray();
    }

    private static final String MANY = """
            update change set datestamp = now() - interval '60 days';
            update publication set datestamp = now() - interval '60 days', first_published = now() - interval '60 days';
            update publication_set set datestamp = now() - interval '60 days';
            create temporary table made as
                select uuidv7() as id, 'GEN.' || i as number, (select position from change_clock) + i as position,
                    now() - interval '30 days' + interval '28 days' * (i::float8 / :n) as stamp
                from generate_series(1, :n) as i;
            create temporary table model as select * from publication where folder = 'objects' and key = 'GCF.003';
            insert into publication (record, family, folder, key, kind, state, revision, position, datestamp,
                    first_published, schema, sets, body)
                select made.id, family, folder, made.number, kind, state, revision, made.position, made.stamp, made.stamp,
                    schema, sets, replace(replace(body::text, model.record::text, made.id::text), '"GCF.003"',
                        '"' || made.number || '"')::jsonb
                from made, model;
            insert into change (position, record, family, type, folder, key, author, datestamp)
                select position, id, 'OBJECT', 'CREATE', 'objects', number, 'a benchmark', stamp from made;
            insert into publication_set (set_spec, record, member, position, datestamp)
                select s.set_spec, made.id, true, made.position, made.stamp
                from made, publication_set s where s.record = (select record from model) and s.member;
            insert into rendition (record, format, mapper, content)
                select made.id, r.format, r.mapper, replace(replace(r.content, r.record::text, made.id::text), 'GCF.003',
                    made.number)
                from made, rendition r where r.record = (select record from model);
            update change_clock set position = position + :n, stamp = now() - interval '2 days';
            """;

    private static final String TODAY = """
            create temporary table changed as
                select record as id, key, (select position from change_clock) + row_number() over (order by position) as position
                from publication where folder = 'objects' and key like 'GEN.%' order by publication.position limit :n;
            update publication p set position = c.position, datestamp = now() from changed c where p.record = c.id;
            update publication_set p set position = c.position, datestamp = now() from changed c where p.record = c.id;
            insert into change (position, record, family, type, folder, key, author, datestamp)
                select position, id, 'OBJECT', 'UPDATE', 'objects', key, 'a benchmark', now() from changed;
            update change_clock set position = position + :n, stamp = now();
            """;
}
