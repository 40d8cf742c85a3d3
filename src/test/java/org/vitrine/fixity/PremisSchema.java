package org.vitrine.fixity;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// The public schema of PREMIS 3.0, where it is at hand.
final class PremisSchema {

    private PremisSchema() {}

    /// Fails when the document is not valid. Where the schema is absent it says so and lets it pass.
    static void requireValid(String document) throws IOException {
        Optional<Path> schema = find();
        if (schema.isEmpty()) {
            System.out.println("Skipped: no ../shared/schemas/premis, so PREMIS documents are not validated");
            return;
        }
        try {
            // the schema asks for that of XLink by its address, which must not be fetched: no document of ours uses it
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.newSchema(schema.get().toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(document)));
        } catch (SAXException e) {
            throw new AssertionError("Not valid: " + e.getMessage() + "\n" + document, e);
        }
    }

    private static Optional<Path> find() {
        String named = System.getenv("VITRINE_SCHEMAS");
        Stream<Path> folders = named == null
                ? Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(parent -> parent.resolve("shared/schemas"))
                : Stream.of(Path.of(named));
        return folders.map(folder -> folder.resolve("premis/premis.xsd"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
