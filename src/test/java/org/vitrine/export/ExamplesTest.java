package org.vitrine.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.vitrine.intake.ShippedRecords;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.PublicRecordCodec;

/// The examples of `/data` are what the formats write. `-Dvitrine.rewrite=true` writes them anew.
class ExamplesTest {

    private static final Path FOLDER = Path.of("src/main/resources/examples");
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final PublicObject object = ShippedRecords.object("GCF.003");

    @Test
    void everyFormatWritesItsExample() throws IOException, TransformerException {
        for (Format format : Formats.all(Houses.of(null))) {
            compare(format.suffix(), format.render(object));
        }
    }

    @Test
    void thePublicRecordIsItsExample() throws IOException, TransformerException {
        String json = PRETTY.writeValueAsString(PRETTY.readTree(PublicRecordCodec.write(object)));
        Path file = FOLDER.resolve("object.json");
        if (Boolean.getBoolean("vitrine.rewrite")) {
            Files.writeString(file, json + "\n");
        }
        // the labels of a record have no order of their own
        assertThat(PRETTY.readTree(Files.readString(file))).isEqualTo(PRETTY.readTree(json));
    }

    private static void compare(String suffix, String document) throws IOException, TransformerException {
        Path file = FOLDER.resolve("object." + suffix);
        String pretty = (document.startsWith("<") ? xml(document) : json(document)).strip() + "\n";
        if (Boolean.getBoolean("vitrine.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, pretty);
        }
        assertThat(pretty).as("example of %s", suffix).isEqualTo(Files.readString(file));
    }

    private static String json(String document) throws IOException {
        return PRETTY.writeValueAsString(PRETTY.readTree(document));
    }

    private static String xml(String document) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
        StringWriter out = new StringWriter();
        transformer.transform(new StreamSource(new StringReader(document)), new StreamResult(out));
        return out.toString();
    }
}
