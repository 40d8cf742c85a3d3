package org.vitrine.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long a start takes and how much memory the service comes to: `./vitrine bench start [RUNS]`.
///
/// One start goes before and is not counted; it builds what has to be built. Then, as often as asked, an empty folder
/// is
/// started (the shipped collection is loaded into it) and started again. The last of them is walked through and given
/// pictures, and the kernel says the most memory that it held.
final class StartBench {
    private static final int WALK = 200;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern RECORD = Pattern.compile("/desk/objects/[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern NO_PAGE = Pattern.compile("/(desk|media|q|assets|iiif)(/.*)?|.*\\.[a-z]{2,5}(\\?.*)?");

    private StartBench() {}

    public static void main(String[] arguments) throws IOException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        double[] first = new double[runs];
        double[] again = new double[runs];
        double[] firstWork = new double[runs];
        double[] againWork = new double[runs];
        Path root = Files.createTempDirectory("vitrine-bench-");
        try {
            Launched.on(root.resolve("before")).close();
            System.out.println(Surroundings.line());
            for (int i = 0; i < runs; i++) {
                Path data = root.resolve("run" + i);
                try (Launched service = Launched.on(data)) {
                    first[i] = service.startup().toMillis() / 1e3;
                    firstWork[i] = service.startupWork().toMillis() / 1e3;
                    service.settle();
                }
                try (Launched service = Launched.on(data)) {
                    again[i] = service.startup().toMillis() / 1e3;
                    againWork[i] = service.startupWork().toMillis() / 1e3;
                }
                report("run " + (i + 1), first[i], firstWork[i], again[i], againWork[i]);
            }
            report(
                    "median",
                    Surroundings.median(first),
                    Surroundings.median(firstWork),
                    Surroundings.median(again),
                    Surroundings.median(againWork));
            memory(root.resolve("memory"));
        } finally {
            Launched.delete(root);
        }
        System.out.println(Surroundings.line());
    }

    private static void report(String what, double first, double firstWork, double again, double againWork) {
        System.out.printf(
                Locale.ROOT,
                "%s: empty folder %.2f s (%.2f s of processor), restart %.2f s (%.2f s of processor)%n",
                what,
                first,
                firstWork,
                again,
                againWork);
    }

    private static void memory(Path data) throws IOException {
        try (Launched service = Launched.on(data)) {
            say("open", service);
            service.settle();
            say("the shipped pictures examined", service);
            int pages = walk(service);
            say(pages + " pages walked", service);
            int files = upload(service);
            service.settle();
            say(files + " pictures uploaded and examined", service);
        }
    }

    private static void say(String when, Launched service) throws IOException {
        System.out.printf("peak memory of the JVM, %s: %d MB%n", when, service.peakMemory());
    }

    /// Follows links from the front page, nearest first.
    private static int walk(Launched service) throws IOException {
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        Set<String> known = new HashSet<>(ahead);
        int walked = 0;
        while (walked < WALK && !ahead.isEmpty()) {
            HttpResponse<String> page =
                    service.send(service.request(ahead.remove()).header("Accept", "text/html"));
            if (page.statusCode() != 200) {
                System.out.println(page.uri().getPath() + " answers " + page.statusCode());
                continue;
            }
            walked++;
            Matcher link = LINK.matcher(page.body());
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&");
                if (!NO_PAGE.matcher(path).matches() && known.add(path)) {
                    ahead.add(path);
                }
            }
        }
        return walked;
    }

    /// All of `media/`, each with a byte more so that none is known already, added to a record that is there.
    private static int upload(Launched service) throws IOException {
        String cookie = signIn(service);
        HttpResponse<String> list = service.send(
                service.request("/desk/objects").header("Cookie", cookie).header("Accept", "text/html"));
        Matcher record = RECORD.matcher(list.body());
        if (!record.find()) {
            throw new IOException("no record on the desk: " + list);
        }
        List<Path> pictures;
        try (Stream<Path> all = Files.list(Launched.home().resolve("media"))) {
            pictures = all.filter(path -> path.toString().matches(".*\\.(jpg|png|tif)"))
                    .sorted()
                    .toList();
        }
        String boundary = "vitrine-bench-boundary";
        var body = new ByteArrayOutputStream();
        for (Path picture : pictures) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_upload\"; filename=\"again-"
                            + picture.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(picture));
            body.writeBytes("\0\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = service.send(service.request(record.group() + "/pictures")
                .header("Cookie", cookie)
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        if (answer.statusCode() != 200) {
            throw new IOException("the upload is answered " + answer.statusCode() + ": " + answer.body());
        }
        return (int)
                Pattern.compile("\"file\":\"").matcher(answer.body()).results().count();
    }

    private static String signIn(Launched service) throws IOException {
        HttpResponse<String> answer = service.send(service.request("/desk/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("userName=admin&password=" + Launched.PASSWORD.replace(' ', '+'))));
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("vitrine_session="))
                .findFirst()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .orElseThrow(() -> new IOException("signing in is answered " + answer.statusCode()));
    }
}
