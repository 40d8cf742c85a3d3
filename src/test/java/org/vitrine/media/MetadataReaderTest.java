package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.problem.Violation;

class MetadataReaderTest {

    private static final byte[] PLAIN = Pictures.bytes(Pictures.quarters(16, 16), "jpeg");

    private final MetadataReader reader = new MetadataReader(Duration.ofSeconds(60));

    @TempDir
    Path folder;

    @Test
    void readsEveryBlockUnderItsName() throws IOException {
        Reading read = read(Embedding.in(PLAIN)
                .exif(6, "An order")
                .iptc(true, List.of(Embedding.dataset(5, "Order of Lenin")))
                .xmp("<dc:format>image/jpeg</dc:format>")
                .bytes());

        assertThat(read.warnings()).isEmpty();
        Tag orientation = only(read, "Exif IFD0", "Orientation");
        assertThat(orientation.number()).isEqualTo(0x0112);
        assertThat(orientation.raw()).isEqualTo("6");
        assertThat(orientation.readable()).contains("Rotate 90");
        assertThat(only(read, "IPTC", "Object Name").readable()).isEqualTo("Order of Lenin");
        assertThat(only(read, "XMP", "dc:format").readable()).isEqualTo("image/jpeg");
        assertThat(read.tags())
                .anyMatch(tag -> tag.reader().equals("tika")
                        && tag.block().equals("tiff")
                        && tag.name().equals("Orientation"));
        assertThat(read.tags()).noneMatch(tag -> tag.readable().contains(folder.toString()));
    }

    @Test
    void keepsEachLanguageAndEachKeywordByItself() throws IOException {
        Reading read = read(Embedding.in(PLAIN).xmp("""
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Gift</rdf:li><rdf:li xml:lang="ko">선물</rdf:li>
                <rdf:li xml:lang="ru">Подарок</rdf:li></rdf:Alt></dc:title>
                <dc:subject><rdf:Bag><rdf:li>kettle</rdf:li><rdf:li>도자기</rdf:li></rdf:Bag></dc:subject>""").bytes());

        assertThat(read.tags())
                .filteredOn(tag -> tag.name().startsWith("dc:title["))
                .extracting(Tag::language, Tag::readable)
                .containsExactly(tuple("x-default", "Gift"), tuple("ko", "선물"), tuple("ru", "Подарок"));
        assertThat(read.tags())
                .filteredOn(tag -> tag.name().startsWith("dc:subject["))
                .extracting(Tag::readable)
                .containsExactly("kettle", "도자기");
    }

    @Test
    void readsIptcInTheCharacterSetItIsIn() throws IOException {
        List<byte[]> korean = List.of(Embedding.dataset(25, "훈장"), Embedding.dataset(25, "선물"));
        byte[] western = "Médaille".getBytes(Charset.forName("windows-1252"));

        assertThat(keywords(Embedding.in(PLAIN).iptc(true, korean))).containsExactly("훈장", "선물");
        assertThat(keywords(Embedding.in(PLAIN).iptc(false, korean))).containsExactly("훈장", "선물");
        assertThat(keywords(Embedding.in(PLAIN).iptc(false, List.of(Embedding.dataset(25, western)))))
                .containsExactly("Médaille");
    }

    @Test
    void saysWhetherIptcWasChangedAfterXmp() throws Exception {
        List<byte[]> datasets = List.of(Embedding.dataset(5, "Order"));

        assertThat(digestCheck(Embedding.in(PLAIN).iptc(true, datasets))).isEmpty();
        assertThat(digestCheck(Embedding.in(PLAIN).iptcWithDigest(datasets, Embedding.iim(true, datasets))))
                .containsExactly("agrees");
        assertThat(digestCheck(Embedding.in(PLAIN).iptcWithDigest(datasets, new byte[] {1, 2, 3})))
                .containsExactly("differs");
    }

    private List<String> digestCheck(Embedding file) throws IOException {
        return read(file.bytes()).tags().stream()
                .filter(tag -> tag.name().equals("Caption Digest Check"))
                .map(Tag::raw)
                .toList();
    }

    @Test
    void readsExifTextsThatAreNotAscii() throws IOException {
        Reading utf8 = read(Embedding.in(PLAIN).exif(1, "김일성훈장").bytes());
        Reading western = read(Embedding.in(PLAIN)
                .exif(1, "Größe".getBytes(StandardCharsets.ISO_8859_1))
                .bytes());

        assertThat(only(utf8, "Exif IFD0", "Image Description").readable()).isEqualTo("김일성훈장");
        assertThat(only(western, "Exif IFD0", "Image Description").readable()).isEqualTo("Größe");
    }

    @Test
    void losesOnlyTheBlockThatIsDamaged() throws IOException {
        Reading read = read(Embedding.in(PLAIN)
                .brokenExif()
                .xmp("<dc:format>image/jpeg</dc:format>")
                .bytes());

        assertThat(read.warnings()).extracting(Violation::code).contains("embedded-metadata-damaged");
        assertThat(read.warnings()).noneMatch(Violation::isError);
        assertThat(only(read, "XMP", "dc:format").readable()).isEqualTo("image/jpeg");
    }

    @Test
    void survivesAnXmpPacketThatIsNoXml() throws IOException {
        Reading read = read(
                Embedding.in(PLAIN).exif(3, "kept").xmp("<dc:title><rdf:Alt>").bytes());

        assertThat(read.warnings()).isNotEmpty();
        assertThat(only(read, "Exif IFD0", "Image Description").readable()).isEqualTo("kept");
    }

    @Test
    void leavesOutWhatCannotBeStoredAndCutsWhatIsTooLong() throws IOException {
        Reading read = read(Embedding.in(PLAIN)
                .exif(1, "a\u0007b\u202Ec" + "x".repeat(30_000))
                .bytes());

        String description = only(read, "Exif IFD0", "Image Description").readable();
        assertThat(description).startsWith("abcx").endsWith("x…").hasSize(10_000);
    }

    @Test
    void doesNotUnpackABomb() throws IOException {
        Path bomb = Files.write(folder.resolve("file"), Pictures.pngWithComment(64 * 1024 * 1024));

        Reading read = reader.read(bomb, Identification.of(bomb, FileName.of("bomb.png")));

        assertThat(read.warnings()).extracting(Violation::code).containsExactly("embedded-metadata-too-large");
        assertThat(read.tags()).isEmpty();
    }

    @Test
    void readsAnOrdinaryCompressedComment() throws IOException {
        Path file = Files.write(folder.resolve("file"), Pictures.pngWithComment(1000));

        assertThat(reader.read(file, Identification.of(file, FileName.of("a.png")))
                        .warnings())
                .isEmpty();
    }

    @Test
    void takesAHangingReaderForAWarning() {
        CountDownLatch never = new CountDownLatch(1);
        MetadataReader impatient = new MetadataReader(Duration.ofMillis(20));

        Reading read = impatient.guarded("slow", () -> {
            never.await();
            return Reading.NOTHING;
        });

        assertThat(read.warnings()).extracting(Violation::code).containsExactly("embedded-metadata-timeout");
    }

    @Test
    void takesAThrowingReaderForAWarning() {
        Reading read = reader.guarded("broken", () -> {
            throw new StackOverflowError();
        });

        assertThat(read.warnings()).extracting(Violation::code).containsExactly("embedded-metadata-unreadable");
    }

    @Test
    void readsTheTitleOfADocument() throws IOException {
        Path file = Files.write(folder.resolve("file"), Pictures.pdf(100, 100, "Decision of 14 April"));

        Reading read = reader.read(file, Identification.of(file, FileName.of("decision.pdf")));

        assertThat(read.tags())
                .anyMatch(tag -> tag.block().equals("dc")
                        && tag.name().equals("title")
                        && tag.readable().equals("Decision of 14 April"));
    }

    private List<String> keywords(Embedding file) throws IOException {
        return read(file.bytes()).tags().stream()
                .filter(tag -> tag.block().equals("IPTC") && tag.name().equals("Keywords"))
                .map(Tag::readable)
                .toList();
    }

    private static Tag only(Reading read, String block, String name) {
        List<Tag> found = read.tags().stream()
                .filter(tag -> tag.reader().equals(Tag.EXTRACTOR)
                        && tag.block().equals(block)
                        && tag.name().equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Reading read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return reader.read(file, Identification.of(file, FileName.of("file.jpg")));
    }
}
