package org.vitrine.dublincore;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// `oai_dc`: simple Dublin Core as every OAI-PMH repository gives it (OAI-PMH 2.0, section 5).
@ApplicationScoped
public class OaiDcFormat implements Format {

    private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final XmlSchema SCHEMA = new XmlSchema(OAI_DC, "http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final DublinCoreMapper mapper;

    OaiDcFormat(DublinCoreMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String prefix() {
        return "oai_dc";
    }

    @Override
    public String mediaType() {
        return "text/xml";
    }

    @Override
    public String suffix() {
        return "dc.xml";
    }

    @Override
    public Optional<String> profile() {
        return Optional.of(OAI_DC);
    }

    @Override
    public Optional<XmlSchema> schema() {
        return Optional.of(SCHEMA);
    }

    @Override
    public int mapperVersion() {
        return 3;
    }

    @Override
    public boolean stored() {
        return true;
    }

    @Override
    public String render(PublicRecord record) {
        return switch (record) {
            case PublicObject object -> write(DublinCore.simple(mapper.statements(object)));
            case PublicAuthority _ -> throw new IllegalArgumentException("Only objects have a form in oai_dc");
        };
    }

    private static String write(List<Statement> statements) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartElement("oai_dc", "dc", OAI_DC);
            xml.writeNamespace("oai_dc", OAI_DC);
            xml.writeNamespace("dc", DC);
            xml.writeNamespace("xsi", XSI);
            xml.writeAttribute("xsi", XSI, "schemaLocation", SCHEMA.namespace() + " " + SCHEMA.location());
            for (Statement statement : statements) {
                xml.writeStartElement("dc", statement.term().word(), DC);
                if (statement.lang() != null) {
                    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", statement.lang());
                }
                xml.writeCharacters(statement.value());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Dublin Core could not be written", e);
        }
        return text.toString();
    }
}
