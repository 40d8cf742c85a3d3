package org.vitrine.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How long saving a full record takes, 200 fields and 30 events: `./vitrine bench record [SAVES] [WARM-UP]`.
///
/// One archivist saves the form again and again, each time with another note. Server time is what the service itself
/// says (`http_server_requests_seconds`) of the request: reading the form, the checks, the record, its revision and
/// its links, to the commit.
final class RecordBench {
    private static final Pattern TIMER = Pattern.compile(
            "http_server_requests_seconds_(count|sum)\\{[^}]*method=\"POST\"[^}]*uri=\"/desk/objects/\\{id}\"[^}]*} (\\S+)");

    private final Launched service;
    private final String id = UUID.randomUUID().toString();
    private final Map<String, String> fields = fields();
    private String cookie = "";
    private int version;

    private RecordBench(Launched service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws IOException {
        int saves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Path data = Files.createTempDirectory("vitrine-bench-");
        System.out.println(Surroundings.line());
        try (Launched service = Launched.on(data)) {
            new RecordBench(service).run(saves, warmUp);
        } finally {
            Launched.delete(data);
        }
        System.out.println(Surroundings.line());
    }

    private void run(int saves, int warmUp) throws IOException {
        service.settle();
        signIn();
        for (int i = 0; i < warmUp; i++) {
            save();
        }
        List<Double> server = new ArrayList<>();
        Duration before = service.processorTime();
        for (int i = 0; i < saves; i++) {
            double[] was = timer();
            save();
            double[] is = timer();
            server.add((is[1] - was[1]) / (is[0] - was[0]) * 1e3);
        }
        Duration processor = service.processorTime().minus(before);
        server.sort(Double::compare);
        long values = fields.values().stream().filter(text -> !text.isBlank()).count();
        System.out.printf(
                Locale.ROOT,
                "%d saves of %d values: server median %.2f ms, p95 %.2f ms; processor %.2f ms each, metrics included%n",
                saves,
                values,
                server.get(saves / 2),
                server.get(saves * 95 / 100),
                processor.toNanos() / 1e6 / saves);
    }

    private void signIn() throws IOException {
        HttpResponse<String> answer = post("/desk/sign-in", Map.of("userName", "admin", "password", Launched.PASSWORD));
        cookie = answer.headers().allValues("set-cookie").stream()
                .map(one -> one.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private void save() throws IOException {
        fields.put("_basedOn", Integer.toString(version));
        fields.put("notes.n1.text", "Saved " + version + " times");
        HttpResponse<String> answer = post("/desk/objects/" + id, fields);
        if (answer.statusCode() != 303) {
            throw new IOException("saving answers " + answer.statusCode() + ": " + answer.body());
        }
        version++;
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = service.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return service.send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Count and sum so far, in seconds.
    private double[] timer() throws IOException {
        double[] seen = new double[2];
        Matcher timer =
                TIMER.matcher(service.get(URI.create("/q/metrics").toString()).body());
        while (timer.find()) {
            seen[timer.group(1).equals("count") ? 0 : 1] += Double.parseDouble(timer.group(2));
        }
        return seen;
    }

    /// 30 events with parties, and as many other fields as make 200 and more.
    private static Map<String, String> fields() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("identity.number", "BENCH.1");
        all.put("identity.collection", "bench");
        all.put("identity.kind", "medal");
        all.put("identity.level", "ITEM");
        all.put("identity.basis", "HELD");
        all.put("objectName", "medal");
        list(all, "titles", 6, Map.of("text", "Title", "lang", "en", "type", "GIVEN"));
        list(all, "descriptions", 3, Map.of("text", "What can be seen, in a sentence or two.", "lang", "en"));
        list(all, "materials", 5, Map.of("term", "gold", "asWritten", "gold"));
        list(all, "dimensions", 5, Map.of("asWritten", "45 x 30 mm"));
        list(all, "inscriptions", 6, Map.of("side", "obverse", "transcription", "ЛЕНИН", "lang", "ru"));
        list(all, "conferrals", 15, Map.of("date", "April 14 Juche 76 (1987)", "serialNumber", "412"));
        list(all, "presentations", 15, Map.of("date", "17 September 1984"));
        for (int i = 0; i < 15; i++) {
            list(all, "conferrals.x" + i + ".recipients", 1, Map.of("name", "a retired general", "what", "PERSON"));
            list(all, "presentations.x" + i + ".givers", 1, Map.of("name", "a delegation", "what", "GROUP"));
        }
        all.put("notes", "n1");
        all.put("notes.n1.lang", "en");
        return all;
    }

    private static void list(Map<String, String> all, String path, int count, Map<String, String> entry) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("x" + i);
            String at = path + ".x" + i + ".";
            entry.forEach((key, text) -> all.put(at + key, text));
        }
        all.put(path, String.join(" ", ids));
    }
}
