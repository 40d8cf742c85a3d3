package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"JPEG, jpeg, 6", "PNG, png, 0", "TIFF, tiff, 0", "GIF, gif, 30", "BMP, bmp, 0"})
    void readsEveryFormat(PictureFormat format, String writer, int tolerance) throws IOException, Undecodable {
        Path file = write(Pictures.bytes(Pictures.quarters(64, 48), writer));

        assertThat(Decoding.dimensions(file, format)).isEqualTo(new Dimensions(64, 48));
        Corners.of(Decoding.decode(file, format, 1).image())
                .are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, tolerance);
    }

    @Test
    void readsWebP() throws IOException, Undecodable {
        Path file = write(Pictures.webp(64, 48, Pictures.GREEN));

        assertThat(Decoding.dimensions(file, PictureFormat.WEBP)).isEqualTo(new Dimensions(64, 48));
        Corners.of(Decoding.decode(file, PictureFormat.WEBP, 1).image()).areAll(Pictures.GREEN, 0);
    }

    @Test
    void readsTheFirstOfSeveralPages() throws IOException, Undecodable {
        Path file = write(Pictures.bytes(List.of(Pictures.quarters(64, 48), Pictures.noise(30, 30, 1)), "tiff"));

        BufferedImage first = Decoding.decode(file, PictureFormat.TIFF, 1).image();

        assertThat(first.getWidth()).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource({"JPEG, jpeg", "PNG, png", "TIFF, tiff", "GIF, gif", "BMP, bmp"})
    void leavesOutPixelsToSaveMemory(PictureFormat format, String writer) throws IOException, Undecodable {
        Path file = write(Pictures.bytes(Pictures.quarters(99, 60), writer));

        BufferedImage part = Decoding.decode(file, format, 3).image();

        assertThat(part.getWidth()).isEqualTo(33);
        assertThat(part.getHeight()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"JPEG, jpeg", "PNG, png", "TIFF, tiff", "GIF, gif", "BMP, bmp"})
    void refusesWhatIsCutOffAtAnyLength(PictureFormat format, String writer) {
        byte[] whole = Pictures.bytes(Pictures.noise(120, 90, 7), writer);

        for (double kept : new double[] {0.001, 0.02, 0.1, 0.3, 0.5, 0.8, 0.95}) {
            byte[] part = Arrays.copyOf(whole, (int) (whole.length * kept));
            assertThatThrownBy(() -> Decoding.decode(write(part), format, 1))
                    .as("%s with %s of its bytes", format, kept)
                    .isInstanceOf(Undecodable.class)
                    .hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"JPEG, jpeg", "PNG, png", "TIFF, tiff"})
    void noticesACutEvenWhenItReadsOnlySomePixels(PictureFormat format, String writer) {
        byte[] whole = Pictures.bytes(Pictures.noise(300, 300, 7), writer);
        byte[] part = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> Decoding.decode(write(part), format, 4)).isInstanceOf(Undecodable.class);
    }

    @Test
    void stopsWhenItTakesTooLong() throws IOException, InterruptedException {
        // every pixel is an exception inside the reader: minutes for a file of a hundred bytes
        Path file = write(Pictures.webp(9000, 9000, Pictures.RED, 0));
        CompletableFuture<Thread> decoder = new CompletableFuture<>();

        assertThatThrownBy(() -> TimeLimit.run(Duration.ofSeconds(1), "slow", () -> {
                    decoder.complete(Thread.currentThread());
                    return Decoding.decode(file, PictureFormat.WEBP, 9);
                }))
                .isInstanceOf(TimeoutException.class);

        assertThat(decoder.join().join(Duration.ofSeconds(60))).isTrue();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}
