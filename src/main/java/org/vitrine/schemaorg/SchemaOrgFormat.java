package org.vitrine.schemaorg;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vitrine.export.House;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication.Family;

/// `schemaorg`: schema.org in JSON-LD; it also stands in the head of each record's page.
@ApplicationScoped
public class SchemaOrgFormat implements Format {

    private final House house;

    public SchemaOrgFormat(House house) {
        this.house = house;
    }

    @Override
    public String prefix() {
        return "schemaorg";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String suffix() {
        return "schema.jsonld";
    }

    @Override
    public Optional<String> profile() {
        return Optional.of(SchemaOrgWriter.CONTEXT);
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
            case PublicObject object -> new SchemaOrgObject(object, house).write();
            case PublicAuthority authority -> new SchemaOrgAuthority(authority, house).write();
        };
    }

    /// So that it can stand in a page: no text in it can end the element that it stands in.
    public String embedded(PublicRecord record) {
        return render(record).replace("<", "\\u003c");
    }

    /// A collection is no record of its own.
    public String renderCollection(String slug) {
        return new SchemaOrgCollection(slug, house).write();
    }
}
