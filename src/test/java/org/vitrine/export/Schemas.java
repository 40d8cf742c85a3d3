package org.vitrine.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/// The public schemas of the formats, where they are at hand: beside the project, or beside a folder that it is worked
/// on in; VITRINE_SCHEMAS names another place. On a build server their absence is a failure.
public final class Schemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LINKED_ART = "https://linked.art/api/1.0/schema/";
    private static final Optional<Path> FOLDER = find();

    private final Map<String, Schema> xml = new ConcurrentHashMap<>();
    private final Map<String, JsonSchema> json = new ConcurrentHashMap<>();

    /// Whether they are there; says so when they are not, and fails where that must not be.
    static boolean present() {
        if (FOLDER.isEmpty()) {
            assertTrue(!"true".equals(System.getenv("CI")), "No ../shared/schemas on a build server");
            System.out.println("Skipped: no ../shared/schemas, so documents are not validated");
        }
        return FOLDER.isPresent();
    }

    /// Fails when a document is not valid; what has no public schema needs only to be well formed.
    void requireValid(String format, String document) {
        switch (format) {
            case "lido" -> xml(document, "lido/lido-v1.1.xsd");
            case "edm" -> xml(document, "edm/EDM.xsd");
            case "oai_dc" -> xml(document, "oai/oai_dc.xsd");
            case "oai_dcterms" -> xml(document, "../oai_dcterms.xsd");
            case "linkedart" -> linkedArt(document);
            case "linkedart-provenance" -> json(document, "linked-art/provenance.json");
            case "iiif" -> json(document, "iiif/iiif_3_0.json");
            case "schemaorg" -> read(document);
            default -> throw new AssertionError("No schema is known for " + format);
        }
    }

    private void xml(String document, String file) {
        try {
            xml.computeIfAbsent(file, Schemas::load)
                    .newValidator()
                    .validate(new StreamSource(new StringReader(document)));
        } catch (SAXException e) {
            throw new AssertionError("Not valid: " + e.getMessage() + "\n" + shortened(document), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema load(String file) {
        Path folder = FOLDER.orElseThrow();
        Path root =
                file.startsWith("../") ? Path.of("src/main/resources/schemas/oai_dcterms.xsd") : folder.resolve(file);
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setResourceResolver((_, _, _, systemId, _) -> local(folder, systemId));
            return factory.newSchema(new Source[] {new StreamSource(root.toFile())});
        } catch (SAXException e) {
            throw new IllegalStateException("The schema itself cannot be read: " + file, e);
        }
    }

    /// Addresses in the net lead to the copies; everything else is found beside whoever asks.
    private static @Nullable LSInput local(Path folder, @Nullable String systemId) {
        String id = systemId == null ? "" : systemId;
        Path file;
        if (id.endsWith("/dcterms.xsd")) {
            file = Path.of("src/test/resources/dcterms/dcterms.xsd");
        } else if (id.endsWith("simpledc20021212.xsd")) {
            file = folder.resolve("oai/simpledc20021212.xsd");
        } else if (id.startsWith("http") && id.endsWith("xml.xsd") || id.equals("xml.xsd")) {
            file = folder.resolve("oai/xml.xsd");
        } else {
            return null;
        }
        try {
            LSInput input = ((DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS"))
                    .createLSInput();
            input.setSystemId(file.toUri().toString());
            input.setByteStream(Files.newInputStream(file));
            return input;
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void linkedArt(String document) {
        String type = read(document).path("type").asText();
        json(
                document,
                "linked-art/"
                        + switch (type) {
                            case "HumanMadeObject" -> "object.json";
                            case "Person" -> "person.json";
                            case "Group" -> "group.json";
                            case "Place" -> "place.json";
                            case "Activity" -> "event.json";
                            case "Type" -> "concept.json";
                            case "LinguisticObject" -> "text.json";
                            case "Set" -> "set.json";
                            default -> throw new AssertionError("Linked Art has no record of type " + type);
                        });
    }

    private void json(String document, String file) {
        Set<ValidationMessage> faults = json.computeIfAbsent(file, this::schema).validate(read(document));
        if (!faults.isEmpty()) {
            throw new AssertionError("Not valid: "
                    + faults.stream().limit(5).map(ValidationMessage::toString).toList() + "\n" + shortened(document));
        }
    }

    private JsonSchema schema(String file) {
        Path folder = FOLDER.orElseThrow();
        boolean art = file.startsWith("linked-art/");
        // the first fault is enough, and most of the time goes into alternatives that do not fit
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(art)
                .failFast(true)
                .build();
        JsonSchema schema = art
                ? LinkedArt.FACTORY.getSchema(
                        SchemaLocation.of(LINKED_ART + file.substring("linked-art/".length())), config)
                : JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(read(text(folder.resolve(file))), config);
        schema.initializeValidators();
        return schema;
    }

    /// One factory, so that what the schemas share is read and put together once.
    private static final class LinkedArt {
        static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(linkedArtSchemas(FOLDER.orElseThrow()))));
    }

    /// By their addresses. One of them has an older dialect's list of `items`, which 2020-12 calls `prefixItems`, and
    /// a reference that lacks its `#`; one refers to a legal right, which none defines and we never say.
    private static Map<String, String> linkedArtSchemas(Path folder) {
        Map<String, String> schemas = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("linked-art"))) {
            files.forEach(file -> schemas.put(
                    LINKED_ART + file.getFileName(),
                    text(file)
                            .replaceAll("\"items\"\\s*:\\s*\\[", "\"prefixItems\": [")
                            .replace("\"/definitions/", "\"#/definitions/")
                            .replace("{\"$ref\": \"core.json#/definitions/LegalRight\"}", "{\"type\": \"object\"}")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String document) {
        try {
            return MAPPER.readTree(document);
        } catch (IOException e) {
            throw new AssertionError("No JSON: " + shortened(document), e);
        }
    }

    private static String shortened(String document) {
        return document.length() <= 6000 ? document : document.substring(0, 6000) + "…";
    }

    private static Optional<Path> find() {
        String named = System.getenv("VITRINE_SCHEMAS");
        Stream<Path> candidates = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(parent -> parent.resolve("shared/schemas"));
        return (named == null ? candidates : Stream.of(Path.of(named)))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
