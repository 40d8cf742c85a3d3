package org.vitrine.oai;

import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vitrine.oai.OaiWriter.Envelope;

/// Writes the answer to Identify (OAI-PMH 2.0, section 4.2) with the description containers of the implementation
/// guidelines: how identifiers are made, what is here and under which policies, the licence of the metadata, and a sign
/// for lists of repositories.
final class IdentityWriter {

    private static final String BASE = "http://www.openarchives.org/OAI/";
    private static final String IDENTIFIER = BASE + "2.0/oai-identifier";
    private static final String EPRINTS = BASE + "1.1/eprints";
    private static final String RIGHTS = BASE + "2.0/rights/";
    private static final String BRANDING = BASE + "2.0/branding/";

    private final XMLStreamWriter xml;
    private final Envelope envelope;

    IdentityWriter(XMLStreamWriter xml, Envelope envelope) {
        this.xml = xml;
        this.envelope = envelope;
    }

    void write(OaiAnswer.Identity identity) throws XMLStreamException {
        xml.writeStartElement(Verb.IDENTIFY.word());
        element("repositoryName", identity.name());
        element("baseURL", envelope.address());
        element("protocolVersion", "2.0");
        element("adminEmail", identity.adminEmail());
        element("earliestDatestamp", Datestamp.format(identity.earliest()));
        element("deletedRecord", "persistent");
        element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        element("compression", "gzip");
        element("compression", "deflate");
        identifiers(identity);
        content(identity);
        if (!identity.licence().isEmpty()) {
            rights(identity.licence());
        }
        branding(identity.name());
        xml.writeEndElement();
    }

    private void identifiers(OaiAnswer.Identity identity) throws XMLStreamException {
        begin("oai-identifier", IDENTIFIER, BASE + "2.0/oai-identifier.xsd");
        element("scheme", "oai");
        element("repositoryIdentifier", envelope.domain());
        element("delimiter", ":");
        element("sampleIdentifier", envelope.prefix() + identity.sample().orElse(new UUID(0, 0)));
        end();
    }

    private void content(OaiAnswer.Identity identity) throws XMLStreamException {
        begin("eprints", EPRINTS, BASE + "1.1/eprints.xsd");
        policy("content", "/about", identity.about());
        policy("metadataPolicy", "/data", "Descriptions may be harvested by anybody; each names its licence.");
        policy("dataPolicy", "/data", "Each picture and each object has rights of its own, named in its description.");
        end();
    }

    private void policy(String name, String path, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        element("URL", site() + path);
        if (!text.isEmpty()) {
            element("text", text);
        }
        xml.writeEndElement();
    }

    private void rights(String licence) throws XMLStreamException {
        begin("rightsManifest", RIGHTS, BASE + "2.0/rightsManifest.xsd");
        xml.writeAttribute("appliesTo", BASE + "2.0/entity#metadata");
        xml.writeStartElement("rights");
        xml.writeEmptyElement("rightsReference");
        xml.writeAttribute("ref", licence);
        xml.writeEndElement();
        end();
    }

    private void branding(String name) throws XMLStreamException {
        begin("branding", BRANDING, BASE + "2.0/branding.xsd");
        xml.writeStartElement("collectionIcon");
        element("url", site() + "/assets/icons/vitrine.svg");
        element("link", site() + "/");
        element("title", name);
        xml.writeEndElement();
        end();
    }

    private String site() {
        return envelope.address().substring(0, envelope.address().lastIndexOf('/'));
    }

    private void begin(String name, String namespace, String schema) throws XMLStreamException {
        xml.writeStartElement("description");
        xml.writeStartElement(name);
        xml.writeDefaultNamespace(namespace);
        xml.writeAttribute("xsi", OaiWriter.XSI, "schemaLocation", namespace + " " + schema);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
