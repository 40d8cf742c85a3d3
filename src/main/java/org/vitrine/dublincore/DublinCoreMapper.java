package org.vitrine.dublincore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.profile.Profile;
import org.vitrine.publication.PublicRecord.PublicObject;

/// Dublin Core as this service says it, with its address, its institution and the types of its profiles.
@ApplicationScoped
public class DublinCoreMapper {

    private static final String THING = "PhysicalObject";

    private final DublinCore.Setting setting;

    DublinCoreMapper(
            ProfilesInForce profiles,
            @ConfigProperty(name = "vitrine.base-url") String baseUrl,
            @ConfigProperty(name = "vitrine.institution") Optional<String> institution) {
        this.setting = new DublinCore.Setting(
                baseUrl,
                institution.orElse(null),
                kind -> profiles.current()
                        .find(kind)
                        .map(Profile::dublinCoreType)
                        .orElse(THING));
    }

    /// Elements and terms, published record or preview; see [DublinCore#of].
    public List<Statement> statements(PublicObject object) {
        return DublinCore.of(object, setting);
    }
}
