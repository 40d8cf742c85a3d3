package org.vitrine.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.profile.FieldGuide;
import org.vitrine.profile.Profile;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Concept;
import org.vitrine.vocabulary.Vocabularies;

/// What terms, kinds and the collection itself are called.
@ApplicationScoped
class Terms {

    private final Vocabularies vocabularies;
    private final ProfilesInForce profiles;
    private final @Nullable Collection house;

    /// @param names of the collection
    /// @param about a few sentences
    record Collection(String slug, Localized names, Localized about) {}

    Terms(
            Vocabularies vocabularies,
            ProfilesInForce profiles,
            @ConfigProperty(name = "vitrine.catalogue") Path catalogue) {
        this.vocabularies = vocabularies;
        this.profiles = profiles;
        this.house = readCollection(catalogue.resolve("collection.yaml"));
    }

    /// @param vocabulary `materials`, `techniques`, `object-names` …
    Said label(String vocabulary, String term, Words words) {
        return vocabularies
                .find(vocabulary, term)
                .map(Concept::labels)
                .map(label -> said(label, words))
                .map(said -> new Said(capital(said.text(), words), said.lang(), said.langName()))
                .orElseGet(() -> Said.plain(words.term(vocabulary, term)));
    }

    /// The labels of a term, as they are in the middle of a sentence.
    Localized labels(String vocabulary, String term) {
        return vocabularies.labels(vocabulary, term);
    }

    /// A unit's symbol, which is not a word and keeps its small letters.
    String unit(String term, Words words) {
        return vocabularies.labels("dimension-units", term).in(words.language());
    }

    /// One object of a kind.
    String kind(String kind, Words words) {
        return profile(kind).map(p -> said(p.labels(), words).text()).orElseGet(() -> words.term("kind", kind));
    }

    /// Several objects of a kind.
    String kinds(String kind, Words words) {
        return profile(kind).map(p -> said(p.plural(), words).text()).orElseGet(() -> words.term("kinds", kind));
    }

    /// The collection that the house is named after; the service's own name when there is none.
    Said houseName(Words words) {
        return house == null ? Said.plain("Vitrine") : said(house.names(), words);
    }

    @Nullable
    Said houseAbout(Words words) {
        return house == null ? null : said(house.about(), words);
    }

    boolean knowsCollection(String slug) {
        return house != null && house.slug().equals(slug);
    }

    /// The name of a collection; its slug made readable when nothing is known of it.
    Said collectionName(String slug, Words words) {
        return knowsCollection(slug) ? houseName(words) : Said.plain(words.term("collection", slug));
    }

    /// What a field is called, whole lists before their parts: "Conferrals, date of conferral".
    String field(String path, Words words) {
        FieldGuide guide = profiles.current().guide();
        String general = Description.FORM.general(path);
        String list = general.split("\\.", 2)[0];
        String whole = said(guide.entry(list).labels(), words).text();
        return general.equals(list)
                ? whole
                : whole + ", " + said(guide.entry(general).labels(), words).text();
    }

    private Optional<Profile> profile(String kind) {
        return profiles.current().find(kind);
    }

    static Said said(Localized text, Words words) {
        return Said.of(text.in(words.language()), text.languageFor(words.language()), words.language());
    }

    private static @Nullable Collection readCollection(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            JsonNode tree = new YAMLMapper().readTree(Files.readString(file));
            return new Collection(
                    tree.path("slug").asText(), localized(tree.path("names")), localized(tree.path("description")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Localized localized(JsonNode byLanguage) {
        Map<String, String> texts = new HashMap<>();
        byLanguage.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return new Localized(texts);
    }

    private static String capital(String text, Words words) {
        Locale locale = words.language().locale();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
