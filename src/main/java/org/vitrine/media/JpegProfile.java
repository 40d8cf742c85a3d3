package org.vitrine.media;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The colour profile that stands in a JPEG file (ICC.1, annex B.4), where it says anything else than sRGB.
final class JpegProfile {

    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final ColorSpace colours;

    private JpegProfile(ColorSpace colours) {
        this.colours = colours;
    }

    /// Empty when there is none, when it is sRGB, broken, or for other than three components: sRGB is the best guess.
    static Optional<JpegProfile> foreign(ByteBuffer jpeg) {
        byte[] bytes = collected(jpeg.duplicate());
        if (bytes.length == 0 || new String(bytes, StandardCharsets.ISO_8859_1).contains("sRGB")) {
            return Optional.empty();
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            boolean usable = profile.getNumComponents() == 3 && profile.getColorSpaceType() == ColorSpace.TYPE_RGB;
            return usable ? Optional.of(new JpegProfile(new ICC_ColorSpace(profile))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The parts in their order; files write them one after another.
    private static byte[] collected(ByteBuffer jpeg) {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        int at = 2;
        while (at + 4 <= jpeg.limit() && jpeg.get(at) == (byte) 0xFF) {
            int marker = jpeg.get(at + 1) & 0xFF;
            int length = (jpeg.get(at + 2) & 0xFF) << 8 | jpeg.get(at + 3) & 0xFF;
            if (marker == 0xDA || at + 2 + length > jpeg.limit()) {
                break;
            }
            int start = at + 4 + NAME.length + 2;
            int end = at + 2 + length;
            if (marker == 0xE2 && start <= end && isNamed(jpeg, at + 4) && profile.size() + end - start <= LARGEST) {
                byte[] part = new byte[end - start];
                jpeg.get(start, part);
                profile.writeBytes(part);
            }
            at = end;
        }
        return profile.toByteArray();
    }

    private static boolean isNamed(ByteBuffer jpeg, int at) {
        byte[] name = new byte[NAME.length];
        jpeg.get(at, name);
        return java.util.Arrays.equals(name, NAME);
    }

    /// Brings rows in the colours of the file to sRGB, in their place.
    void convert(byte[] bgr, int width, int height) {
        ComponentColorModel model =
                new ComponentColorModel(colours, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(bgr, width * height * 3), width, height, width * 3, 3, new int[] {2, 1, 0}, null);
        BufferedImage standard = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var _ = new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), standard);
        byte[] converted = ((DataBufferByte) standard.getRaster().getDataBuffer()).getData();
        System.arraycopy(converted, 0, bgr, 0, width * height * 3);
    }
}
