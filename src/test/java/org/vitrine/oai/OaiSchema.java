package org.vitrine.oai;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/// The public schemas of OAI-PMH and oai_dc, where they are at hand.
final class OaiSchema {

    private static final Map<String, String> FILES = Map.of(
            "OAI-PMH.xsd", "oai-pmh.xsd",
            "oai_dc.xsd", "oai_dc.xsd",
            "simpledc20021212.xsd", "simpledc20021212.xsd",
            "xml.xsd", "xml.xsd");
    private static final Set<String> MISSED = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private static @Nullable Schema schema;

    private OaiSchema() {}

    /// Fails when the document is not valid. Where the schemas are absent it says so once and lets it pass.
    static String requireValid(String document) {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            if (MISSED.add("oai")) {
                System.out.println("Skipped: no ../shared/schemas/oai, so OAI-PMH answers are not validated");
            }
            return document;
        }
        try {
            load(folder.get()).newValidator().validate(new StreamSource(new StringReader(document)));
            return document;
        } catch (SAXException e) {
            throw new AssertionError("Not valid: " + e.getMessage() + "\n" + document, e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Beside the project, or beside a folder that it is worked on in; VITRINE_SCHEMAS names another place.
    private static Optional<Path> folder() {
        String named = System.getenv("VITRINE_SCHEMAS");
        Stream<Path> candidates = Stream.iterate(
                        Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                .map(parent -> parent.resolve("shared/schemas"));
        return (named == null ? candidates : Stream.of(Path.of(named)))
                .map(schemas -> schemas.resolve("oai"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static synchronized Schema load(Path folder) throws SAXException {
        if (schema == null) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setResourceResolver((_, _, _, systemId, _) -> local(folder, systemId));
            schema = factory.newSchema(Stream.concat(
                            Stream.of("oai-pmh", "oai_dc").map(name -> folder.resolve(name + ".xsd")),
                            Stream.of("oai-identifier", "eprints", "rightsManifest", "branding")
                                    .map(name -> Path.of("src/test/resources/oai", name + ".xsd")))
                    .map(file -> new StreamSource(file.toFile()))
                    .toArray(Source[]::new));
        }
        return schema;
    }

    private static @Nullable LSInput local(Path folder, @Nullable String systemId) {
        String name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
        String file = FILES.get(name);
        if (file == null) {
            return null;
        }
        try {
            LSInput input = ((DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS"))
                    .createLSInput();
            input.setSystemId(folder.resolve(file).toUri().toString());
            input.setByteStream(Files.newInputStream(folder.resolve(file)));
            return input;
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
