package org.vitrine.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was answered is kept, whatever is killed, and nobody is shown the insides of what goes wrong.
class WholeServiceIT {

    private static final Path PICTURE = Path.of("media", "bryansk-millennium-medallion-1984.jpg");
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    @TempDir
    Path data;

    private String port = "";

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = Integer.toString(free.getLocalPort());
        }
    }

    private ServiceProcess service() {
        return ServiceProcess.on(data).with("VITRINE_PORT", port);
    }

    private static void startAgain(ServiceProcess service) throws IOException {
        service.start();
        assertThat(service.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void savesAndDraftsThatWereAnsweredOutliveEveryKill() throws Exception {
        // the service goes first, so that nobody who is busy waits for it
        try (ExecutorService busy = Executors.newVirtualThreadPerTaskExecutor();
                var service = service().start()) {
            var work = new Work(Archivist.signedIn(service.address()));
            for (boolean databaseToo : List.of(false, true, false)) {
                int saved = work.saved.get();
                int kept = work.kept.get();
                Future<?> saving = busy.submit(work::saveOn);
                Future<?> typing = busy.submit(work::typeOn);
                Eventually.isTrue("some work", () -> work.saved.get() >= saved + 4 && work.kept.get() >= kept + 4);
                service.kill();
                if (databaseToo) {
                    service.killDatabase();
                }
                saving.get();
                typing.get();
                startAgain(service);
                work.isAllThere();
            }
        }
    }

    /// One record that is saved again and again, and one that is only typed, each until no answer comes.
    private static final class Work {
        private final Archivist archivist;
        private final UUID record = UUID.fromString("01990000-0000-7000-8000-0000000000a1");
        private final UUID typed = UUID.fromString("01990000-0000-7000-8000-0000000000a2");
        private final AtomicInteger saved = new AtomicInteger();
        private final AtomicInteger kept = new AtomicInteger();

        Work(Archivist archivist) {
            this.archivist = archivist;
        }

        private void saveOn() {
            for (int next = saved.get() + 1; ; next++) {
                try {
                    HttpResponse<String> answer = archivist.save(record, next - 1, "KILL.1", "Saved " + next + ".");
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
                    saved.set(next);
                } catch (IOException killed) {
                    return;
                }
            }
        }

        private void typeOn() {
            for (int next = kept.get() + 1; ; next++) {
                try {
                    HttpResponse<String> answer = archivist.keepDraft(typed, "KILL.2", "Typed " + next + ".");
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    kept.set(next);
                } catch (IOException killed) {
                    return;
                }
            }
        }

        /// What was cut off unanswered may be there or not; it counts from now on when it is.
        private void isAllThere() throws IOException {
            if (revision(saved.get() + 1).statusCode() == 200) {
                saved.incrementAndGet();
            }
            for (int number = 1; number <= saved.get(); number++) {
                assertThat(revision(number).statusCode())
                        .as("revision %d", number)
                        .isEqualTo(200);
                // what was added stands in a mark of its own
                assertThat(revision(number).body().replaceAll("</?(ins|del)>", ""))
                        .contains("Saved " + number + ".");
            }
            assertThat(revision(saved.get() + 1).statusCode()).isEqualTo(404);
            String draft = archivist
                    .get("/desk/objects/" + typed + "?kind=medal", HTML)
                    .body();
            if (draft.contains("Typed " + (kept.get() + 1) + ".")) {
                kept.incrementAndGet();
            }
            assertThat(draft).contains("Typed " + kept + ".");
        }

        private HttpResponse<String> revision(int number) throws IOException {
            return archivist.get("/desk/objects/" + record + "/history/" + number, HTML);
        }
    }

    @Test
    void anUploadThatIsCutOffLeavesNothingBehindAndSucceedsTheNextTime() throws Exception {
        UUID record = UUID.fromString("01990000-0000-7000-8000-0000000000b1");
        try (var service = service().start()) {
            Archivist archivist = Archivist.signedIn(service.address());
            archivist.keepDraft(record, "KILL.3", "With a picture");

            byte[] body = Archivist.multipart(PICTURE);
            try (Socket half = send(archivist, record, body, body.length / 2)) {
                Eventually.isTrue("half a file", () -> !incoming().isEmpty());
                service.kill();
            }
            startAgain(service);
            assertThat(incoming()).isEmpty();
            assertThat(archivist.get("/desk/objects/" + record, HTML).body()).doesNotContain("/desk/files/");

            // all of it, but whether it was taken in is never learnt
            try (Socket whole = send(archivist, record, body, body.length)) {
                Eventually.isTrue("a file that arrives", () -> !incoming().isEmpty());
                service.kill();
                service.killDatabase();
            }
            startAgain(service);
            assertThat(incoming()).isEmpty();

            HttpResponse<String> uploaded = archivist.upload(record, PICTURE);
            assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(200);
            Matcher file = Pattern.compile("\"file\":\"([0-9a-f-]{36})\"").matcher(uploaded.body());
            assertThat(file.find()).as(uploaded.body()).isTrue();
            assertThat(archivist.get("/desk/objects/" + record, HTML).body()).contains("/desk/files/" + file.group(1));
            Eventually.isTrue(
                    "the picture",
                    () -> archivist
                                    .get("/desk/files/" + file.group(1) + "/thumbnail.jpg", "image/jpeg")
                                    .statusCode()
                            == 200);
            Eventually.isTrue("an empty folder", () -> incoming().isEmpty());
        }
    }

    private Socket send(Archivist archivist, UUID record, byte[] body, int length) throws IOException {
        Socket socket = new Socket("localhost", Integer.parseInt(port));
        OutputStream out = socket.getOutputStream();
        out.write(("POST /desk/objects/" + record + "/pictures HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: "
                        + archivist.cookie() + "\r\nContent-Type: multipart/form-data; boundary="
                        + Archivist.BOUNDARY + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(UTF_8));
        out.write(body, 0, length);
        out.flush();
        return socket;
    }

    private List<Path> incoming() throws IOException {
        Path folder = data.resolve("incoming");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void requestsFailCleanlyWhileTheDatabaseIsAwayAndSucceedAfterwards() throws Exception {
        UUID record = UUID.fromString("01990000-0000-7000-8000-0000000000c1");
        // the service goes first, so that nobody who is busy waits for it
        try (ExecutorService busy = Executors.newVirtualThreadPerTaskExecutor();
                var service = service().start()) {
            Archivist archivist = Archivist.signedIn(service.address());
            var done = new AtomicBoolean();
            var unclean = new ConcurrentHashMap<String, String>();
            var count = new AtomicInteger();
            List<Request> requests = List.of(
                    () -> archivist.get("/objects/NONE", HTML),
                    () -> archivist.get("/objects/NONE.json", JSON),
                    () -> archivist.get("/desk", HTML),
                    () -> archivist.get("/oai?verb=ListRecords&metadataPrefix=oai_dc", "text/xml"),
                    () -> archivist.keepDraft(record, "KILL.4", "Typed meanwhile"));
            for (Request request : requests) {
                busy.submit(() -> {
                    while (!done.get()) {
                        HttpResponse<String> answer = request.send();
                        count.incrementAndGet();
                        String fault = faultOf(answer);
                        if (!fault.isEmpty()) {
                            unclean.put(answer.uri() + " " + answer.statusCode() + " " + fault, answer.body());
                        }
                    }
                    return null;
                });
            }
            for (int kills = 0; kills < 2; kills++) {
                int before = count.get();
                Eventually.isTrue("requests", () -> count.get() > before + 20);
                service.killDatabase();
                Eventually.isTrue(
                        "readiness", () -> service.get("/q/health/ready").statusCode() == 200);
            }
            int after = count.get();
            Eventually.isTrue("requests again", () -> count.get() > after + 20);
            done.set(true);
            assertThat(unclean).isEmpty();
            assertThat(archivist.keepDraft(record, "KILL.4", "Typed afterwards").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aDatabaseThatStaysAwayIsSaidToBeAway(@TempDir Path elsewhere) throws Exception {
        try (DatabaseServer own = DatabaseServer.start(elsewhere, EmbeddedDatabaseResource.PROGRAMS)) {
            ServerConnection connection = own.connection();
            try (var service = service()
                            .with("VITRINE_DATABASE_URL", connection.url())
                            .with("VITRINE_DATABASE_USER", connection.user())
                            .with("VITRINE_DATABASE_PASSWORD", connection.password())
                            .start();
                    ExecutorService busy = Executors.newVirtualThreadPerTaskExecutor()) {
                Archivist archivist = Archivist.signedIn(service.address());
                own.close();
                Future<HttpResponse<String>> page = busy.submit(() -> archivist.get("/objects/NONE", HTML));
                Future<HttpResponse<String>> record = busy.submit(() -> archivist.get("/objects/NONE.json", JSON));
                Future<HttpResponse<String>> desk = busy.submit(() -> archivist.get("/desk", HTML));
                for (HttpResponse<String> answer : List.of(page.get(), record.get(), desk.get())) {
                    assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(503);
                    assertThat(faultOf(answer)).as(answer.body()).isEmpty();
                }
                assertThat(record.get().headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(record.get().body()).contains("urn:vitrine:problem:unavailable");
                assertThat(page.get().headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(HTML);
            }
        }
    }

    /// @return what is wrong with an answer, empty when nothing is
    private static String faultOf(HttpResponse<String> answer) {
        if (showsInsides(answer.body())) {
            return "shows its insides";
        }
        return switch (answer.statusCode()) {
            case 200, 404 -> "";
            case 503 -> answer.headers().firstValue("Retry-After").isPresent() ? "" : "does not say when";
            default -> "is none of 200, 404 and 503";
        };
    }

    private static boolean showsInsides(String body) {
        return Pattern.compile("\\w+Exception|\\bat (org|io|java|jakarta)\\.|org\\.vitrine|Error id|Stack:")
                .matcher(body)
                .find();
    }

    @FunctionalInterface
    private interface Request {
        HttpResponse<String> send() throws IOException;
    }

    @Test
    void nobodyIsShownTheInsidesOfWhatGoesWrong() throws Exception {
        try (var service = service().start()) {
            Archivist archivist = Archivist.signedIn(service.address());
            Map<String, Integer> expected = Map.ofEntries(
                    Map.entry("/nope", 404),
                    Map.entry("/desk/nope", 404),
                    Map.entry("/desk/objects/nope", 404),
                    Map.entry("/desk/objects/new/%3Cnope", 404),
                    Map.entry("/objects/%00", 404),
                    Map.entry("/objects?q=%00", 404),
                    Map.entry("/people/x", 404),
                    Map.entry("/media/x/thumbnail.jpg", 404),
                    Map.entry("/id/nope", 404),
                    Map.entry("/assets/nope.css", 404),
                    Map.entry("/desk/objects/01990000-0000-7000-8000-0000000000d1/history/99999999999", 404));
            for (var address : expected.entrySet()) {
                HttpResponse<String> page = archivist.get(address.getKey(), HTML);
                assertThat(page.statusCode()).as(address.getKey()).isEqualTo(address.getValue());
                assertThat(page.body())
                        .as(address.getKey())
                        .contains("There is nothing at this address", "<nav")
                        .doesNotContain("Resource not found");
                HttpResponse<String> problem = archivist.get(address.getKey(), JSON);
                // an address that gives only pages says so before it looks for one
                assertThat(problem.statusCode()).as(address.getKey()).isIn(address.getValue(), 406);
                assertThat(problem.headers().firstValue("Content-Type"))
                        .as(address.getKey())
                        .contains("application/problem+json");
                assertThat(showsInsides(page.body() + problem.body()))
                        .as(page.body() + problem.body())
                        .isFalse();
            }
        }
    }

    @Test
    void hostileRequestsAreRefusedInAFewWords() throws Exception {
        String pictures = "/desk/objects/01990000-0000-7000-8000-0000000000d2/pictures";
        String multipart = "Content-Type: multipart/form-data; boundary=x\r\n";
        try (var service = service().start()) {
            Archivist archivist = Archivist.signedIn(service.address());
            assertThat(raw(archivist, "POST " + pictures, multipart + "Content-Length: 629145600\r\n", ""))
                    .startsWith("HTTP/1.1 413");
            assertThat(raw(archivist, "POST " + pictures, multipart + "Content-Length: 11\r\n", "--x\r\nbroken"))
                    .startsWith("HTTP/1.1 400");
            assertThat(raw(archivist, "DELETE /objects", "Content-Length: 0\r\n", ""))
                    .startsWith("HTTP/1.1 405");
            assertThat(raw(archivist, "GET /objects/%zz", "", "")).startsWith("HTTP/1.1 400");
            // a request line that was not read to its end has no version of its own
            assertThat(raw(archivist, "GET /objects?q=" + "a".repeat(140_000), "", ""))
                    .matches("(?s)HTTP/1\\.[01] 414.*");
            // a NUL that somebody has pasted does not cost the rest of the draft
            String draft = "identity.kind=medal&titles=aaaaaa&titles.aaaaaa.text=a%00b";
            assertThat(raw(
                            archivist,
                            "POST " + pictures.replace("pictures", "draft"),
                            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + draft.length()
                                    + "\r\n",
                            draft))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private String raw(Archivist archivist, String line, String headers, String body) throws IOException {
        URI address = URI.create("http://localhost:" + port);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: " + archivist.cookie()
                                    + "\r\nConnection: close\r\n" + headers + "\r\n" + body)
                            .getBytes(UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(showsInsides(answer)).as(answer).isFalse();
            return answer;
        }
    }
}
