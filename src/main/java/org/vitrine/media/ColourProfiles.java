package org.vitrine.media;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Node;

/// Gives pixels the colour profile that stands in their file where the reader does not.
final class ColourProfiles {

    private static final int LARGEST = 4 * 1024 * 1024;

    private ColourProfiles() {}

    /// The JDK's PNG reader leaves iCCP aside and calls everything sRGB.
    static BufferedImage withEmbedded(BufferedImage image, ImageReader png) {
        if (!(image.getColorModel() instanceof ComponentColorModel model)
                || !model.getColorSpace().isCS_sRGB()) {
            return image;
        }
        try {
            IIOMetadata metadata = png.getImageMetadata(0);
            return embedded(metadata.getAsTree("javax_imageio_png_1.0"), model, image);
        } catch (IOException | IllegalArgumentException _) {
            // a broken profile, or one for another kind of pixel: sRGB is the best guess
            return image;
        }
    }

    private static BufferedImage embedded(Node tree, ComponentColorModel model, BufferedImage image)
            throws IOException {
        for (Node chunk = tree.getFirstChild(); chunk != null; chunk = chunk.getNextSibling()) {
            if (chunk.getNodeName().equals("iCCP")
                    && chunk instanceof IIOMetadataNode node
                    && node.getUserObject() instanceof byte[] compressed) {
                ICC_Profile profile = ICC_Profile.getInstance(inflated(compressed));
                if (profile.getNumComponents() == model.getNumColorComponents()) {
                    ColorModel profiled = new ComponentColorModel(
                            new ICC_ColorSpace(profile),
                            model.hasAlpha(),
                            model.isAlphaPremultiplied(),
                            model.getTransparency(),
                            model.getTransferType());
                    return new BufferedImage(profiled, image.getRaster(), model.isAlphaPremultiplied(), null);
                }
            }
        }
        return image;
    }

    private static byte[] inflated(byte[] compressed) throws IOException {
        try (InflaterInputStream profile = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return profile.readNBytes(LARGEST);
        }
    }
}
