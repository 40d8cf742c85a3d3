package org.vitrine.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// Publishing many objects as one job: `./vitrine bench publish [OBJECTS]`.
///
/// The working records are made in the launched service's database from a shipped one, each with a title of its own,
/// and are in the working index before it begins. A curator then publishes everything from the desk's list; the clock
/// stops when the job is at its end and both indexes show it.
final class PublishBench {
    private static final Duration A_LOOK = Duration.ofMillis(200);

    private final Launched service;
    private final LaunchedDatabase database;

    private PublishBench(Launched service, LaunchedDatabase database) {
        this.service = service;
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        long objects = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
        Path data = Files.createTempDirectory("vitrine-bench-");
        System.out.println(Surroundings.line());
        try (Launched service = Launched.on(data);
                LaunchedDatabase database = LaunchedDatabase.of(data)) {
            service.settle();
            new PublishBench(service, database).run(objects);
        } finally {
            Launched.delete(data);
        }
        System.out.println(Surroundings.line());
    }

    private void run(long objects) throws IOException, SQLException {
        database.run(MANY, objects);
        database.maintain("vacuum analyze");
        await("made and in the working index", this::isIndexed);
        String cookie = signIn();
        Duration processor = service.processorTime();
        long began = System.nanoTime();
        HttpResponse<String> answer = service.send(form("/desk/publish", "all=true&state=", cookie));
        if (answer.statusCode() != 303) {
            throw new IOException("publishing answers " + answer.statusCode());
        }
        await("the job is at its end", () -> database.number("""
                select count(*) from publishing_job where ended_at is null""") == 0);
        await("and both indexes show it", this::isIndexed);
        double seconds = (System.nanoTime() - began) / 1e9;
        double work = service.processorTime().minus(processor).toMillis() / 1e3;
        System.out.printf(
                Locale.ROOT,
                "%d published, %d refused, in %.1f s: %.0f a second; processor of the service and its database %.1f s,"
                        + " %.2f ms an object; peak memory of the JVM %d MB%n",
                database.number("select count(*) from publication where key like 'GEN.%' and state = 'PUBLISHED'"),
                database.number("select count(*) from publishing_job_item where state = 'REFUSED'"),
                seconds,
                objects / seconds,
                work,
                work * 1e3 / objects,
                service.peakMemory());
    }

    private interface Condition {
        boolean holds() throws IOException, SQLException;
    }

    private static void await(String what, Condition condition) throws IOException, SQLException {
        long began = System.nanoTime();
        while (!condition.holds()) {
            LockSupport.parkNanos(A_LOOK.toNanos());
        }
        System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - began) / 1e9);
    }

    private boolean isIndexed() throws IOException, SQLException {
        if (database.number("select count(*) from search_queue") > 0) {
            return false;
        }
        return !service.isBehind();
    }

    private String signIn() throws IOException {
        HttpResponse<String> answer = service.send(
                form("/desk/sign-in", "userName=admin&password=" + URLEncoder.encode(Launched.PASSWORD, UTF_8), ""));
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .orElseThrow(() -> new IOException("signing in answers " + answer.statusCode()));
    }

    private HttpRequest.Builder form(String path, String body, String cookie) {
        return service.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body));
    }

    private static final String MANY = """
            create temporary table made as
                select uuidv7() as id, 'GEN.' || i as number, i from generate_series(1, :n) as i;
            create temporary table model as select * from collection_object where number = 'GCF.003';
            create temporary table said as
                select made.id, made.number, jsonb_set(
                    jsonb_set(m.description, '{identity,number}', to_jsonb(made.number)),
                    '{titles,0,text}', to_jsonb((m.description #>> '{titles,0,text}') || ' ' || made.i)) as description
                from made, model m;
            insert into collection_object (id, number, collection, kind, level, status, earliest_day, latest_day,
                    completeness, version, schema, description, created_at, updated_at, counted_by)
                select s.id, s.number, collection, kind, level, 'DRAFT', earliest_day, latest_day, completeness, 1,
                    schema, s.description, now(), now(), counted_by
                from said s, model;
            insert into object_number (number, record) select number, id from made;
            insert into revision (id, record, number, author, saved_at, reason, schema, body, profile)
                select uuidv7(), s.id, 1, 'a benchmark', now(), '', m.schema, s.description, m.counted_by
                from said s, model m;
            insert into link (from_record, path, to_record)
                select made.id, l.path, l.to_record from made, link l where l.from_record = (select id from model);
            insert into search_queue (record, family) select id, 'OBJECT' from made;
            """;
}
