package org.vitrine.vocabulary;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vitrine.text.Localized;

/// The terms in force: those of the files until those of the database are taken over.
@Singleton
public class Vocabularies {

    private volatile Terms terms;

    private record Terms(Map<String, Scheme> schemes, Map<String, Map<String, Concept>> concepts) {
        static Terms of(List<Scheme> all) {
            Map<String, Scheme> schemes = new LinkedHashMap<>();
            Map<String, Map<String, Concept>> concepts = new HashMap<>();
            for (Scheme scheme : all) {
                schemes.put(scheme.id(), scheme);
                Map<String, Concept> byId = new HashMap<>();
                scheme.concepts().forEach(concept -> byId.put(concept.id(), concept));
                concepts.put(scheme.id(), byId);
            }
            return new Terms(schemes, concepts);
        }
    }

    @Inject
    Vocabularies(@ConfigProperty(name = "vitrine.catalogue") Path catalogue) {
        this.terms = Terms.of(VocabularyFiles.read(catalogue.resolve("vocabularies")));
    }

    private Vocabularies(Terms terms) {
        this.terms = terms;
    }

    /// Of given schemes.
    public static Vocabularies of(List<Scheme> schemes) {
        return new Vocabularies(Terms.of(schemes));
    }

    /// Ids of all schemes.
    public Collection<String> schemes() {
        return terms.schemes().keySet();
    }

    public Optional<Scheme> find(String scheme) {
        return Optional.ofNullable(terms.schemes().get(scheme));
    }

    public Optional<Concept> find(String scheme, String term) {
        return Optional.ofNullable(
                terms.concepts().getOrDefault(scheme, Map.of()).get(term));
    }

    /// The preferred labels of a term. A term that no scheme knows, in a record older than the files say, is shown by
    /// its id: visible, so that it gets noticed.
    public Localized labels(String scheme, String term) {
        return find(scheme, term).map(Concept::labels).orElseGet(() -> Localized.english(term));
    }

    /// All terms of a scheme in the order of its file; none when there is no such scheme.
    public List<Concept> terms(String scheme) {
        return find(scheme).map(Scheme::concepts).orElse(List.of());
    }

    /// A term and all that are broader, the term itself first; empty when there is no such term.
    public List<Concept> withBroader(String scheme, String term) {
        List<Concept> found = new ArrayList<>();
        Optional<Concept> at = find(scheme, term);
        // the files were refused if they led in a circle
        while (at.isPresent()) {
            found.add(at.get());
            String broader = at.get().broader();
            at = broader == null ? Optional.empty() : find(scheme, broader);
        }
        return List.copyOf(found);
    }

    /// Replaces all terms, see `catalogue.ProfilesInForce`.
    public void use(List<Scheme> schemes) {
        terms = Terms.of(schemes);
    }
}
