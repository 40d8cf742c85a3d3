package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void isCloseForTheSamePictureInAnotherSizeAndQuality() throws IOException {
        BufferedImage picture = medal(600, Color.ORANGE);
        BufferedImage smaller = Reduction.fit(picture, 211);
        BufferedImage again = ImageIO.read(new ByteArrayInputStream(Pictures.bytes(smaller, "jpeg")));

        assertThat(difference(picture, again)).isLessThanOrEqualTo(6);
    }

    @Test
    void isFarForAnotherPicture() {
        assertThat(difference(medal(600, Color.ORANGE), Pictures.quarters(600, 400)))
                .isGreaterThan(12);
    }

    @Test
    void namesTheColoursThatCoverMost() {
        Look look = Look.of(medal(300, new Color(200, 40, 40)));

        assertThat(look.colours()).hasSizeBetween(2, 5).startsWith("#f5f5f5", "#c82828");
    }

    private static int difference(BufferedImage one, BufferedImage other) {
        return Long.bitCount(Look.of(one).hash() ^ Look.of(other).hash());
    }

    private static BufferedImage medal(int side, Color colour) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xF5F5F5));
        pen.fillRect(0, 0, side, side);
        pen.setColor(colour);
        pen.fillOval(side / 5, side / 4, side / 2, side / 2);
        pen.setColor(Color.DARK_GRAY);
        pen.fillRect(side / 3, side / 3, side / 10, side / 4);
        pen.dispose();
        return image;
    }
}
