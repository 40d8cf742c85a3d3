package org.vitrine.oai;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vitrine.publication.Format;
import org.vitrine.publication.Harvest.Listed;
import org.vitrine.publication.Harvest.SetName;

/// Writes an answer (OAI-PMH 2.0, section 3.2). Documents are copied in as they are: our own formats wrote them.
final class OaiWriter {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /// Room for a header, in bytes; more is made when it is longer.
    private static final int HEADER = 600;

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
        ByteArrayOutputStream out = new ByteArrayOutputStream(roomFor(answer));
        try {
            new OaiWriter(out).document(answer, envelope);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An OAI-PMH answer could not be written", e);
        }
        return out.toByteArray();
    }

    private static int roomFor(OaiAnswer answer) {
        return answer instanceof OaiAnswer.Several several
                ? several.documents().values().stream()
                                .mapToInt(document -> document.length)
                                .sum()
                        + HEADER * (several.listed().size() + 2)
                : HEADER;
    }

    private void document(OaiAnswer answer, Envelope envelope) throws XMLStreamException {
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
        body(answer, envelope);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
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
                behindTheTag(envelope).record(listed, document);
                xml.writeEndElement();
            }
            case OaiAnswer.Several several -> list(several, envelope);
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

    private void list(OaiAnswer.Several several, Envelope envelope) throws XMLStreamException {
        xml.writeStartElement(several.verb().word());
        ListBytes bytes = behindTheTag(envelope);
        for (Listed listed : several.listed()) {
            if (several.verb() == Verb.LIST_RECORDS) {
                bytes.record(listed, several.documents().get(listed.record()));
            } else {
                bytes.header(listed);
            }
        }
        OaiAnswer.Resumption resumption = several.resumption();
        if (resumption != null) {
            xml.writeStartElement("resumptionToken");
            xml.writeAttribute("completeListSize", Long.toString(resumption.size()));
            xml.writeAttribute("cursor", Long.toString(resumption.cursor()));
            if (resumption.next() != null) {
                xml.writeCharacters(resumption.next().encode(envelope.domain()));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /// Ends the start tag, so that bytes land behind it.
    private ListBytes behindTheTag(Envelope envelope) throws XMLStreamException {
        xml.writeCharacters("");
        xml.flush();
        return new ListBytes(out, envelope.prefix());
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
