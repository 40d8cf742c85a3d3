package org.vitrine.catalogue;

import java.nio.file.Path;
import org.vitrine.profile.Profiles;

/// The shipped profiles and settings, without a server.
public final class OpenCatalogue {

    private OpenCatalogue() {}

    public static Profiles profiles(Path catalogue) {
        return CatalogueFiles.read(catalogue).content().profiles();
    }

    public static CollectionSettings settings(Path catalogue) {
        return new CollectionSettings(catalogue);
    }
}
