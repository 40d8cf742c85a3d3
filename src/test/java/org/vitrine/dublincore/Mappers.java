package org.vitrine.dublincore;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.OpenCatalogue;
import org.vitrine.export.House;
import org.vitrine.profile.Profiles;
import org.vitrine.publication.Format;
import org.vitrine.vocabulary.OpenVocabularies;

/// Dublin Core with the shipped profiles and vocabularies, without a server.
public final class Mappers {

    private static final Path CATALOGUE = Path.of("catalogue");

    private Mappers() {}

    public static DublinCoreMapper of(String baseUrl, @Nullable String institution) {
        return of(CATALOGUE, baseUrl, institution);
    }

    /// @param catalogue folder of other profiles and vocabularies
    public static DublinCoreMapper of(Path catalogue, String baseUrl, @Nullable String institution) {
        Profiles profiles = OpenCatalogue.profiles(catalogue);
        return new DublinCoreMapper(() -> profiles, OpenVocabularies.of(catalogue), baseUrl, institution);
    }

    public static Format oaiDc(DublinCoreMapper mapper) {
        return new OaiDcFormat(mapper);
    }

    public static Format dcterms(DublinCoreMapper mapper, House house) {
        return new DctermsFormat(mapper, house);
    }
}
