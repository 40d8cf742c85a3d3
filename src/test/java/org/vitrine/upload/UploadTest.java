package org.vitrine.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.account.AccessTokens;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.Role;
import org.vitrine.account.Scope;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.media.Originals;
import org.vitrine.problem.Violation;
import org.vitrine.text.Ids;

/// The protocol as its clients see it, and what is left when they break off.
@QuarkusTest
class UploadTest {

    private static final Random RANDOM = new Random();
    private static final int LENGTH = 100_000;

    @TestHTTPResource("/")
    URI base;

    @Inject
    AccessTokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    MediaFiles files;

    @Inject
    Originals originals;

    @Inject
    Uploads uploads;

    @Inject
    UploadFolder folder;

    @Inject
    Settling settling;

    private Sender sender = new Sender(URI.create("http://nowhere"), "");
    private byte[] bytes = new byte[0];

    @BeforeEach
    void comeIn() {
        sender = somebody(Scope.MEDIA);
        bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
    }

    private Sender somebody(Scope scope) {
        Account account =
                new Account(Ids.record(), "sender-" + Ids.item(), "A sender", Role.CATALOGUER, "none", Instant.now());
        QuarkusTransaction.requiringNew().run(() -> accounts.persist(account));
        return new Sender(
                base, QuarkusTransaction.requiringNew().call(() -> tokens.make(account, "t", EnumSet.of(scope), 1)));
    }

    @Test
    void saysWhatIsOffered() {
        HttpResponse<String> answer = new Sender(base, "").ask("OPTIONS", "/api/uploads", "Tus-Resumable", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Max-Size")).isEqualTo("209715200");
        assertThat(header(answer, "Tus-Extension"))
                .isEqualTo("creation,creation-with-upload,termination,checksum,expiration,concatenation");
        assertThat(header(answer, "Tus-Checksum-Algorithm")).contains("sha1");
    }

    @Test
    void takesAFileInPieces() throws IOException {
        String path = sender.begin("../../a list.bin", LENGTH);
        assertThat(sender.offset(path)).isZero();

        HttpResponse<String> first = sender.send(path, bytes, 0, 33_333);
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(header(first, "Upload-Offset")).isEqualTo("33333");
        assertThat(header(first, "Upload-Expires")).endsWith("GMT");
        HttpResponse<String> asked = sender.ask("HEAD", path);
        assertThat(header(asked, "Upload-Length")).isEqualTo("100000");
        assertThat(header(asked, "Upload-Metadata")).isEqualTo(Sender.named("../../a list.bin"));
        assertThat(header(asked, "Cache-Control")).isEqualTo("no-store");
        assertThat(sender.state(path).state()).isEqualTo("receiving");

        assertThat(sender.send(path, bytes, 33_333, LENGTH).statusCode()).isEqualTo(204);
        UploadState state = sender.state(path);
        assertThat(state.state()).isEqualTo("kept");
        assertThat(state.known()).isFalse();
        MediaFile file = file(state);
        assertThat(file.fileName()).isEqualTo("a list.bin");
        assertThat(original(file.id())).isEqualTo(bytes);
        assertThat(folder.all()).doesNotContain(state.id());
        // asked again it says the same
        assertThat(sender.offset(path)).isEqualTo(LENGTH);
        assertThat(sender.send(path, bytes, LENGTH, LENGTH).statusCode()).isEqualTo(204);
    }

    @Test
    void takesTheBytesWithTheFirstRequest() {
        HttpResponse<String> answer = sender.ask(
                "POST",
                "/api/uploads",
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes),
                "Upload-Length",
                "" + LENGTH,
                "Content-Type",
                "application/offset+octet-stream",
                "Upload-Metadata",
                Sender.named("whole.bin"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Upload-Offset")).isEqualTo("100000");
        assertThat(sender.state(header(answer, "Location")).state()).isEqualTo("kept");
    }

    @Test
    void recognisesTheSameBytes() {
        UploadState first = sender.send("first.bin", bytes);
        UploadState second = somebody(Scope.MEDIA).send("second.bin", bytes);

        assertThat(second.state()).isEqualTo("kept");
        assertThat(second.known()).isTrue();
        assertThat(second.file()).isEqualTo(first.file());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 65_536, 65_537, LENGTH - 1})
    void goesOnWhereverItWasCut(int at) throws Exception {
        String path = sender.begin("cut.bin", LENGTH);

        sender.sendSome(path, bytes, 0, at).close();

        // what had arrived with the end of the connection may count or not, and may yet do so
        until(() -> {
            int there = (int) sender.offset(path);
            assertThat(there).isLessThanOrEqualTo(at);
            return sender.send(path, bytes, there, LENGTH).statusCode() == 204;
        });
        assertThat(original(file(sender.state(path)).id())).isEqualTo(bytes);
    }

    @Test
    void endsARequestThatHangsWhenItsSenderComesBack() throws Exception {
        String path = sender.begin("hanging.bin", LENGTH);
        try (Socket hanging = sender.sendSome(path, bytes, 0, 50_000)) {
            until(() -> folder.size(id(path)) == 50_000);

            assertThat(sender.offset(path)).isEqualTo(50_000);
            assertThat(sender.send(path, bytes, 50_000, LENGTH).statusCode()).isEqualTo(204);
            assertThat(new String(hanging.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
        }
        assertThat(original(file(sender.state(path)).id())).isEqualTo(bytes);
    }

    @Test
    void keepsNothingOfAPieceWhoseChecksumIsWrong() throws Exception {
        String path = sender.begin("sum.bin", LENGTH);
        String right = sum("SHA-1", Arrays.copyOf(bytes, 40_000));
        String wrong = sum("SHA-1", Arrays.copyOf(bytes, 40_001));

        assertThat(sender.send(path, bytes, 0, 40_000, "Upload-Checksum", "sha1 " + wrong)
                        .statusCode())
                .isEqualTo(460);
        assertThat(sender.offset(path)).isZero();
        assertThat(sender.send(path, bytes, 0, 40_000, "Upload-Checksum", "crc32 AAAA")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sender.send(path, bytes, 0, 40_000, "Upload-Checksum", "sha1 " + right)
                        .statusCode())
                .isEqualTo(204);
        assertThat(sender.offset(path)).isEqualTo(40_000);
    }

    @Test
    void holdsTheWholeAgainstWhatWasSaidOfIt() throws Exception {
        String said = ",sha256 "
                + base64(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        byte[] other = bytes.clone();
        other[500]++;

        assertThat(sent(Sender.named("a.bin") + said, bytes).state()).isEqualTo("kept");
        UploadState refused = sent(Sender.named("a.bin") + said, other);
        assertThat(refused.state()).isEqualTo("refused");
        assertThat(refused.violations()).extracting(Violation::code).containsExactly("file-not-as-said");
    }

    private UploadState sent(String metadata, byte[] what) {
        String path = header(
                sender.ask("POST", "/api/uploads", "Upload-Length", "" + what.length, "Upload-Metadata", metadata),
                "Location");
        sender.send(path, what, 0, what.length);
        return sender.state(path);
    }

    @Test
    void putsPartsTogether() {
        String one = sender.begin("part", 60_000, "Upload-Concat", "partial");
        String other = sender.begin("part", 40_000, "Upload-Concat", "partial");
        sender.send(one, Arrays.copyOf(bytes, 60_000), 0, 60_000);
        String both = "final;" + base.resolve(one) + " " + other;
        HttpResponse<String> early =
                sender.ask("POST", "/api/uploads", "Upload-Concat", both, "Upload-Metadata", Sender.named("both"));
        sender.send(other, Arrays.copyOfRange(bytes, 60_000, LENGTH), 0, 40_000);
        HttpResponse<String> answer =
                sender.ask("POST", "/api/uploads", "Upload-Concat", both, "Upload-Metadata", Sender.named("both"));

        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(answer.statusCode()).isEqualTo(201);
        String path = header(answer, "Location");
        UploadState state = sender.state(path);
        assertThat(state.state()).isEqualTo("kept");
        assertThat(header(sender.ask("HEAD", path), "Upload-Concat")).isEqualTo("final;" + one + " " + other);
        assertThat(sender.send(path, bytes, 0, 1).statusCode()).isEqualTo(403);
        assertThat(sender.ask("HEAD", one).statusCode()).isEqualTo(404);
        assertThat(original(file(state).id())).isEqualTo(bytes);
    }

    @Test
    void forgetsWhatIsEnded() {
        String path = sender.begin("ended.bin", LENGTH);
        sender.send(path, bytes, 0, 10_000);

        assertThat(sender.ask("DELETE", path).statusCode()).isEqualTo(204);

        assertThat(sender.ask("HEAD", path).statusCode()).isEqualTo(404);
        assertThat(folder.all()).doesNotContain(id(path));
    }

    @Test
    void doesWithPostWhatOtherMethodsDo() {
        String path = sender.begin("post.bin", LENGTH);

        HttpResponse<String> patched = sender.ask(
                "POST",
                path,
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes, 0, 5),
                "X-HTTP-Method-Override",
                "PATCH",
                "Upload-Offset",
                "0",
                "Content-Type",
                "application/offset+octet-stream");
        assertThat(patched.statusCode()).isEqualTo(204);
        assertThat(sender.offset(path)).isEqualTo(5);
        assertThat(sender.ask("POST", path, "X-HTTP-Method-Override", "DELETE").statusCode())
                .isEqualTo(204);
        assertThat(sender.ask("POST", path, "X-HTTP-Method-Override", "PUT").statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "Upload-Length, '', 400",
        "Upload-Length, -1, 400",
        "Upload-Length, 4294967297, 413",
        "Upload-Metadata, filename, 201",
        "Upload-Metadata, 'filename *', 400",
        "Upload-Metadata, 'filename QQ==,filename QQ==', 400",
        "Upload-Metadata, 'sha256 QQ==', 400",
        "Upload-Concat, whole, 400",
        "Upload-Concat, 'final;/api/uploads/x', 400",
        "Tus-Resumable, '', 412",
        "Tus-Resumable, 0.2.2, 412",
        "Authorization, '', 401",
        "Authorization, Bearer nothing, 401",
    })
    void saysWhatIsWrongWithABeginning(String header, String value, int status) {
        HttpResponse<String> answer = sender.create("x", 10, header, value);
        if (header.startsWith("Upload-")) {
            // the last of the same name counts in the fixture
            answer = sender.ask("POST", "/api/uploads", "Upload-Length", "10", header, value);
        }

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status >= 400) {
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void saysWhatIsWrongWithAPiece() {
        String path = sender.begin("wrong.bin", LENGTH);
        sender.send(path, bytes, 0, 100);

        HttpResponse<String> elsewhere = sender.send(path, bytes, 50, 150);
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(header(elsewhere, "Upload-Offset")).isEqualTo("100");
        assertThat(sender.ask("PATCH", path, "Upload-Offset", "100", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(sender.send(path, Arrays.copyOf(bytes, LENGTH + 1), 100, LENGTH + 1)
                        .statusCode())
                .isEqualTo(413);
        assertThat(sender.offset(path)).isEqualTo(100);
        assertThat(sender.send(path.replaceAll("[^/]+$", Ids.record().toString()), bytes, 0, 1)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsAnUploadToNobodyElse() {
        String path = sender.begin("mine.bin", LENGTH);
        Sender other = somebody(Scope.MEDIA);

        assertThat(other.ask("HEAD", path).statusCode()).isEqualTo(404);
        assertThat(other.ask("GET", path).statusCode()).isEqualTo(404);
        assertThat(other.send(path, bytes, 0, 1).statusCode()).isEqualTo(404);
        assertThat(other.ask("DELETE", path).statusCode()).isEqualTo(404);
        assertThat(somebody(Scope.WRITE).create("x", 1).statusCode()).isEqualTo(403);
    }

    @Test
    void takesNoMoreThanOnePersonMayHaveBegun() {
        String first = sender.begin("large.bin", 200 << 20);

        HttpResponse<String> tooMuch = sender.create("large.bin", 100 << 20);
        assertThat(tooMuch.statusCode()).isEqualTo(429);
        assertThat(header(tooMuch, "Retry-After")).isNotEmpty();
        sender.ask("DELETE", first);
        assertThat(sender.create("large.bin", 100 << 20).statusCode()).isEqualTo(201);
    }

    @Test
    void saysWhyAFileIsNotKept() {
        UploadState empty = sender.state(sender.begin("empty.jpg", 0));
        assertThat(empty.state()).isEqualTo("refused");
        assertThat(empty.violations()).extracting(Violation::code).containsExactly("file-empty");

        byte[] cut = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1};
        UploadState broken = sender.send("cut.jpg", cut);
        assertThat(broken.state()).isEqualTo("refused");
        assertThat(broken.file()).isNull();
        assertThat(broken.violations()).extracting(Violation::code).containsExactly("picture-undecodable");
        assertThat(folder.all()).doesNotContain(broken.id());
    }

    @Test
    void sweepsAwayWhatNobodyGoesOnWith() throws IOException {
        String old = sender.begin("old.bin", LENGTH);
        String young = sender.begin("young.bin", LENGTH);
        sender.send(old, bytes, 0, 10);
        sender.send(young, bytes, 0, 10);
        UUID nameless = Ids.record();
        Files.writeString(folder.path(nameless), "left");
        change(old, upload -> upload.remembered(Instant.EPOCH));

        assertThat(sender.send(old, bytes, 10, 20).statusCode()).isEqualTo(410);
        settling.sweep();

        assertThat(sender.ask("HEAD", old).statusCode()).isEqualTo(404);
        assertThat(sender.offset(young)).isEqualTo(10);
        assertThat(folder.all()).contains(id(young)).doesNotContain(id(old), nameless);
    }

    @Test
    void goesOnWithWhatAStoppedProcessLeftComplete() throws IOException {
        String path = sender.begin("left.bin", LENGTH);
        Files.write(folder.path(id(path)), bytes);
        change(path, Upload::complete);

        settling.sweep();

        assertThat(sender.state(path).state()).isEqualTo("kept");
    }

    private void change(String path, Consumer<Upload> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(uploads.findById(id(path))));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private MediaFile file(UploadState state) {
        return QuarkusTransaction.requiringNew().call(() -> files.get(java.util.Objects.requireNonNull(state.file())));
    }

    private byte[] original(UUID file) {
        try (Originals.Original original = originals.open(file)) {
            return original.bytes().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sum(String algorithm, byte[] of) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(of));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /// The server notices a lost connection in its own time.
    private static void until(java.util.function.BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
