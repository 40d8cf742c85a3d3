package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.problem.Violation;

class IdentificationTest {

    @TempDir
    Path folder;

    @Test
    void believesTheBytes() throws IOException {
        assertThat(identify(Pictures.bytes(Pictures.quarters(8, 8), "png"), "medal.png")
                        .mediaType())
                .isEqualTo("image/png");
        assertThat(identify(Pictures.bytes(Pictures.quarters(8, 8), "bmp"), "medal.bmp")
                        .mediaType())
                .isEqualTo("image/bmp");
        assertThat(identify(Pictures.webp(8, 8, Pictures.RED), "medal.webp").mediaType())
                .isEqualTo("image/webp");
        assertThat(identify(Pictures.pdf(100, 100, ""), "paper.pdf").mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void warnsOfANameThatLies() throws IOException {
        Identification what = identify(Pictures.bytes(Pictures.quarters(8, 8), "png"), "medal.jpg");

        assertThat(what.mediaType()).isEqualTo("image/png");
        assertThat(what.extension()).isEqualTo("png");
        assertThat(what.warning()).map(Violation::code).contains("file-name-disagrees");
        assertThat(what.warning()).map(Violation::isError).contains(false);
    }

    @Test
    void neverMakesAPictureOfWhatIsNone() throws IOException {
        Identification what = identify("no picture at all".getBytes(StandardCharsets.US_ASCII), "medal.jpg");

        assertThat(what.mediaType()).isEqualTo("text/plain");
        assertThat(what.picture()).isEmpty();
        assertThat(what.warning()).isPresent();
    }

    @Test
    void letsTheNameMakeTheTypeMoreExact() throws IOException {
        Identification what = identify("number;title\n1;Order\n".getBytes(StandardCharsets.US_ASCII), "list.csv");

        assertThat(what.mediaType()).isEqualTo("text/csv");
        assertThat(what.warning()).isEmpty();
    }

    @Test
    void asksNothingOfANameWithoutExtension() throws IOException {
        Identification what = identify(Pictures.bytes(Pictures.quarters(8, 8), "gif"), "medal");

        assertThat(what.mediaType()).isEqualTo("image/gif");
        assertThat(what.warning()).isEmpty();
    }

    private Identification identify(byte[] bytes, String name) throws IOException {
        return Identification.of(Files.write(folder.resolve("file"), bytes), FileName.of(name));
    }
}
