package org.vitrine.publication;

import java.util.Optional;

/// A format in which the public records are exported. Every bean of this type is offered wherever formats are.
public interface Format {

    /// Short name: the `metadataPrefix` of OAI-PMH, letters, digits, `-` and `_`.
    String prefix();

    String mediaType();

    /// How the address of a record ends in this format: `lido.xml`. Letters, digits and points.
    default String suffix() {
        return prefix();
    }

    /// URI of the profile, by which a reader tells formats of the same media type apart (RFC 6906).
    default Optional<String> profile() {
        return Optional.empty();
    }

    /// Only of XML formats; OAI-PMH offers those.
    default Optional<XmlSchema> schema() {
        return Optional.empty();
    }

    /// Raised whenever the same record would be written otherwise than before.
    int mapperVersion();

    /// Whether it is asked for so often that it is stored at publishing.
    default boolean stored() {
        return false;
    }

    /// Whether it has a form for records of this family.
    default boolean covers(Publication.Family family) {
        return family == Publication.Family.OBJECT;
    }

    /// The record as a whole document; XML without a declaration, so that it can stand inside another document.
    String render(PublicRecord record);

    /// @param location address of the XML Schema
    record XmlSchema(String namespace, String location) {}
}
