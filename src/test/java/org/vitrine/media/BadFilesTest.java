package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;

/// Files that lie about themselves, by malice or by damage: each is kept or refused, with a reason, in little time.
class BadFilesTest {

    private static final long MOST_PIXELS = 120_000_000;

    @TempDir
    Path folder;

    /// What became of a file.
    ///
    /// @param refused why, as a code; null when it may be kept
    private record Outcome(@Nullable String refused, String mediaType, List<String> warnings, List<Tag> tags) {}

    private Outcome outcome(String name, byte[] bytes) throws IOException {
        Examination examination = new Examination(new MediaSettings(
                folder,
                new MemorySize(BigInteger.valueOf(1 << 30)),
                MOST_PIXELS,
                1,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                false));
        Path file = Files.write(folder.resolve("received"), bytes);
        try {
            Examination.Findings found = examination.examine(file, FileName.of(name));
            return new Outcome(
                    null,
                    found.what().mediaType(),
                    found.warnings().stream().map(Violation::code).toList(),
                    found.tags());
        } catch (Refusal refusal) {
            Violation first = ((Failure.Invalid) refusal.failure()).violations().getFirst();
            assertThat(first.message()).isNotBlank().doesNotContain("Exception");
            return new Outcome(first.code(), "", List.of(), List.of());
        }
    }

    @Test
    void aSmallPngOf361MegapixelsIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = blackPng(19_000, 19_000);

        assertThat(bomb.length).isLessThan(60_000);
        assertThat(outcome("bomb.png", bomb).refused()).isEqualTo("picture-too-many-pixels");
    }

    @Test
    void aPictureOf65000By1IsAPicture() throws IOException {
        assertThat(outcome("line.png", blackPng(65_000, 1)).refused()).isNull();
        assertThat(outcome("line.png", blackPng(1, 65_000)).refused()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "gif", "bmp"})
    void aPictureCutAnywhereIsRefusedOrKeptAsWhatIsLeft(String format) throws IOException {
        byte[] whole = Pictures.bytes(Pictures.noise(60, 40, 3), format);
        for (int kept = 1; kept < whole.length; kept += 1 + whole.length / 23) {
            Outcome outcome = outcome("cut." + format, Arrays.copyOf(whole, kept));
            if (outcome.refused() == null) {
                // so little is left that it is no picture of this sort any more, or nothing that shows is missing
                assertThat(kept < 64 || kept > whole.length - 64)
                        .as("%s of %d bytes as %s", format, kept, outcome.mediaType())
                        .isTrue();
            } else {
                assertThat(outcome.refused()).isEqualTo("picture-undecodable");
            }
        }
    }

    @Test
    void aTiffWhoseDirectoriesLeadInACircleComesToAnEnd() throws IOException {
        assertThat(outcome("circle.tif", tiff(8, 1, 64)).refused()).isIn(null, "picture-undecodable");
        assertThat(outcome("exif.tif", tiff(0, 0x8769, 8)).refused()).isIn(null, "picture-undecodable");
        assertThat(outcome("sub.tif", tiff(0, 0x014A, 8)).refused()).isIn(null, "picture-undecodable");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0100, 0x0101, 0x0111})
    void aTiffThatPointsOutOfTheFileIsRefused(int tag) throws IOException {
        assertThat(outcome("outside.tif", claiming(tag)).refused())
                .isIn("picture-undecodable", "picture-too-many-pixels");
    }

    /// Rows and bytes of a strip: all its pixels are there, whatever else is claimed.
    @ParameterizedTest
    @ValueSource(ints = {0x0116, 0x0117})
    void aTiffThatClaimsMoreThanThereIsGetsNoMemoryForIt(int tag) throws IOException {
        assertThat(outcome("much.tif", claiming(tag)).refused()).isIn(null, "picture-undecodable");
    }

    private static byte[] claiming(int tag) {
        byte[] bytes = tiff(0, 1, 64);
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry = 0; entry < file.getShort(8); entry++) {
            if ((file.getShort(10 + 12 * entry) & 0xFFFF) == tag) {
                file.putInt(10 + 12 * entry + 8, 0x7FFFFFF0);
            }
        }
        return bytes;
    }

    @Test
    void aTiffWhoseFirstDirectoryIsNowhereIsRefused() throws IOException {
        byte[] bytes = tiff(0, 1, 64);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 1_000_000);
        assertThat(outcome("nowhere.tif", bytes).refused()).isEqualTo("picture-undecodable");
    }

    @Test
    void exifThatPointsAtItselfCostsNothing() throws IOException {
        ByteBuffer exif = ByteBuffer.allocate(26).order(ByteOrder.BIG_ENDIAN);
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8);
        exif.putInt(8);
        byte[] jpeg = Pictures.bytes(Pictures.quarters(64, 48), "jpeg");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (8 + 26)});
        whole.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(exif.array());
        whole.write(jpeg, 2, jpeg.length - 2);

        assertThat(outcome("self.jpg", whole.toByteArray()).refused()).isNull();
    }

    @Test
    void aDocumentWithAPasswordIsKeptWithoutAPicture() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(Pictures.pdf(200, 300, "Secret"))) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(locked);
        }
        Outcome outcome = outcome("locked.pdf", locked.toByteArray());

        assertThat(outcome.refused()).isNull();
        assertThat(outcome.mediaType()).isEqualTo("application/pdf");
        Path file = Files.write(folder.resolve("locked.pdf"), locked.toByteArray());
        assertThatThrownBy(() -> PdfPage.render(file, 200))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("password");
    }

    @Test
    void aDocumentSaysHowManyPagesItHas() throws IOException {
        assertThat(outcome("paper.pdf", Pictures.pdf(200, 300, "Paper")).tags())
                .anyMatch(tag -> tag.name().contains("NPages") && tag.readable().equals("1"));
    }

    @Test
    void whatNoPictureCanBeMadeOfIsKeptAndNamed() throws IOException {
        ByteBuffer heic = ByteBuffer.allocate(64);
        heic.putInt(24).put("ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.US_ASCII));
        Outcome phone = outcome("phone.heic", heic.array());
        assertThat(phone.refused()).isNull();
        assertThat(phone.mediaType()).isEqualTo("image/heic");

        ByteBuffer canon = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        canon.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(16);
        canon.put("CR".getBytes(StandardCharsets.US_ASCII)).put((byte) 2).put((byte) 0);
        Outcome raw = outcome("camera.cr2", canon.array());
        assertThat(raw.refused()).isNull();
        assertThat(raw.mediaType()).isEqualTo("image/x-canon-cr2");
    }

    @Test
    void anArchiveThatIsNamedAsAPictureIsAnArchive() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (var archive = new java.util.zip.ZipOutputStream(zip)) {
            archive.putNextEntry(new java.util.zip.ZipEntry("../../etc/passwd"));
            archive.write(1);
        }
        Outcome outcome = outcome("../../medal.jpg", zip.toByteArray());

        assertThat(outcome.mediaType()).isEqualTo("application/zip");
        assertThat(outcome.warnings()).contains("file-name-disagrees");
    }

    /// Eight by eight grey pixels in one strip.
    ///
    /// @param next offset of the directory after the first
    /// @param tag and its value, beside those that are needed
    private static byte[] tiff(int next, int tag, int value) {
        int[][] entries = {
            {0x0100, 4, 8},
            {0x0101, 4, 8},
            {0x0102, 3, 8},
            {0x0103, 3, 1},
            {0x0106, 3, 1},
            {0x0111, 4, 200},
            {0x0115, 3, 1},
            {0x0116, 4, 8},
            {0x0117, 4, 64},
            {tag, 4, value}
        };
        if (tag == 1) {
            entries = Arrays.copyOf(entries, entries.length - 1);
        }
        Arrays.sort(entries, java.util.Comparator.comparingInt(entry -> entry[0]));
        ByteBuffer file = ByteBuffer.allocate(264).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        file.putShort((short) entries.length);
        for (int[] entry : entries) {
            file.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1).putInt(entry[2]);
        }
        file.putInt(next);
        return file.array();
    }

    /// One bit a pixel, all of them black, and every row is there.
    private static byte[] blackPng(int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION), 8192)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                rows.write(row);
            }
        }
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 1).put((byte) 0);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
