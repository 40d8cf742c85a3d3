package org.vitrine.plates;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// ICC profiles (version 4.3, ISO 15076-1) of the sRGB colours of IEC 61966-2-1, and of greys on the same curve.
///
/// They are written out here so that the bytes depend neither on the JDK nor on a profile file's licence.
final class SrgbProfile {
    private static final int HEADER = 128;
    private static final double[] D50 = {0.9642, 1.0, 0.8249};

    private record Tag(String signature, byte[] data) {}

    private SrgbProfile() {}

    static byte[] colour() {
        return profile(
                "RGB ",
                "sRGB",
                List.of(
                        new Tag("wtpt", xyz(D50)),
                        new Tag("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
                        new Tag("gXYZ", xyz(0.38515, 0.71687, 0.09708)),
                        new Tag("bXYZ", xyz(0.14307, 0.06061, 0.71410)),
                        new Tag("rTRC", curve()),
                        new Tag("gTRC", curve()),
                        new Tag("bTRC", curve())));
    }

    static byte[] grey() {
        return profile(
                "GRAY", "Grey with the sRGB curve", List.of(new Tag("wtpt", xyz(D50)), new Tag("kTRC", curve())));
    }

    private static byte[] profile(String space, String name, List<Tag> specific) {
        var tags = new ArrayList<>(List.of(new Tag("desc", text(name)), new Tag("cprt", text("CC0 1.0"))));
        tags.addAll(specific);
        int directory = 4 + 12 * tags.size();
        var body = new ByteArrayOutputStream();
        var index = ByteBuffer.allocate(directory).putInt(tags.size());
        for (Tag tag : tags) {
            index.put(ascii(tag.signature))
                    .putInt(HEADER + directory + body.size())
                    .putInt(tag.data.length);
            body.writeBytes(tag.data);
            body.writeBytes(new byte[(4 - tag.data.length % 4) % 4]);
        }
        int size = HEADER + directory + body.size();
        return ByteBuffer.allocate(size)
                .put(header(size, space))
                .put(index.array())
                .put(body.toByteArray())
                .array();
    }

    private static byte[] header(int size, String space) {
        var header = ByteBuffer.allocate(HEADER);
        header.putInt(size)
                .putInt(0)
                .putInt(0x04300000)
                .put(ascii("mntr"))
                .put(ascii(space))
                .put(ascii("XYZ "));
        for (int part : new int[] {2026, 11, 1, 12, 0, 0}) {
            header.putShort((short) part);
        }
        header.put(ascii("acsp")).position(68);
        for (double value : D50) {
            header.putInt(fixed(value));
        }
        return header.array();
    }

    private static byte[] xyz(double... values) {
        var data = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) {
            data.putInt(fixed(value));
        }
        return data.array();
    }

    /// Parametric curve of type 3: (a x + b)^g from d on, c x below.
    private static byte[] curve() {
        var data = ByteBuffer.allocate(32)
                .put(ascii("para"))
                .putInt(0)
                .putShort((short) 3)
                .putShort((short) 0);
        for (double value : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            data.putInt(fixed(value));
        }
        return data.array();
    }

    private static byte[] text(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(28 + letters.length)
                .put(ascii("mluc"))
                .putInt(0)
                .putInt(1)
                .putInt(12)
                .put(ascii("enUS"))
                .putInt(letters.length)
                .putInt(28)
                .put(letters)
                .array();
    }

    private static int fixed(double value) {
        return (int) StrictMath.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
