package org.vitrine.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long the public pages take, warm, with the shipped collection: `./vitrine bench pages [ROUNDS] [WARM-UP]`.
///
/// In every round every page is asked for ten times by one client over a kept connection, so that what others do on
/// the machine meets all pages alike. Server time is what the service itself says (`http_server_requests_seconds`, sum
/// by count over the ten), client time is taken around each request, processor time is of the JVM and its database.
final class PagesBench {
    private static final List<String> PAGES = List.of(
            "/",
            "/objects",
            "/objects?q=medal",
            "/objects?q=lenin&kind=medal",
            "/objects?kind=gift&size=96",
            "/objects/GCF.003",
            "/objects/GCF.025",
            "/objects/GCF.030",
            "/objects/GCF.040",
            "/timeline",
            "/people",
            "/oai?verb=ListRecords&metadataPrefix=oai_dc");
    private static final int IN_A_ROUND = 10;
    private static final Pattern TIMER =
            Pattern.compile("http_server_requests_seconds_(count|sum)\\{.*uri=\"([^\"]+)\".*} (\\S+)");

    private final Launched service;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private PagesBench(Launched service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Path data = Files.createTempDirectory("vitrine-bench-");
        System.out.println(Surroundings.line());
        try (Launched service = Launched.on(data)) {
            new PagesBench(service).run(rounds, warmUp);
        } finally {
            Launched.delete(data);
        }
        System.out.println(Surroundings.line());
    }

    private void run(int rounds, int warmUp) throws IOException {
        service.settle();
        for (int i = 0; i < warmUp; i++) {
            for (String page : PAGES) {
                service.get(page);
            }
        }
        for (int i = 0; i < rounds; i++) {
            for (String page : PAGES) {
                round(page, seen.computeIfAbsent(page, _ -> new Seen()));
            }
        }
        report(System.out, rounds);
    }

    private void round(String page, Seen here) throws IOException {
        Tally before = tally();
        Duration processor = service.processorTime();
        for (int i = 0; i < IN_A_ROUND; i++) {
            long began = System.nanoTime();
            HttpResponse<String> answer = service.get(page);
            here.client.add((System.nanoTime() - began) / 1e6);
            here.length = answer.body().length();
        }
        here.processor = here.processor.plus(service.processorTime().minus(processor));
        Tally after = tally();
        double count = after.count - before.count;
        here.server.add((after.sum - before.sum) / count * 1e3);
    }

    /// Of all requests but those for the metrics: only this program asks, and one page at a time.
    private Tally tally() throws IOException {
        double count = 0;
        double sum = 0;
        Matcher timer = TIMER.matcher(service.get("/q/metrics").body());
        while (timer.find()) {
            if (!timer.group(2).startsWith("/q/")) {
                double value = Double.parseDouble(timer.group(3));
                count += timer.group(1).equals("count") ? value : 0;
                sum += timer.group(1).equals("sum") ? value : 0;
            }
        }
        return new Tally(count, sum);
    }

    private void report(PrintStream to, int rounds) {
        to.printf(
                Locale.ROOT,
                "%d rounds of %d requests, one client; ms. Server: means of the rounds; client: every request.%n",
                rounds,
                IN_A_ROUND);
        to.printf(
                "%-46s %8s %8s %8s %8s %8s %8s %8s %7s%n",
                "page", "server50", "server95", "least", "client50", "client95", "cpu mean", "req/s", "chars");
        seen.forEach((page, here) -> to.printf(
                Locale.ROOT,
                "%-46s %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f %8.0f %7d%n",
                page,
                Surroundings.median(numbers(here.server)),
                Surroundings.quantile(numbers(here.server), 0.95),
                Surroundings.quantile(numbers(here.server), 0),
                Surroundings.median(numbers(here.client)),
                Surroundings.quantile(numbers(here.client), 0.95),
                here.processor.toNanos() / 1e6 / here.client.size(),
                here.client.size()
                        * 1e3
                        / here.client.stream().mapToDouble(d -> d).sum(),
                here.length));
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(d -> d).toArray();
    }

    private record Tally(double count, double sum) {}

    /// What one page showed; times in ms.
    private static final class Seen {
        private final List<Double> server = new ArrayList<>();
        private final List<Double> client = new ArrayList<>();
        private Duration processor = Duration.ZERO;
        private int length;
    }
}
