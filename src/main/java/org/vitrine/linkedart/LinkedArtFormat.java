package org.vitrine.linkedart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vitrine.export.House;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication.Family;

/// `linkedart`: Linked Art 1.0 in JSON-LD, for objects and authorities alike.
@ApplicationScoped
public class LinkedArtFormat implements Format {

    static final String CONTEXT = "https://linked.art/ns/v1/linked-art.json";

    private final House house;

    public LinkedArtFormat(House house) {
        this.house = house;
    }

    @Override
    public String prefix() {
        return "linkedart";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String suffix() {
        return "jsonld";
    }

    @Override
    public Optional<String> profile() {
        return Optional.of(CONTEXT);
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
            case PublicObject object -> new LinkedArtObject(object, house).write();
            case PublicAuthority authority -> new LinkedArtAuthority(authority, house).write();
        };
    }

    /// A collection is no record of its own; it is a set by its slug.
    public String renderCollection(String slug) {
        return new LinkedArtSet(slug, house).write();
    }
}
