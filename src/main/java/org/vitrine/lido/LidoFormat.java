package org.vitrine.lido;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vitrine.export.House;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// `lido`: Lightweight Information Describing Objects 1.1 (ICOM CIDOC, 2021). Stored at publishing, because harvesters
/// ask for all of it.
@ApplicationScoped
public class LidoFormat implements Format {

    private static final XmlSchema SCHEMA =
            new XmlSchema("http://www.lido-schema.org", "http://www.lido-schema.org/schema/v1.1/lido-v1.1.xsd");

    private final House house;

    public LidoFormat(House house) {
        this.house = house;
    }

    @Override
    public String prefix() {
        return "lido";
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public String suffix() {
        return "lido.xml";
    }

    @Override
    public Optional<String> profile() {
        return Optional.of(SCHEMA.namespace());
    }

    @Override
    public Optional<XmlSchema> schema() {
        return Optional.of(SCHEMA);
    }

    @Override
    public int mapperVersion() {
        return 1;
    }

    @Override
    public boolean stored() {
        return true;
    }

    @Override
    public String render(PublicRecord record) {
        return switch (record) {
            case PublicObject object -> new LidoDocument(object, house, SCHEMA).write();
            case PublicAuthority _ -> throw new IllegalArgumentException("Only objects have a form in LIDO");
        };
    }
}
