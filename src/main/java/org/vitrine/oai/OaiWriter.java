package org.vitrine.oai;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.Format;
import org.vitrine.publication.Harvest.Listed;
import org.vitrine.publication.Harvest.SetName;

/// Writes an answer (OAI-PMH 2.0, section 3.2). Documents are copied in as they are: our own formats wrote them.
final class OaiWriter {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String OAI_IDENTIFIER = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /// Room for a header, in bytes; more is made when it is longer.
    private static final int HEADER = 600;

    private final ByteArrayOutputStream out;
    private final XMLStreamWriter xml;
    private final Function<UUID, String> identifier;

    private OaiWriter(ByteArrayOutputStream out, Function<UUID, String> identifier) throws XMLStreamException {
        this.out = out;
        this.xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        this.identifier = identifier;
    }

    /// @param echo arguments of the request; empty when they were not in order
    record Envelope(String address, String domain, Map<String, String> echo, Instant time) {}

    /// The whole answer in UTF-8. It is at most a page, and only a whole one can say its length.
    static byte[] write(OaiAnswer answer, Envelope envelope, Function<UUID, String> identifier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(roomFor(answer));
        try {
            new OaiWriter(out, identifier).document(answer, envelope);
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
            case OaiAnswer.Identity identity -> identify(identity, envelope);
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
                record(listed, document);
                xml.writeEndElement();
            }
            case OaiAnswer.Several several -> list(several);
        }
    }

    private void identify(OaiAnswer.Identity identity, Envelope envelope) throws XMLStreamException {
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
        xml.writeStartElement("description");
        xml.writeStartElement("oai-identifier");
        xml.writeDefaultNamespace(OAI_IDENTIFIER);
        xml.writeAttribute(
                "xsi",
                XSI,
                "schemaLocation",
                OAI_IDENTIFIER + " http://www.openarchives.org/OAI/2.0/oai-identifier.xsd");
        element("scheme", "oai");
        element("repositoryIdentifier", envelope.domain());
        element("delimiter", ":");
        element("sampleIdentifier", identifier.apply(identity.sample().orElse(new UUID(0, 0))));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void format(Format format) throws XMLStreamException {
        xml.writeStartElement("metadataFormat");
        element("metadataPrefix", format.prefix());
        Format.XmlSchema schema = format.schema().orElseThrow();
        element("schema", schema.location());
        element("metadataNamespace", schema.namespace());
        xml.writeEndElement();
    }

    private void list(OaiAnswer.Several several) throws XMLStreamException {
        xml.writeStartElement(several.verb().word());
        for (Listed listed : several.listed()) {
            if (several.verb() == Verb.LIST_RECORDS) {
                record(listed, several.documents().get(listed.record()));
            } else {
                header(listed);
            }
        }
        OaiAnswer.Resumption resumption = several.resumption();
        if (resumption != null) {
            xml.writeStartElement("resumptionToken");
            xml.writeAttribute("completeListSize", Long.toString(resumption.size()));
            xml.writeAttribute("cursor", Long.toString(resumption.cursor()));
            xml.writeCharacters(resumption.token());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void record(Listed listed, byte @Nullable [] document) throws XMLStreamException {
        xml.writeStartElement("record");
        header(listed);
        if (document != null) {
            xml.writeStartElement("metadata");
            // ends the start tag, so that the document lands behind it
            xml.writeCharacters("");
            xml.flush();
            out.writeBytes(document);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void header(Listed listed) throws XMLStreamException {
        xml.writeStartElement("header");
        if (listed.deleted()) {
            xml.writeAttribute("status", "deleted");
        }
        element("identifier", identifier.apply(listed.record()));
        element("datestamp", Datestamp.format(listed.datestamp()));
        for (String set : listed.sets()) {
            element("setSpec", set);
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
