package org.vitrine.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.image.ImageParser;
import org.apache.tika.parser.image.JpegParser;
import org.apache.tika.parser.image.TiffParser;
import org.apache.tika.parser.image.WebPParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Lists what Tika finds. The parsers are named rather than discovered, so that tests and the packaged service have the
/// same ones.
final class TikaTags {

    private TikaTags() {}

    static Reading read(Path file, String mediaType) throws IOException, TikaException, SAXException {
        Optional<Parser> parser = parser(mediaType);
        if (parser.isEmpty()) {
            return Reading.NOTHING;
        }
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        UntilTheText text = new UntilTheText();
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            parser.get().parse(bytes, text, metadata, new ParseContext());
        } catch (TikaException | SAXException e) {
            // everything about a document is known before its first page is read
            if (!text.reached) {
                throw e;
            }
        }
        return new Reading(tags(metadata), List.of());
    }

    private static Optional<Parser> parser(String mediaType) {
        return PictureFormat.of(mediaType).map(format -> switch (format) {
            case JPEG -> new JpegParser();
            case TIFF -> new TiffParser();
            case WEBP -> new WebPParser();
            case PNG, GIF, BMP -> new ImageParser();
            case PDF -> new PDFParser();
        });
    }

    private static List<Tag> tags(Metadata metadata) {
        List<Tag> tags = new ArrayList<>();
        for (String key : metadata.names()) {
            // about Tika and our temporary file, not about the original
            if (key.startsWith("X-TIKA") || key.equals("resourceName") || key.equals("File Name")) {
                continue;
            }
            int colon = key.indexOf(':');
            String block = colon < 0 ? "" : key.substring(0, colon);
            for (String value : metadata.getValues(key)) {
                if (!value.isBlank()) {
                    tags.add(new Tag(Tag.TIKA, block, key.substring(colon + 1), null, null, value, value));
                }
            }
        }
        return tags;
    }

    /// Stops at the first page: the text of a document is no metadata and can be long.
    private static final class UntilTheText extends DefaultHandler {
        private boolean reached;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if ("page".equals(attributes.getValue("class"))) {
                reached = true;
                throw new SAXException("The text begins");
            }
        }
    }
}
