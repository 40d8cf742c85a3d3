package org.vitrine.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a picture says about itself wherever it is taken: whose it is, and what may be done with it. It is put into a
/// JPEG file on its way out, so that the stored bytes stay the same when the record's words change.
///
/// @param statement URI of a licence or a rights statement
/// @param words what is to be said about the rights; when there are none the address says it
/// @param source address of the record that shows it
public record PictureRights(
        @Nullable String statement,
        @Nullable String words,
        @Nullable String holder,
        @Nullable String creator,
        @Nullable String credit,
        String source) {

    private static final String XMP_NAME = "http://ns.adobe.com/xap/1.0/\0";
    private static final String ICC_NAME = "ICC_PROFILE\0";
    private static final byte[] PROFILE = profile();

    /// A whole JPEG file with the rights as XMP (ISO 16684-1) and the colour profile in it, in pieces: the file's
    /// bytes are not copied.
    ///
    /// @param jpeg without metadata; it may have its profile already, behind the JFIF header
    public List<ByteBuffer> in(ByteBuffer jpeg) {
        int head = 2;
        if (jpeg.remaining() > 6 && jpeg.get(2) == (byte) 0xFF && jpeg.get(3) == (byte) 0xE0) {
            head += 2 + (jpeg.getShort(4) & 0xFFFF);
        }
        byte[] xmp = segment(0xE1, (XMP_NAME + packet()).getBytes(StandardCharsets.UTF_8));
        boolean profiled = jpeg.remaining() > head + 1 && jpeg.get(head + 1) == (byte) 0xE2;
        return List.of(
                jpeg.slice(0, head),
                ByteBuffer.wrap(xmp),
                profiled ? ByteBuffer.allocate(0) : ByteBuffer.wrap(PROFILE),
                jpeg.slice(head, jpeg.limit() - head));
    }

    /// As [#in], in one piece.
    public byte[] written(ByteBuffer jpeg) {
        List<ByteBuffer> pieces = in(jpeg);
        ByteBuffer whole = ByteBuffer.allocate(
                pieces.stream().mapToInt(ByteBuffer::remaining).sum());
        pieces.forEach(piece -> whole.put(piece.duplicate()));
        return whole.array();
    }

    private static byte[] profile() {
        byte[] name = (ICC_NAME + "\1\1").getBytes(StandardCharsets.ISO_8859_1);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        ByteBuffer both = ByteBuffer.allocate(name.length + profile.length);
        return segment(0xE2, both.put(name).put(profile).array());
    }

    private static byte[] segment(int marker, byte[] body) {
        ByteBuffer segment = ByteBuffer.allocate(4 + body.length);
        return segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    private String packet() {
        StringBuilder said = new StringBuilder();
        String rights = words == null ? statement : words;
        if (rights != null) {
            said.append("<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>")
                    .append(safe(rights))
                    .append("</rdf:li></rdf:Alt></dc:rights>");
        }
        if (statement != null) {
            said.append("<xmpRights:WebStatement>").append(safe(statement)).append("</xmpRights:WebStatement>");
        }
        if (holder != null) {
            said.append("<xmpRights:Owner><rdf:Bag><rdf:li>")
                    .append(safe(holder))
                    .append("</rdf:li></rdf:Bag></xmpRights:Owner>");
        }
        if (creator != null) {
            said.append("<dc:creator><rdf:Seq><rdf:li>")
                    .append(safe(creator))
                    .append("</rdf:li></rdf:Seq></dc:creator>");
        }
        if (credit != null) {
            said.append("<photoshop:Credit>").append(safe(credit)).append("</photoshop:Credit>");
        }
        said.append("<dc:source>").append(safe(source)).append("</dc:source>");
        return "<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/'"
                + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>" + said
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='r'?>";
    }

    /// A segment has room for 65,533 bytes; nobody's name is longer than this.
    private static String safe(String text) {
        String cut = text.length() <= 2000 ? text : text.substring(0, text.offsetByCodePoints(0, 1000)) + "…";
        return cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
