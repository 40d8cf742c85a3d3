package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\Kim\\medal.jpg, medal.jpg",
        "/absolute/medal.jpg, medal.jpg",
        "메달 앞면.jpg, 메달 앞면.jpg",
        "..\\..\\x, x",
    })
    void keepsTheLastSegment(String sent, String kept) {
        assertThat(FileName.of(sent).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", ".", "/", "../..", "\u0000", "\u202e\u202d", "a/\n"})
    void callsWhatHasNoNameUnnamed(String sent) {
        assertThat(FileName.of(sent).value()).isEqualTo("unnamed");
    }

    @Test
    void leavesOutWhatCouldMisleadOrBreakAHeader() {
        assertThat(FileName.of("a\u202Egpj.exe\r\nSet-Cookie: x\u0000").value()).isEqualTo("agpj.exe  Set-Cookie: x");
    }

    @Test
    void cutsALongNameBeforeItsExtension() {
        String kept = FileName.of("😀".repeat(500) + ".jpeg").value();

        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(200);
        assertThat(kept).endsWith("😀.jpeg");
    }

    @Test
    void knowsAnExtensionWhenItSeesOne() {
        assertThat(FileName.of("medal.JPG").extension()).contains("jpg");
        assertThat(FileName.of("medal.").extension()).isEmpty();
        assertThat(FileName.of(".hidden").extension()).isEmpty();
        assertThat(FileName.of("Mr. Kim's medal, obverse").extension()).isEmpty();
    }
}
