package org.vitrine.export;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vitrine.catalogue.CollectionSettings;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Concept;
import org.vitrine.vocabulary.Vocabularies;

/// The files in force, asked at each document: a reload shows at once.
@Singleton
class TerminologyInForce implements Terminology {

    private static final String THING = "PhysicalObject";

    private final Supplier<Profiles> profiles;
    private final Vocabularies vocabularies;
    private final CollectionSettings collection;

    @Inject
    TerminologyInForce(ProfilesInForce profiles, Vocabularies vocabularies, CollectionSettings collection) {
        this(profiles::current, vocabularies, collection);
    }

    TerminologyInForce(Supplier<Profiles> profiles, Vocabularies vocabularies, CollectionSettings collection) {
        this.profiles = profiles;
        this.vocabularies = vocabularies;
        this.collection = collection;
    }

    @Produces
    @Singleton
    static House house(
            TerminologyInForce terms,
            @ConfigProperty(name = "vitrine.base-url") String baseUrl,
            @ConfigProperty(name = "vitrine.institution") Optional<String> institution) {
        return new House(baseUrl.replaceAll("/+$", ""), institution.orElse(null), terms);
    }

    @Override
    public Optional<Concept> concept(String scheme, String term) {
        return vocabularies.find(scheme, term);
    }

    @Override
    public Localized kind(String kind) {
        return profile(kind).map(Profile::labels).orElseGet(() -> Localized.english(kind));
    }

    @Override
    public Localized kinds(String kind) {
        return profile(kind).map(Profile::plural).orElseGet(() -> Localized.english(kind));
    }

    @Override
    public Optional<CustomField> custom(String kind, String key) {
        return profile(kind).map(profile -> profile.custom().get(key));
    }

    @Override
    public String dcmiType(String kind) {
        return profile(kind).map(Profile::dublinCoreType).orElse(THING);
    }

    @Override
    public Localized collection(String slug) {
        return slug.equals(collection.slug())
                        && !collection.names().byLanguage().isEmpty()
                ? collection.names()
                : Localized.english(slug);
    }

    @Override
    public Localized aboutCollection(String slug) {
        return slug.equals(collection.slug()) ? collection.about() : new Localized(Map.of());
    }

    private Optional<Profile> profile(String kind) {
        return profiles.get().find(kind);
    }
}
