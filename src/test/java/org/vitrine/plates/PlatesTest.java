package org.vitrine.plates;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlatesTest {
    private static final Path MEDIA = Path.of("media");
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    private static final String IPTC_EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    static List<Plate> plates() {
        return Catalogue.PLATES;
    }

    static Stream<Plate> jpegs() {
        return plates().stream().filter(plate -> plate.file().endsWith(".jpg"));
    }

    @Test
    void listsEveryFileOfTheFolderAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(MEDIA)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README.md", "SOURCES.csv"),
                                    rows().stream().map(row -> row.get("file")))
                            .toList());
        }
    }

    @Test
    void listsTheHashTheTitleAndTheRightsOfEveryFile() throws IOException {
        List<Map<String, String>> rows = rows();
        assertThat(rows).hasSameSizeAs(plates());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            Plate plate = plates().get(i);
            assertThat(row.keySet()).containsExactlyElementsOf(Sources.COLUMNS);
            assertThat(row)
                    .containsEntry("file", plate.file())
                    .containsEntry("title", plate.subject().english())
                    .containsEntry("object", plate.object())
                    .containsEntry("view", "illustration")
                    .containsEntry("creator", "Vitrine project")
                    .containsEntry("rights", "https://creativecommons.org/publicdomain/zero/1.0/")
                    .containsEntry("sha256", Sources.sha256(Files.readAllBytes(MEDIA.resolve(plate.file()))))
                    .containsEntry("description", plate.description());
        }
    }

    @Test
    void namesEveryObjectOnlyOnce() {
        assertThat(plates())
                .extracting(Plate::object)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z0-9-]+"));
    }

    @ParameterizedTest
    @MethodSource("plates")
    void staysSmallEnoughForAFirstPage(Plate plate) throws IOException {
        long limit = plate.file().endsWith(".jpg") ? 400_000 : 1_500_000;
        assertThat(Files.size(MEDIA.resolve(plate.file()))).isLessThan(limit);
    }

    @ParameterizedTest
    @MethodSource("plates")
    void carriesTheSameWordsInExifAndXmp(Plate plate) throws Exception {
        Metadata metadata = metadata(plate);
        var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getString(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION))
                .isEqualTo(plate.description())
                .contains("not a photograph");
        assertThat(exif.getString(ExifIFD0Directory.TAG_ARTIST)).isEqualTo("Vitrine project");
        assertThat(exif.getString(ExifIFD0Directory.TAG_COPYRIGHT)).startsWith("CC0 1.0");
        assertThat(exif.getString(ExifIFD0Directory.TAG_SOFTWARE)).isEqualTo("Vitrine plates");
        var when = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertThat(when.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)).isEqualTo("2026:11:01 12:00:00");
        assertThat(when.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL)).isEqualTo("+00:00");
        var xmp = metadata.getFirstDirectoryOfType(XmpDirectory.class).getXMPMeta();
        assertThat(xmp.getLocalizedText(DC, "title", null, "x-default").getValue())
                .isEqualTo(plate.subject().english());
        assertThat(xmp.getLocalizedText(DC, "title", null, "en").getValue())
                .isEqualTo(plate.subject().english());
        assertThat(xmp.getLocalizedText(DC, "title", null, "ko").getValue())
                .isEqualTo(plate.subject().korean());
        assertThat(xmp.getLocalizedText(DC, "title", null, "ru").getValue())
                .isEqualTo(plate.subject().russian());
        assertThat(xmp.getLocalizedText(DC, "description", null, "x-default").getValue())
                .isEqualTo(plate.description());
        assertThat(xmp.getArrayItem(DC, "creator", 1).getValue()).isEqualTo("Vitrine project");
        assertThat(xmp.countArrayItems(DC, "subject"))
                .isEqualTo(plate.keywords().size());
        assertThat(xmp.getPropertyString(XMP_RIGHTS, "WebStatement"))
                .isEqualTo("https://creativecommons.org/publicdomain/zero/1.0/");
        assertThat(xmp.getPropertyString(IPTC_EXT, "DigitalSourceType"))
                .startsWith("http://cv.iptc.org/newscodes/digitalsourcetype/");
        assertThat(metadata.getFirstDirectoryOfType(IccDirectory.class).hasErrors())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("jpegs")
    void carriesTheSameWordsInIptc(Plate plate) throws Exception {
        var iptc = metadata(plate).getFirstDirectoryOfType(IptcDirectory.class);
        assertThat(iptc.getString(IptcDirectory.TAG_OBJECT_NAME))
                .isEqualTo(plate.subject().english());
        assertThat(iptc.getString(IptcDirectory.TAG_BY_LINE)).isEqualTo("Vitrine project");
        assertThat(iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).startsWith("CC0 1.0");
        assertThat(iptc.getString(IptcDirectory.TAG_CAPTION)).isEqualTo(plate.description());
        assertThat(iptc.getKeywords()).containsExactlyElementsOf(plate.keywords());
        assertThat(iptc.getString(IptcDirectory.TAG_CODED_CHARACTER_SET)).isEqualTo("UTF-8");
    }

    @Test
    void keepsOnePlateTurnedWithTheOrientationThatPutsItRight() throws Exception {
        Plate turned = one(Plate.Storage.JPEG_TURNED);
        assertThat(metadata(turned)
                        .getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
        BufferedImage stored = ImageIO.read(MEDIA.resolve(turned.file()).toFile());
        assertThat(stored.getWidth()).isEqualTo(turned.format().height);
        // orientation 6: the stored first column is the upright picture's top, the first row its right side
        BufferedImage upright = turned.picture(plates().indexOf(turned) + 1);
        for (int[] place : new int[][] {{900, 35}, {35, 600}, {900, 1200}, {400, 300}}) {
            int rgb = stored.getRGB(place[1], stored.getHeight() - 1 - place[0]);
            assertThat(Math.abs((rgb >> 8 & 255) - (upright.getRGB(place[0], place[1]) >> 8 & 255)))
                    .isLessThan(24);
        }
    }

    @Test
    void keepsOnePlateInGreys() throws IOException {
        BufferedImage grey =
                ImageIO.read(MEDIA.resolve(one(Plate.Storage.JPEG_GREY).file()).toFile());
        assertThat(grey.getRaster().getNumBands()).isEqualTo(1);
    }

    @Test
    void drawsTheSamePixelsAsTheShippedPlate() throws IOException {
        Plate lossless = one(Plate.Storage.PNG);
        BufferedImage shipped = ImageIO.read(MEDIA.resolve(lossless.file()).toFile());
        BufferedImage drawn = lossless.picture(plates().indexOf(lossless) + 1);
        assertThat(pixels(drawn)).isEqualTo(pixels(shipped));
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        Plate plate = plates().getFirst();
        byte[] once = Plates.bytes(plate);
        assertThat(Plates.bytes(plate)).isEqualTo(once);
        assertThat(ImageIO.read(new ByteArrayInputStream(once)).getWidth()).isEqualTo(plate.format().width);
    }

    private static Plate one(Plate.Storage storage) {
        List<Plate> found =
                plates().stream().filter(plate -> plate.storage() == storage).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static int[] pixels(BufferedImage image) {
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < all.length; i++) {
            all[i] |= 0xFF000000;
        }
        return all;
    }

    private static Metadata metadata(Plate plate) throws Exception {
        return ImageMetadataReader.readMetadata(MEDIA.resolve(plate.file()).toFile());
    }

    private static List<Map<String, String>> rows() throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(MEDIA.resolve("SOURCES.csv").toFile())) {
            return rows.readAll();
        }
    }
}
