package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What may not reach the native library.
class JpegOutlineTest {

    private final byte[] jpeg = Pictures.bytes(Pictures.quarters(64, 48), "jpeg");

    @Test
    void readsWhatTheMarkersSay() throws Undecodable {
        assertThat(JpegOutline.read(ByteBuffer.wrap(jpeg))).isEqualTo(new JpegOutline(64, 48, 3, false, 1));
    }

    @Test
    void refusesWhatIsCutOffAnywhere() {
        for (int length = 0; length < jpeg.length; length++) {
            byte[] part = Arrays.copyOf(jpeg, length);
            assertThatThrownBy(() -> JpegOutline.read(ByteBuffer.wrap(part))).isInstanceOf(Undecodable.class);
        }
    }

    @Test
    void refusesMoreScansThanAnyPictureHas() {
        int scan = at(0xDA);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, jpeg.length - 2);
        for (int more = 0; more < JpegOutline.MOST_SCANS; more++) {
            many.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        many.write(jpeg, jpeg.length - 2, 2);

        assertThatThrownBy(() -> JpegOutline.read(ByteBuffer.wrap(many.toByteArray())))
                .hasMessageContaining("scans");
    }

    @Test
    void refusesFourInksAndTablesWithTooManyCodes() {
        byte[] inks = Pictures.cmykJpeg(16, 16, 0, 0, 0, 255);
        byte[] table = jpeg.clone();
        // three codes of one bit
        table[at(0xC4) + 5] = 3;

        assertThatThrownBy(() -> JpegOutline.read(ByteBuffer.wrap(inks))).hasMessageContaining("components");
        assertThatThrownBy(() -> JpegOutline.read(ByteBuffer.wrap(table))).hasMessageContaining("Huffman");
    }

    private int at(int marker) {
        for (int at = 2; at < jpeg.length - 1; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) marker) {
                return at;
            }
        }
        throw new AssertionError("no marker " + marker);
    }
}
