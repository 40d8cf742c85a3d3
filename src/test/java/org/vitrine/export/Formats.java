package org.vitrine.export;

import java.util.List;
import org.vitrine.dublincore.DublinCoreMapper;
import org.vitrine.dublincore.Mappers;
import org.vitrine.edm.EdmFormat;
import org.vitrine.lido.LidoFormat;
import org.vitrine.linkedart.LinkedArtFormat;
import org.vitrine.linkedart.LinkedArtProvenanceFormat;
import org.vitrine.manifest.ManifestFormat;
import org.vitrine.publication.Format;
import org.vitrine.schemaorg.SchemaOrgFormat;

/// All formats, without a server.
public final class Formats {

    private Formats() {}

    public static List<Format> all(House house) {
        return all(house, Mappers.of(house.baseUrl(), house.institution()));
    }

    static List<Format> all(House house, DublinCoreMapper dublinCore) {
        return List.of(
                Mappers.oaiDc(dublinCore),
                Mappers.dcterms(dublinCore, house),
                new LidoFormat(house),
                new EdmFormat(house, dublinCore),
                new LinkedArtFormat(house),
                new LinkedArtProvenanceFormat(house),
                new SchemaOrgFormat(house),
                new ManifestFormat(house));
    }
}
