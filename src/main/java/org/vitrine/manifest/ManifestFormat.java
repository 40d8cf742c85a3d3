package org.vitrine.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vitrine.export.House;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// `iiif`: an IIIF Presentation 3 manifest. It has an address of its own, to which the record's leads.
@ApplicationScoped
public class ManifestFormat implements Format {

    public static final String PREFIX = "iiif";
    public static final String MEDIA_TYPE = "application/ld+json;profile=\"" + IiifWriter.CONTEXT + "\"";

    private final House house;

    public ManifestFormat(House house) {
        this.house = house;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String suffix() {
        return "manifest";
    }

    @Override
    public Optional<String> profile() {
        return Optional.of(IiifWriter.CONTEXT);
    }

    @Override
    public int mapperVersion() {
        return 1;
    }

    @Override
    public String render(PublicRecord record) {
        return switch (record) {
            case PublicObject object -> new Manifest(object, house).write();
            case PublicAuthority _ -> throw new IllegalArgumentException("Only objects have a manifest");
        };
    }
}
