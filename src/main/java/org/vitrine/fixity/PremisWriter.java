package org.vitrine.fixity;

import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vitrine.media.MediaFile;
import org.vitrine.media.Originals;

/// Writes a file and what was done with it as PREMIS 3.0 XML.
public final class PremisWriter {

    private static final String PREMIS = "http://www.loc.gov/premis/v3";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String VOCABULARY = "http://id.loc.gov/vocabulary/preservation/";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private PremisWriter() throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /// @param events the oldest first
    public static String write(MediaFile file, List<PremisEvent> events) {
        try {
            PremisWriter writer = new PremisWriter();
            writer.document(file, events);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text could not be written as XML", e);
        }
    }

    private void document(MediaFile file, List<PremisEvent> events) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(PREMIS);
        xml.writeStartElement(PREMIS, "premis");
        xml.writeDefaultNamespace(PREMIS);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("version", "3.0");
        object(file, events);
        for (PremisEvent event : events) {
            event(file, event);
        }
        Set<String> agents = events.stream().map(PremisEvent::agent).collect(Collectors.toCollection(TreeSet::new));
        for (String agent : agents) {
            agent(agent);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void object(MediaFile file, List<PremisEvent> events) throws XMLStreamException {
        start("object");
        xml.writeAttribute("xsi", XSI, "type", "file");
        identifier("object", "URN", Originals.objectId(file.id()));
        start("objectCharacteristics");
        start("fixity");
        term("messageDigestAlgorithm", "cryptographicHashFunctions", "SHA-256");
        element("messageDigest", file.sha256());
        element("messageDigestOriginator", PremisEvents.SERVICE);
        xml.writeEndElement();
        element("size", Long.toString(file.size()));
        start("format");
        start("formatDesignation");
        element("formatName", file.mediaType());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        element("originalName", file.fileName());
        for (PremisEvent event : events) {
            identifier("linkingEvent", "UUID", event.id().toString());
        }
        xml.writeEndElement();
    }

    private void event(MediaFile file, PremisEvent event) throws XMLStreamException {
        start("event");
        identifier("event", "UUID", event.id().toString());
        term("eventType", "eventType", event.type().term());
        element("eventDateTime", event.at().truncatedTo(ChronoUnit.MILLIS).toString());
        start("eventDetailInformation");
        element("eventDetail", event.detail());
        xml.writeEndElement();
        start("eventOutcomeInformation");
        term("eventOutcome", "eventOutcome", event.outcome().term());
        xml.writeEndElement();
        identifier("linkingAgent", "local", event.agent());
        identifier("linkingObject", "URN", Originals.objectId(file.id()));
        xml.writeEndElement();
    }

    private void agent(String name) throws XMLStreamException {
        start("agent");
        identifier("agent", "local", name);
        element("agentName", name);
        term("agentType", "agentType", name.startsWith(PremisEvents.SERVICE) ? "software" : "person");
        xml.writeEndElement();
    }

    private void identifier(String of, String type, String value) throws XMLStreamException {
        start(of + "Identifier");
        element(of + "IdentifierType", type);
        element(of + "IdentifierValue", value);
        xml.writeEndElement();
    }

    private void term(String name, String vocabulary, String term) throws XMLStreamException {
        start(name);
        xml.writeAttribute("authority", vocabulary);
        xml.writeAttribute("authorityURI", VOCABULARY + vocabulary);
        xml.writeCharacters(term);
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        start(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(PREMIS, name);
    }
}
