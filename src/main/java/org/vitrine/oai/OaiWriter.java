package org.vitrine.oai;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vitrine.publication.Format;
import org.vitrine.publication.Harvest.SetName;

/// Writes an answer (OAI-PMH 2.0, section 3.2). Documents are copied in as they are: our own formats wrote them.
final class OaiWriter {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    static final String END = "</OAI-PMH>";

    /// Room for what has no list, in bytes; more is made when it is longer.
    private static final int LITTLE = 1000;

    private final ByteArrayOutputStream out;
    private final XMLStreamWriter xml;

    private OaiWriter(ByteArrayOutputStream out) throws XMLStreamException {
        this.out = out;
        this.xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /// @param echo arguments of the request; empty when they were not in order
    record Envelope(String address, String domain, Map<String, String> echo, Instant time) {

        /// What every identifier begins with.
        String prefix() {
            return "oai:" + domain + ":";
        }
    }

    /// The whole answer in UTF-8. It is at most a page, and only a whole one can say its length.
    static byte[] write(OaiAnswer answer, Envelope envelope) {
        int room = answer instanceof OaiAnswer.Written(var list, var _, var _) ? list.length + LITTLE : LITTLE;
        ByteArrayOutputStream out = new ByteArrayOutputStream(room);
        try {
            new OaiWriter(out).document(answer, envelope);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An OAI-PMH answer could not be written", e);
        }
        return out.toByteArray();
    }

    /// What stands before an element that is written already; [#END] stands behind it.
    static byte[] beginning(Envelope envelope) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(LITTLE);
        try {
            OaiWriter writer = new OaiWriter(out);
            writer.open(envelope);
            writer.endTheTag();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An OAI-PMH answer could not be written", e);
        }
        return out.toByteArray();
    }

    private void document(OaiAnswer answer, Envelope envelope) throws XMLStreamException {
        open(envelope);
        body(answer, envelope);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void open(Envelope envelope) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OAI-PMH");
        xml.writeDefaultNamespace(OAI);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("xsi", XSI, "schemaLocation", OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
        element("responseDate", Datestamp.format(envelope.time()));
        xml.writeStartElement("request");
        for (Map.Entry<String, String> argument : envelope.echo().entrySet()) {
            xml.writeAttribute(argument.getKey(), argument.getValue());
        }
        xml.writeCharacters(envelope.address());
        xml.writeEndElement();
    }

    private void body(OaiAnswer answer, Envelope envelope) throws XMLStreamException {
        switch (answer) {
            case OaiAnswer.Errors(var errors) -> {
                for (OaiError error : errors) {
                    xml.writeStartElement("error");
                    xml.writeAttribute("code", error.code().word());
                    xml.writeCharacters(error.message());
                    xml.writeEndElement();
                }
            }
            case OaiAnswer.Identity identity -> new IdentityWriter(xml, envelope).write(identity);
            case OaiAnswer.Formats(var formats) -> {
                xml.writeStartElement(Verb.LIST_METADATA_FORMATS.word());
                for (Format format : formats) {
                    format(format);
                }
                xml.writeEndElement();
            }
            case OaiAnswer.Sets(var sets) -> {
                xml.writeStartElement(Verb.LIST_SETS.word());
                for (SetName set : sets) {
                    xml.writeStartElement("set");
                    element("setSpec", set.spec());
                    element("setName", set.name());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            case OaiAnswer.One(var listed, var document) -> {
                xml.writeStartElement(Verb.GET_RECORD.word());
                endTheTag();
                new ListBytes(out, envelope.prefix()).record(listed, document);
                xml.writeEndElement();
            }
            case OaiAnswer.Written(var list, var _, var _) -> {
                endTheTag();
                out.writeBytes(list);
            }
        }
    }

    private void format(Format format) throws XMLStreamException {
        xml.writeStartElement("metadataFormat");
        element("metadataPrefix", format.prefix());
        Format.XmlSchema schema = format.schema().orElseThrow();
        element("schema", schema.location());
        element("metadataNamespace", schema.namespace());
        xml.writeEndElement();
    }

    /// Ends the start tag, so that bytes land behind it.
    private void endTheTag() throws XMLStreamException {
        xml.writeCharacters("");
        xml.flush();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
