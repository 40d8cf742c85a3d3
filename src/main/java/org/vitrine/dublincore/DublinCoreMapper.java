package org.vitrine.dublincore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.profile.MappedPath;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Concept;
import org.vitrine.vocabulary.Vocabularies;

/// Dublin Core as this service says it, with its address, its institution and the types of its profiles.
@ApplicationScoped
public class DublinCoreMapper {

    private final DublinCore.Setting setting;

    @Inject
    DublinCoreMapper(
            ProfilesInForce profiles,
            Vocabularies vocabularies,
            @ConfigProperty(name = "vitrine.base-url") String baseUrl,
            @ConfigProperty(name = "vitrine.institution") Optional<String> institution) {
        this(profiles::current, vocabularies, baseUrl, institution.orElse(null));
    }

    /// @param profiles asked at each record
    DublinCoreMapper(
            Supplier<Profiles> profiles, Vocabularies vocabularies, String baseUrl, @Nullable String institution) {
        this.setting = new DublinCore.Setting(baseUrl, institution, words(profiles, vocabularies));
    }

    private static DublinCore.Words words(Supplier<Profiles> profiles, Vocabularies vocabularies) {
        return new DublinCore.Words() {
            @Override
            public Optional<Profile> profile(String kind) {
                return profiles.get().find(kind);
            }

            @Override
            public Map<String, List<MappedPath>> commonMapping() {
                return profiles.get().dublinCore();
            }

            @Override
            public Localized labels(String scheme, String term) {
                return vocabularies.labels(scheme, term);
            }

            @Override
            public List<String> elsewhere(String scheme, String term) {
                return vocabularies.find(scheme, term).map(Concept::exactMatch).orElse(List.of());
            }
        };
    }

    /// What a record would say without overrides; see [DublinCore#derived].
    public List<Statement> derived(PublicObject object) {
        return DublinCore.derived(object, setting);
    }

    /// Elements and terms, published record or preview; see [DublinCore#of].
    public List<Statement> statements(PublicObject object) {
        return DublinCore.of(object, setting);
    }
}
