package org.vitrine.export;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.PlainText;

/// Streams an XML document that is well formed whatever text it is given: characters that XML 1.0 has no place for are
/// left out (section 2.2), everything else is escaped. An element is written with its first content, so that one that
/// got none does not appear.
public final class XmlDocument {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final StringWriter out = new StringWriter(4096);
    private final XMLStreamWriter xml;
    private final Namespace[] declared;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private boolean root = true;

    private static final class Pending {
        final Namespace namespace;
        final String name;
        final List<Attribute> attributes = new ArrayList<>(2);

        Pending(Namespace namespace, String name) {
            this.namespace = namespace;
            this.name = name;
        }
    }

    private record Attribute(@Nullable Namespace namespace, String name, String value) {}

    /// @param declared on the root element
    public XmlDocument(Namespace... declared) {
        this.declared = declared;
        try {
            this.xml = WRITERS.createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// An element around what `content` writes; absent when that is nothing.
    public XmlDocument element(Namespace namespace, String name, Runnable content) {
        Pending element = new Pending(namespace, name);
        pending.addLast(element);
        content.run();
        if (pending.peekLast() == element) {
            pending.removeLast();
        } else {
            close();
        }
        return this;
    }

    /// An attribute of the innermost element that is open; belongs before its content.
    ///
    /// @param value null for no attribute
    public XmlDocument attribute(@Nullable Namespace namespace, String name, @Nullable String value) {
        if (value != null) {
            pending.getLast().attributes.add(new Attribute(namespace, name, PlainText.allowed(value)));
        }
        return this;
    }

    /// Text of the innermost element that is open; nothing when it is null or blank.
    public XmlDocument text(@Nullable String text) {
        String allowed = text == null ? "" : PlainText.allowed(text);
        if (!allowed.isBlank()) {
            open();
            try {
                xml.writeCharacters(allowed);
            } catch (XMLStreamException e) {
                throw broken(e);
            }
        }
        return this;
    }

    /// An element of text, with its language when one is known.
    public XmlDocument leaf(Namespace namespace, String name, Phrase phrase) {
        return element(namespace, name, () -> language(phrase).text(phrase.text()));
    }

    public XmlDocument leaf(Namespace namespace, String name, @Nullable String text) {
        return element(namespace, name, () -> text(text));
    }

    public XmlDocument language(Phrase phrase) {
        return attribute(Namespace.XML, "lang", phrase.lang());
    }

    /// An element that says something by its attribute alone.
    public XmlDocument mark(Namespace namespace, String name, Namespace of, String attribute, String value) {
        return element(namespace, name, () -> {
            attribute(of, attribute, value);
            open();
        });
    }

    /// Writes the innermost element that is open although it has no content.
    public XmlDocument empty() {
        open();
        return this;
    }

    /// The whole document, without a declaration.
    public String end() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return out.toString();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void open() {
        try {
            while (!pending.isEmpty()) {
                Pending element = pending.removeFirst();
                start(element);
                if (root) {
                    for (Namespace namespace : declared) {
                        declare(namespace);
                    }
                    root = false;
                }
                for (Attribute attribute : element.attributes) {
                    write(attribute);
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void start(Pending element) throws XMLStreamException {
        xml.writeStartElement(element.namespace.prefix(), element.name, element.namespace.uri());
    }

    private void declare(Namespace namespace) throws XMLStreamException {
        if (namespace.prefix().isEmpty()) {
            xml.writeDefaultNamespace(namespace.uri());
        } else {
            xml.writeNamespace(namespace.prefix(), namespace.uri());
        }
    }

    private void write(Attribute attribute) throws XMLStreamException {
        Namespace namespace = attribute.namespace();
        if (namespace == null) {
            xml.writeAttribute(attribute.name(), attribute.value());
        } else {
            xml.writeAttribute(namespace.prefix(), namespace.uri(), attribute.name(), attribute.value());
        }
    }

    private void close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("A document could not be written", e);
    }
}
