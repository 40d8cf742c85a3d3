package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ocfl.api.OcflRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.account.Author;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Ids;

@QuarkusTest
class MediaIntakeTest {

    private static final Author ARCHIVIST = Author.service("an archivist");
    private static final Random RANDOM = new Random();

    @Inject
    MediaIntake intake;

    @Inject
    MediaFiles files;

    @Inject
    EmbeddedMetadata embedded;

    @Inject
    Originals originals;

    @Inject
    Incoming incoming;

    @Inject
    OcflRepository repository;

    @Inject
    EntityManager entities;

    @Inject
    @ConfigProperty(name = "vitrine.data")
    Path data;

    @Test
    void keepsTheBytesTheRowAndTheTags() throws IOException {
        byte[] bytes = Embedding.in(fresh()).exif(6, "An order").bytes();

        MediaFile file = receive(bytes, "C:\\scans\\order.jpg");

        assertThat(file.fileName()).isEqualTo("order.jpg");
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(file.size()).isEqualTo(bytes.length);
        // stored lying on its side
        assertThat(file.width()).isEqualTo(48);
        assertThat(file.height()).isEqualTo(64);
        assertThat(file.receivedBy()).isEqualTo("an archivist");
        try (Originals.Original original = originals.open(file.id())) {
            assertThat(original.length()).isEqualTo(bytes.length);
            assertThat(original.bytes().readAllBytes()).isEqualTo(bytes);
        }
        assertThat(QuarkusTransaction.requiringNew().call(() -> embedded.tags(file.id())))
                .anyMatch(tag ->
                        tag.name().equals("Image Description") && tag.readable().equals("An order"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> embedded.warnings(file.id())))
                .isEmpty();
        assertThat(repository.validateObject("urn:uuid:" + file.id(), true).hasErrors())
                .isFalse();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void keepsTheWarningsWithTheFile() {
        byte[] bytes = Embedding.in(fresh()).brokenExif().bytes();

        MediaFile file = receive(bytes, "order.png");

        assertThat(QuarkusTransaction.requiringNew().call(() -> embedded.warnings(file.id())))
                .extracting(Violation::code)
                .contains("file-name-disagrees", "embedded-metadata-damaged");
    }

    @Test
    void recognisesTheSameBytes() {
        byte[] bytes = fresh();

        MediaFile first = receive(bytes, "first.jpg");
        MediaFile second = receive(bytes, "second.jpg");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.fileName()).isEqualTo("first.jpg");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void keepsOneOfTheSameBytesSentAtOnce() throws Exception {
        byte[] bytes = fresh();
        long objects = objects();
        CyclicBarrier together = new CyclicBarrier(6);
        Callable<UUID> upload = () -> {
            together.await();
            return receive(bytes, "race.jpg").id();
        };

        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<UUID>> uploads =
                    IntStream.range(0, 6).mapToObj(_ -> threads.submit(upload)).toList();
            assertThat(uploads.stream().map(MediaIntakeTest::result).distinct()).hasSize(1);
        }

        assertThat(objects()).isEqualTo(objects + 1);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void keepsAnythingElseAsAnAttachment() {
        MediaFile file = receive(("number;title\n" + RANDOM.nextLong()).getBytes(StandardCharsets.UTF_8), "list.csv");

        assertThat(file.mediaType()).isEqualTo("text/csv");
        assertThat(file.state()).isEqualTo(MediaFile.State.WITHOUT_PICTURE);
        assertThat(file.problem()).isEqualTo("No picture is made of text/csv.");
        assertThat(file.width()).isNull();
        assertThat(originals.path(file.id())).hasFileName("original.csv");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(violation(new byte[0], "empty.jpg")).isEqualTo("file-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff", "gif", "bmp"})
    void refusesAPictureThatIsNotWhole(String format) {
        byte[] whole = Pictures.bytes(Pictures.noise(200, 150, RANDOM.nextLong()), format);

        assertThat(violation(Arrays.copyOf(whole, whole.length * 2 / 3), "cut." + format))
                .isEqualTo("picture-undecodable");
    }

    @Test
    void refusesASmallFileThatClaimsAHugePicture() {
        assertThat(violation(Pictures.pngClaiming(19_000, 19_000), "bomb.png")).isEqualTo("picture-too-many-pixels");
        assertThat(violation(Pictures.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE), "bomb.png"))
                .isEqualTo("picture-too-many-pixels");
    }

    @Test
    void refusesMoreBytesThanAllowedWithoutReadingThemAll() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 7;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 7);
                return length;
            }
        };

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> intake.receive(endless, "endless.bin", ARCHIVIST));

        assertThat(refusal.failure()).isEqualTo(new Failure.TooLarge("file", 200L * 1024 * 1024));
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenTheSenderStops() {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 100_000) {
                    throw new IOException("Connection reset");
                }
                return 1;
            }
        };

        assertThatThrownBy(() -> intake.receive(broken, "half.jpg", ARCHIVIST)).hasMessageContaining("reset");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void leavesNothingVisibleWhenTheDatabaseRefuses() {
        long objects = objects();
        byte[] bytes = fresh();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "alter table media_tag add constraint refused check (readable <> 'refuse me')")
                        .executeUpdate());
        try {
            assertThatThrownBy(() ->
                            receive(Embedding.in(bytes).exif(1, "refuse me").bytes(), "refused.jpg"))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("alter table media_tag drop constraint refused")
                            .executeUpdate());
        }

        assertThat(objects()).isEqualTo(objects);
        assertThat(leftovers()).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> files.count("fileName", "refused.jpg")))
                .isZero();
    }

    @Test
    void clearsAwayAtTheStartWhatACrashLeft() throws IOException {
        MediaFile kept = receive(fresh(), "kept.jpg");
        UUID lost = Ids.record();
        Files.write(data.resolve("incoming").resolve(Ids.record() + ".upload"), fresh());
        // the crash came between the object and the commit
        incoming.startKeeping(lost);
        originals.keep(lost, Files.write(data.resolve("lost"), fresh()), "jpg", ARCHIVIST);
        // and here after the commit
        incoming.startKeeping(kept.id());

        intake.sweep(new StartupEvent());

        assertThat(repository.containsObject("urn:uuid:" + lost)).isFalse();
        assertThat(repository.containsObject("urn:uuid:" + kept.id())).isTrue();
        assertThat(leftovers()).isEmpty();
    }

    private static UUID result(Future<UUID> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String violation(byte[] bytes, String name) {
        long objects = objects();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> receive(bytes, name));
        assertThat(refusal).isNotNull();
        assertThat(objects()).isEqualTo(objects);
        assertThat(leftovers()).isEmpty();
        assertThat(refusal.failure()).isInstanceOf(Failure.Invalid.class);
        List<Violation> violations = ((Failure.Invalid) refusal.failure()).violations();
        assertThat(violations).hasSize(1);
        assertThat(violations.getFirst().path()).isEqualTo("file");
        return violations.getFirst().code();
    }

    private MediaFile receive(byte[] bytes, String name) {
        return intake.receive(new ByteArrayInputStream(bytes), name, ARCHIVIST);
    }

    /// Bytes that no other test sends.
    private static byte[] fresh() {
        return Pictures.bytes(Pictures.noise(64, 48, RANDOM.nextLong()), "jpeg");
    }

    private long objects() {
        try (Stream<String> ids = repository.listObjectIds()) {
            return ids.count();
        }
    }

    private List<Path> leftovers() {
        try {
            // the web server's own folder for the parts of a form is always there
            return Disk.list(data.resolve("incoming")).stream()
                    .filter(path -> !path.endsWith("parts"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
