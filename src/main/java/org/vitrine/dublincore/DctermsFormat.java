package org.vitrine.dublincore;

import static org.vitrine.export.Namespace.DCTERMS;
import static org.vitrine.export.Namespace.XML;
import static org.vitrine.export.Namespace.XSI;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.export.House;
import org.vitrine.export.Namespace;
import org.vitrine.export.Uris;
import org.vitrine.export.XmlDocument;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// `oai_dcterms`: Dublin Core with its refinements and encodings (DCMI Metadata Terms). There is a customary container
/// but no published schema for it, so this service gives one out itself.
@ApplicationScoped
public class DctermsFormat implements Format {

    private static final Namespace CONTAINER =
            new Namespace("oai_dcterms", "http://www.openarchives.org/OAI/2.0/oai_dcterms/");

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    private final DublinCoreMapper mapper;
    private final XmlSchema schema;

    DctermsFormat(DublinCoreMapper mapper, House house) {
        this.mapper = mapper;
        this.schema = new XmlSchema(CONTAINER.uri(), house.baseUrl() + "/schemas/oai_dcterms.xsd");
    }

    @Override
    public String prefix() {
        return "oai_dcterms";
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public String suffix() {
        return "dcterms.xml";
    }

    @Override
    public Optional<String> profile() {
        return Optional.of(DCTERMS.uri());
    }

    @Override
    public Optional<XmlSchema> schema() {
        return Optional.of(schema);
    }

    @Override
    public int mapperVersion() {
        return 2;
    }

    @Override
    public String render(PublicRecord record) {
        return switch (record) {
            case PublicObject object -> write(mapper.statements(object));
            case PublicAuthority _ -> throw new IllegalArgumentException("Only objects have a form in oai_dcterms");
        };
    }

    private String write(List<Statement> statements) {
        XmlDocument xml = new XmlDocument(CONTAINER, DCTERMS, XSI);
        xml.element(CONTAINER, "dcterms", () -> {
            xml.attribute(XSI, "schemaLocation", schema.namespace() + " " + schema.location());
            statements.forEach(statement -> write(statement, xml));
        });
        return xml.end();
    }

    private static void write(Statement statement, XmlDocument xml) {
        xml.element(DCTERMS, statement.term().word(), () -> {
            xml.attribute(XSI, "type", encoding(statement));
            xml.attribute(XML, "lang", statement.lang());
            xml.text(statement.value());
        });
    }

    private static @Nullable String encoding(Statement statement) {
        return switch (statement.encoding()) {
            case null -> null;
            case URI, ELSEWHERE -> Uris.isWeb(statement.value()) ? "dcterms:URI" : null;
            case W3CDTF -> "dcterms:W3CDTF";
            // there is no encoding scheme for EDTF
            case EDTF -> null;
            case DCMI_TYPE -> "dcterms:DCMIType";
            case MEDIA_TYPE -> "dcterms:IMT";
            case POINT -> "dcterms:Point";
            case BOX -> "dcterms:Box";
            case PERIOD -> "dcterms:Period";
            case LANGUAGE -> TAG.matcher(statement.value()).matches() ? "dcterms:RFC4646" : null;
        };
    }
}
