package org.vitrine.export;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.OpenCatalogue;
import org.vitrine.profile.Profiles;
import org.vitrine.vocabulary.OpenVocabularies;

/// The shipped collection's house at an address of nobody's.
public final class Houses {

    public static final String BASE = "https://vitrine.example";

    private static final Path CATALOGUE = Path.of("catalogue");

    private Houses() {}

    /// @param institution null when nobody is named
    public static House of(@Nullable String institution) {
        return of(CATALOGUE, institution);
    }

    /// @param catalogue folder of other profiles and vocabularies
    static House of(Path catalogue, @Nullable String institution) {
        Profiles profiles = OpenCatalogue.profiles(catalogue);
        return TerminologyInForce.house(
                new TerminologyInForce(
                        () -> profiles, OpenVocabularies.of(catalogue), OpenCatalogue.settings(CATALOGUE)),
                BASE,
                Optional.ofNullable(institution));
    }
}
