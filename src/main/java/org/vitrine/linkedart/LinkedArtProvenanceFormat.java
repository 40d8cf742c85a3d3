package org.vitrine.linkedart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vitrine.export.House;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// `linkedart-provenance`: the provenance of an object as a Linked Art record of its own.
@ApplicationScoped
public class LinkedArtProvenanceFormat implements Format {

    private final House house;

    public LinkedArtProvenanceFormat(House house) {
        this.house = house;
    }

    @Override
    public String prefix() {
        return "linkedart-provenance";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String suffix() {
        return "provenance.jsonld";
    }

    @Override
    public Optional<String> profile() {
        return Optional.of(LinkedArtFormat.CONTEXT);
    }

    @Override
    public int mapperVersion() {
        return 1;
    }

    @Override
    public String render(PublicRecord record) {
        return switch (record) {
            case PublicObject object -> new LinkedArtProvenance(object, house).write();
            case PublicAuthority _ -> throw new IllegalArgumentException("Only objects have a provenance");
        };
    }
}
