package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.account.Author;
import org.vitrine.media.Derivatives.Size;

@QuarkusTest
class DerivativesTest {

    @Inject
    MediaIntake intake;

    @Inject
    MediaFiles files;

    @Inject
    Derivatives derivatives;

    @Inject
    DerivativeQueue queue;

    @Inject
    SettledPictures settled;

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @CsvSource({
        "1, RED, GREEN, BLUE, GREY",
        "2, GREEN, RED, GREY, BLUE",
        "3, GREY, BLUE, GREEN, RED",
        "4, BLUE, GREY, RED, GREEN",
        "5, RED, BLUE, GREEN, GREY",
        "6, BLUE, RED, GREY, GREEN",
        "7, GREY, GREEN, BLUE, RED",
        "8, GREEN, GREY, RED, BLUE",
    })
    void standsUpright(int orientation, String topLeft, String topRight, String bottomLeft, String bottomRight)
            throws Exception {
        byte[] bytes = Embedding.in(Pictures.bytes(Pictures.quarters(1000, 600), "jpeg"))
                .exif(orientation, "orientation " + orientation)
                .bytes();

        MediaFile file = ready(bytes, "turned.jpg");

        boolean transposed = orientation > 4;
        BufferedImage thumbnail = picture(file, Size.THUMBNAIL);
        assertThat(thumbnail.getWidth()).isEqualTo(transposed ? 240 : 400);
        assertThat(thumbnail.getHeight()).isEqualTo(transposed ? 400 : 240);
        assertThat(picture(file, Size.DISPLAY).getWidth()).isEqualTo(transposed ? 600 : 1000);
        assertThat(file.width()).isEqualTo(transposed ? 600 : 1000);
        Corners.of(thumbnail).are(colour(topLeft), colour(topRight), colour(bottomLeft), colour(bottomRight), 6);
    }

    @Test
    void carriesNothingButThePictureAndItsColours() throws Exception {
        byte[] bytes = Embedding.in(Pictures.bytes(Pictures.quarters(500, 400), "jpeg"))
                .exif(1, "taken at home")
                .xmp("<dc:format>secret</dc:format>")
                .iptc(true, List.of(Embedding.dataset(5, "secret")))
                .bytes();

        MediaFile file = ready(bytes, "private.jpg");

        Path path = derivatives.open(file.id(), Size.DISPLAY).orElseThrow();
        assertThat(ImageMetadataReader.readMetadata(path.toFile()).getDirectories())
                .extracting(Directory::getName)
                .containsExactlyInAnyOrder("JPEG", "JFIF", "ICC Profile", "Huffman", "File Type", "File");
    }

    @ParameterizedTest
    @CsvSource({"png", "tiff", "gif", "bmp"})
    void isMadeOfEveryFormat(String format) throws Exception {
        MediaFile file = ready(Pictures.bytes(Pictures.quarters(700, 500), format), "medal." + format);

        Corners.of(picture(file, Size.THUMBNAIL))
                .are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, format.equals("gif") ? 34 : 6);
    }

    @Test
    void isMadeOfWebPAndOfInksAndOfSixteenBits() throws Exception {
        MediaFile webp = ready(Pictures.webp(700, 500, Pictures.GREEN), "medal.webp");
        MediaFile inks = ready(Pictures.cmykJpeg(300, 200, 0, 0, 0, 255), "inks.jpg");
        MediaFile deep = ready(Pictures.bytes(Pictures.sixteenBits(500, 500, Pictures.BLUE), "png"), "deep.png");

        Corners.of(picture(webp, Size.THUMBNAIL)).areAll(Pictures.GREEN, 4);
        assertThat(Corners.of(picture(inks, Size.THUMBNAIL)).topLeft().getRed()).isLessThan(70);
        Corners.of(picture(deep, Size.THUMBNAIL)).areAll(Pictures.BLUE, 4);
    }

    @Test
    void isTheFirstPageOfADocument() throws Exception {
        MediaFile file = ready(Pictures.pdf(300, 600, "Decision"), "decision.pdf");

        BufferedImage page = picture(file, Size.DISPLAY);
        assertThat(page.getHeight()).isEqualTo(1600);
        Corners.of(page).are(Pictures.RED, Pictures.RED, Color.WHITE, Color.WHITE, 4);
    }

    @Test
    void saysWhyADocumentHasNoPicture() {
        byte[] damaged =
                ("%PDF-1.7\n" + "nothing that a page could be made of ".repeat(40)).getBytes(StandardCharsets.US_ASCII);

        MediaFile file = settledFile(damaged, "damaged.pdf");

        assertThat(file.state()).isEqualTo(MediaFile.State.WITHOUT_PICTURE);
        assertThat(file.problem()).startsWith("No picture can be made of it: ");
        assertThat(derivatives.open(file.id(), Size.THUMBNAIL)).isEmpty();
    }

    @Test
    void isMadeAgainAfterAProcessThatDiedWhileMakingIt() throws Exception {
        MediaFile file = ready(Pictures.bytes(Pictures.quarters(410, 410), "png"), "resumed.png");
        Path thumbnail = derivatives.open(file.id(), Size.THUMBNAIL).orElseThrow();
        settled.forget(file.id());
        queue.stop(new ShutdownEvent());
        try {
            Files.delete(thumbnail);
            QuarkusTransaction.requiringNew().run(() -> {
                queue.add(file.id());
                entities.createNativeQuery("""
                                update scheduled_tasks set picked = true, picked_by = :name, last_heartbeat = now()
                                 where task_instance = :file""")
                        .setParameter("name", queue.name())
                        .setParameter("file", file.id().toString())
                        .executeUpdate();
            });
        } finally {
            queue.start(new StartupEvent());
        }

        assertThat(settled.await(file.id())).isEqualTo(MediaFile.State.READY);
        assertThat(thumbnail).isRegularFile();
    }

    @Test
    void givesUpOnAFileThatStopsTheServiceEveryTime() throws Exception {
        MediaFile file = ready(Pictures.bytes(Pictures.quarters(420, 410), "png"), "poison.png");
        settled.forget(file.id());

        QuarkusTransaction.requiringNew().run(() -> {
            queue.add(file.id());
            entities.createNativeQuery(
                            "update scheduled_tasks set consecutive_failures = 5 where task_instance = :file")
                    .setParameter("file", file.id().toString())
                    .executeUpdate();
        });
        queue.wake();

        assertThat(settled.await(file.id())).isEqualTo(MediaFile.State.WITHOUT_PICTURE);
    }

    @Test
    void leavesNoHalfFiles() throws Exception {
        MediaFile file = ready(Pictures.bytes(Pictures.quarters(430, 410), "png"), "whole.png");

        Path folder = derivatives.open(file.id(), Size.THUMBNAIL).orElseThrow().resolveSibling("");
        assertThat(Disk.list(folder))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder("thumbnail.jpg", "display.jpg", "pyramid.tif");
    }

    @Test
    void isCounted() throws Exception {
        ready(Pictures.bytes(Pictures.quarters(440, 410), "png"), "counted.png");

        String metrics = RestAssured.get("/q/metrics").asString();

        assertThat(metrics).containsPattern("vitrine_media_files\\{state=\"ready\"[^}]*} [1-9]");
    }

    private MediaFile ready(byte[] bytes, String name) {
        MediaFile file = settledFile(bytes, name);
        assertThat(file.problem()).isNull();
        assertThat(file.state()).isEqualTo(MediaFile.State.READY);
        return file;
    }

    private MediaFile settledFile(byte[] bytes, String name) {
        MediaFile received = intake.receive(new ByteArrayInputStream(bytes), name, Author.service("a test"));
        settled.await(received.id());
        return QuarkusTransaction.requiringNew().call(() -> files.get(received.id()));
    }

    private BufferedImage picture(MediaFile file, Size size) throws Exception {
        return ImageIO.read(derivatives.open(file.id(), size).orElseThrow().toFile());
    }

    private static Color colour(String name) {
        return switch (name) {
            case "RED" -> Pictures.RED;
            case "GREEN" -> Pictures.GREEN;
            case "BLUE" -> Pictures.BLUE;
            default -> Pictures.GREY;
        };
    }
}
