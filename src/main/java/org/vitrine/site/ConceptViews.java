package org.vitrine.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.PublicMembers;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.PublicationTerms;
import org.vitrine.site.ConceptView.Branch;
import org.vitrine.site.ConceptView.SchemeLine;
import org.vitrine.site.ConceptView.SchemeView;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Concept;
import org.vitrine.vocabulary.Scheme;

/// Lays out concepts and their schemes.
@ApplicationScoped
class ConceptViews {

    private static final int SHOWN = 120;
    private static final UUID FIRST = new UUID(0, 0);

    private final Schemes schemes;
    private final PublicationTerms uses;
    private final PublicMembers members;
    private final Shelf shelf;
    private final Frame frame;

    ConceptViews(Schemes schemes, PublicationTerms uses, PublicMembers members, Shelf shelf, Frame frame) {
        this.schemes = schemes;
        this.members = members;
        this.uses = uses;
        this.shelf = shelf;
        this.frame = frame;
    }

    static String address(String scheme, String term) {
        return "/concepts/" + scheme + "/" + term;
    }

    List<SchemeLine> schemes(Words words) {
        return schemes.all().stream()
                .map(scheme -> new SchemeLine(
                        Value.linked(said(scheme.labels(), words), "/concepts/" + scheme.id()),
                        words.number(scheme.concepts().size())))
                .toList();
    }

    SchemeView scheme(Scheme scheme, Words words) {
        String address = frame.baseUrl() + "/concepts/" + scheme.id();
        List<Branch> roots = scheme.concepts().stream()
                .filter(concept -> concept.broader() == null)
                .map(concept -> branch(scheme, concept, words))
                .toList();
        return new SchemeView(said(scheme.labels(), words), roots, address, "/concepts/" + scheme.id() + ".json");
    }

    private Branch branch(Scheme scheme, Concept concept, Words words) {
        return new Branch(
                link(scheme, concept, words),
                note(concept, words),
                scheme.narrower(concept.id()).stream()
                        .map(narrower -> branch(scheme, narrower, words))
                        .toList());
    }

    ConceptView concept(Scheme scheme, Concept concept, Words words) {
        boolean kind = scheme.id().equals(Schemes.KINDS);
        String set = "kind:" + concept.id();
        List<String> terms = withNarrower(scheme, concept);
        List<? extends PublicRecord> records =
                kind ? members.members(set, FIRST, SHOWN) : shelf.all(uses.using(scheme.id(), terms, SHOWN));
        long total = kind ? members.count(set) : uses.count(scheme.id(), terms);
        return new ConceptView(
                said(concept.labels(), words),
                Value.linked(said(scheme.labels(), words), "/concepts/" + scheme.id()),
                labels(concept, words),
                concept.altLabels().stream()
                        .map(alt -> Value.of(Said.of(alt.text(), alt.lang(), words.language())))
                        .toList(),
                note(concept, words),
                links(scheme, concept.broader() == null ? List.of() : List.of(concept.broader()), words),
                scheme.narrower(concept.id()).stream()
                        .map(one -> link(scheme, one, words))
                        .toList(),
                links(scheme, concept.related(), words),
                concept.exactMatch().stream().map(ConceptViews::match).toList(),
                concept.closeMatch().stream().map(ConceptViews::match).toList(),
                records.stream()
                        .filter(PublicObject.class::isInstance)
                        .map(PublicObject.class::cast)
                        .map(object -> Card.of(object, words, frame.terms()))
                        .toList(),
                records.stream()
                        .filter(PublicAuthority.class::isInstance)
                        .map(PublicAuthority.class::cast)
                        .map(authority -> AuthorityViews.mention(authority, words))
                        .toList(),
                words.number(total),
                frame.baseUrl() + address(scheme.id(), concept.id()),
                address(scheme.id(), concept.id()) + ".json");
    }

    private static List<String> withNarrower(Scheme scheme, Concept concept) {
        List<String> terms = new ArrayList<>();
        terms.add(concept.id());
        scheme.narrower(concept.id()).forEach(one -> terms.addAll(withNarrower(scheme, one)));
        return terms;
    }

    private static List<Value> labels(Concept concept, Words words) {
        List<Value> labels = new ArrayList<>();
        for (Language language : Language.values()) {
            Said said = Said.of(
                    concept.labels().byLanguage().getOrDefault(language.tag(), ""), language.tag(), words.language());
            labels.add(new Value(said, null, Said.plain(language.ownName()), null));
        }
        return labels;
    }

    private List<Value> links(Scheme scheme, List<String> terms, Words words) {
        return terms.stream()
                .flatMap(term -> scheme.find(term).stream())
                .map(one -> link(scheme, one, words))
                .toList();
    }

    private static Value link(Scheme scheme, Concept concept, Words words) {
        return Value.linked(said(concept.labels(), words), address(scheme.id(), concept.id()));
    }

    private static Value match(String uri) {
        return new Value(Said.plain(uri), Rights.isLink(uri) ? uri : null, null, null);
    }

    private static @Nullable Said note(Concept concept, Words words) {
        return concept.scopeNotes().byLanguage().isEmpty() ? null : plain(concept.scopeNotes(), words);
    }

    private static Said plain(Localized text, Words words) {
        return Said.of(text.in(words.language()), text.languageFor(words.language()), words.language());
    }

    private static Said said(Localized text, Words words) {
        Said said = plain(text, words);
        Locale locale = words.language().locale();
        String shown = said.text();
        return shown.isEmpty()
                ? said
                : new Said(
                        shown.substring(0, 1).toUpperCase(locale) + shown.substring(1), said.lang(), said.langName());
    }
}
