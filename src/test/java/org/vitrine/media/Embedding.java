package org.vitrine.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// Puts metadata into a JPEG file, segment by segment.
final class Embedding {

    private final byte[] jpeg;
    private final List<byte[]> segments = new ArrayList<>();

    private Embedding(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    static Embedding in(byte[] jpeg) {
        return new Embedding(jpeg);
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        segments.forEach(whole::writeBytes);
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    private Embedding segment(int marker, String identifier, byte[] content) {
        byte[] start = identifier.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer segment = ByteBuffer.allocate(4 + start.length + content.length);
        segment.put((byte) 0xFF).put((byte) marker).putShort((short) (2 + start.length + content.length));
        segments.add(segment.put(start).put(content).array());
        return this;
    }

    /// Exif with an orientation and an image description.
    Embedding exif(int orientation, String description) {
        return exif(orientation, description.getBytes(StandardCharsets.UTF_8));
    }

    Embedding exif(int orientation, byte[] description) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + description.length + 1 + 20);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        int text = 8 + 2 + 36 + 4;
        tiff.putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(description.length + 1)
                .putInt(text);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x0132).putShort((short) 2).putInt(20).putInt(text + description.length + 1);
        tiff.putInt(0).put(description).put((byte) 0);
        tiff.put("1987:04:14 10:30:00\0".getBytes(StandardCharsets.US_ASCII));
        return segment(0xE1, "Exif\0\0", tiff.array());
    }

    /// An Exif block whose directory points behind its own end.
    Embedding brokenExif() {
        ByteBuffer tiff = ByteBuffer.allocate(14);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 900);
        return segment(0xE1, "Exif\0\0", tiff.array());
    }

    Embedding xmp(String properties) {
        String packet = """
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">%s</rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(properties);
        return segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", packet.getBytes(StandardCharsets.UTF_8));
    }

    /// IPTC with datasets of record 2 (IIM 4.2) inside a Photoshop resource.
    ///
    /// @param declared whether dataset 1:90 says UTF-8
    Embedding iptc(boolean declared, List<byte[]> datasets) {
        return segment(0xED, "Photoshop 3.0\0", resource(0x0404, iim(declared, datasets)));
    }

    /// IPTC with the MD5 of what it once was beside it.
    Embedding iptcWithDigest(List<byte[]> datasets, byte[] once) throws NoSuchAlgorithmException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(resource(0x0404, iim(true, datasets)));
        both.writeBytes(resource(0x0425, MessageDigest.getInstance("MD5").digest(once)));
        return segment(0xED, "Photoshop 3.0\0", both.toByteArray());
    }

    static byte[] iim(boolean declared, List<byte[]> datasets) {
        ByteArrayOutputStream iim = new ByteArrayOutputStream();
        if (declared) {
            iim.writeBytes(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, 0x25, 0x47});
        }
        datasets.forEach(iim::writeBytes);
        if (iim.size() % 2 == 1) {
            iim.write(0);
        }
        return iim.toByteArray();
    }

    private static byte[] resource(int id, byte[] body) {
        ByteBuffer resource = ByteBuffer.allocate(12 + body.length);
        resource.put("8BIM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) id)
                .putShort((short) 0);
        return resource.putInt(body.length).put(body).array();
    }

    static byte[] dataset(int number, byte[] value) {
        ByteBuffer dataset = ByteBuffer.allocate(5 + value.length);
        return dataset.put((byte) 0x1C)
                .put((byte) 2)
                .put((byte) number)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    static byte[] dataset(int number, String value) {
        return dataset(number, value.getBytes(StandardCharsets.UTF_8));
    }
}
