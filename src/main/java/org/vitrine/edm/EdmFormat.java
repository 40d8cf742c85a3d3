package org.vitrine.edm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vitrine.dublincore.DublinCoreMapper;
import org.vitrine.export.House;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication.Family;

/// `edm`: the Europeana Data Model, external profile. An object is a provided object with its aggregation and all that
/// it refers to; an authority is a contextual resource by itself.
@ApplicationScoped
public class EdmFormat implements Format {

    private static final XmlSchema SCHEMA =
            new XmlSchema(EdmWriter.EDM.uri(), "http://www.europeana.eu/schemas/edm/EDM.xsd");

    private final House house;
    private final DublinCoreMapper dublinCore;

    public EdmFormat(House house, DublinCoreMapper dublinCore) {
        this.house = house;
        this.dublinCore = dublinCore;
    }

    @Override
    public String prefix() {
        return "edm";
    }

    @Override
    public String mediaType() {
        return "application/rdf+xml";
    }

    @Override
    public String suffix() {
        return "edm.xml";
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
    public boolean covers(Family family) {
        return true;
    }

    @Override
    public String render(PublicRecord record) {
        return switch (record) {
            case PublicObject object -> new EdmObject(object, house, dublinCore.statements(object)).write();
            case PublicAuthority authority -> new EdmContext(authority, house).write();
        };
    }
}
