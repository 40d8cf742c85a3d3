package org.vitrine.plates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcParser;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcRecord;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcTypes;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffDirectoryType;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.taginfos.TagInfoAscii;
import org.apache.commons.imaging.formats.tiff.write.TiffImageWriterLossy;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/// What a plate says of itself inside its file, the same in EXIF, IPTC-IIM and XMP.
record Embedded(Plate plate) {
    static final String CREATOR = "Vitrine project";
    static final String RIGHTS = "CC0 1.0 Universal, public domain dedication";
    static final String RIGHTS_URI = "https://creativecommons.org/publicdomain/zero/1.0/";
    static final String SOFTWARE = "Vitrine plates";
    static final String EXIF_DATE = "2026:11:01 12:00:00";
    static final String OFFSET = "+00:00";
    static final String ISO_DATE = "2026-11-01T12:00:00+00:00";
    /// IPTC NewsCodes: made by a program from formulas alone, nothing sampled.
    static final String SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia";

    // EXIF 2.31, 4.6.6: missing in the library's table
    private static final TagInfoAscii OFFSET_TIME_ORIGINAL =
            new TagInfoAscii("OffsetTimeOriginal", 0x9011, 7, TiffDirectoryType.EXIF_DIRECTORY_EXIF_IFD);

    TiffOutputSet exif() throws IOException {
        var set = new TiffOutputSet(ByteOrder.BIG_ENDIAN);
        var root = set.getOrCreateRootDirectory();
        root.add(TiffTagConstants.TIFF_TAG_IMAGE_DESCRIPTION, plate.description());
        root.add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation());
        root.add(TiffTagConstants.TIFF_TAG_SOFTWARE, SOFTWARE);
        root.add(TiffTagConstants.TIFF_TAG_ARTIST, CREATOR);
        root.add(TiffTagConstants.TIFF_TAG_COPYRIGHT, RIGHTS);
        var exif = set.getOrCreateExifDirectory();
        exif.add(ExifTagConstants.EXIF_TAG_EXIF_VERSION, (byte) '0', (byte) '2', (byte) '3', (byte) '2');
        exif.add(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, EXIF_DATE);
        exif.add(OFFSET_TIME_ORIGINAL, OFFSET);
        return set;
    }

    /// EXIF as a TIFF structure of its own, as PNG's eXIf chunk wants it.
    byte[] exifBytes() throws IOException {
        var out = new ByteArrayOutputStream();
        new TiffImageWriterLossy(ByteOrder.BIG_ENDIAN).write(out, exif());
        return out.toByteArray();
    }

    private int orientation() {
        return plate.storage() == Plate.Storage.JPEG_TURNED ? 6 : 1;
    }

    List<IptcRecord> iptc() {
        var records = new ArrayList<IptcRecord>();
        records.add(new IptcRecord(IptcTypes.OBJECT_NAME, plate.subject().english()));
        for (String keyword : plate.keywords()) {
            records.add(new IptcRecord(IptcTypes.KEYWORDS, keyword));
        }
        records.add(new IptcRecord(IptcTypes.DATE_CREATED, "20261101"));
        records.add(new IptcRecord(IptcTypes.TIME_CREATED, "120000+0000"));
        records.add(new IptcRecord(IptcTypes.BYLINE, CREATOR));
        records.add(new IptcRecord(IptcTypes.COPYRIGHT_NOTICE, RIGHTS));
        records.add(new IptcRecord(IptcTypes.CAPTION_ABSTRACT, plate.description()));
        return records;
    }

    /// The IIM records with the envelope that declares UTF-8 (IIM 4.2, 1:90).
    byte[] iptcBytes() throws IOException {
        return new IptcParser().writeIptcBlock(iptc(), true);
    }

    String xmp() {
        String title = plate.subject().english();
        String subjects = plate.keywords().stream()
                .map(k -> "<rdf:li>" + escaped(k) + "</rdf:li>")
                .collect(Collectors.joining());
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
                 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
                 xmp:CreatorTool="%s"
                 xmp:CreateDate="%s"
                 photoshop:DateCreated="%s"
                 xmpRights:Marked="False"
                 xmpRights:WebStatement="%s"
                 Iptc4xmpExt:DigitalSourceType="%s">
                <dc:title><rdf:Alt>%s%s%s%s</rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:rights><rdf:Alt>%s</rdf:Alt></dc:rights>
                <dc:description><rdf:Alt>%s</rdf:Alt></dc:description>
                <dc:subject><rdf:Bag>%s</rdf:Bag></dc:subject>
                <xmpRights:UsageTerms><rdf:Alt>%s</rdf:Alt></xmpRights:UsageTerms>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(
                        SOFTWARE,
                        ISO_DATE,
                        ISO_DATE,
                        RIGHTS_URI,
                        SOURCE_TYPE,
                        inLanguage("x-default", title),
                        inLanguage("en", title),
                        inLanguage("ko", plate.subject().korean()),
                        inLanguage("ru", plate.subject().russian()),
                        CREATOR,
                        inLanguage("x-default", RIGHTS),
                        inLanguage("x-default", plate.description()),
                        subjects,
                        inLanguage("x-default", RIGHTS + ": " + RIGHTS_URI));
    }

    private static String inLanguage(String language, String text) {
        return "<rdf:li xml:lang=\"" + language + "\">" + escaped(text) + "</rdf:li>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
