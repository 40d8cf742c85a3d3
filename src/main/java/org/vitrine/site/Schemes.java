package org.vitrine.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.text.Messages;
import org.vitrine.vocabulary.Concept;
import org.vitrine.vocabulary.Scheme;
import org.vitrine.vocabulary.Vocabularies;

/// The concept schemes that have pages: the vocabularies, and the kinds of objects, which exports name like terms
/// although they come from the profiles.
@ApplicationScoped
class Schemes {

    static final String KINDS = "kinds";

    private static final Messages WORDS = Messages.load("site");

    private final Vocabularies vocabularies;
    private final ProfilesInForce profiles;

    Schemes(Vocabularies vocabularies, ProfilesInForce profiles) {
        this.vocabularies = vocabularies;
        this.profiles = profiles;
    }

    List<Scheme> all() {
        return Stream.concat(
                        Stream.of(kinds()),
                        vocabularies.schemes().stream().flatMap(id -> vocabularies.find(id).stream()))
                .toList();
    }

    Optional<Scheme> find(String id) {
        return id.equals(KINDS) ? Optional.of(kinds()) : vocabularies.find(id);
    }

    Optional<Concept> find(String scheme, String term) {
        return scheme.equals(KINDS) ? kinds().find(term) : vocabularies.find(scheme, term);
    }

    private Scheme kinds() {
        return new Scheme(
                KINDS,
                new Localized(Stream.of(Language.values())
                        .collect(Collectors.toMap(Language::tag, language -> WORDS.in(language, "facet.kind")))),
                profiles.current().all().stream().map(Schemes::concept).toList());
    }

    private static Concept concept(Profile profile) {
        return new Concept(
                profile.kind(),
                profile.labels(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                new Localized(Map.of()));
    }
}
