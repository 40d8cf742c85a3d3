package org.vitrine.catalogue;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vitrine.problem.Refusal;
import org.vitrine.profile.ProfileFiles;
import org.vitrine.profile.Profiles;

/// The profiles that the service works with. A reload that fails leaves them as they are.
@Singleton
public class ProfilesInForce {

    private final Path folder;
    private volatile Profiles profiles;

    ProfilesInForce(@ConfigProperty(name = "vitrine.catalogue") Path catalogue) {
        this.folder = catalogue.resolve("profiles");
        this.profiles = read();
    }

    public Profiles current() {
        return profiles;
    }

    /// @throws Refusal invalid, with file, line and reason of every fault
    public void reload() {
        profiles = read();
    }

    private Profiles read() {
        return ProfileFiles.read(folder, Description.FORM.shape().keys());
    }
}
