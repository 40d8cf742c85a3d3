package org.vitrine.dublincore;

import static org.vitrine.dublincore.Statement.Encoding.DCMI_TYPE;
import static org.vitrine.dublincore.Statement.Encoding.EDTF;
import static org.vitrine.dublincore.Statement.Encoding.LANGUAGE;
import static org.vitrine.dublincore.Statement.Encoding.URI;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.catalogue.Description.TitleType;
import org.vitrine.dublincore.Statement.Encoding;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.publication.Label;
import org.vitrine.publication.ObjectLabel;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// What a record says in Dublin Core by itself, one method an element. Pictures are left out: they show the object, or
/// only something like it, and are never the object.
final class Derivation {

    private static final String CERTIFICATE = "certificate";

    private final PublicObject object;
    private final Description said;
    private final DublinCore.Setting setting;
    private final List<Statement> statements = new ArrayList<>();

    Derivation(PublicObject object, DublinCore.Setting setting) {
        this.object = object;
        this.said = object.description();
        this.setting = setting;
    }

    List<Statement> statements() {
        titles();
        creators();
        subjects();
        descriptions();
        publisher();
        contributors();
        dates();
        types();
        formats();
        identifiers();
        sources();
        languages();
        relations();
        coverage();
        rights();
        provenance();
        return statements;
    }

    /// The English title first, as the one that most readers can use; all others stay, with their language.
    private void titles() {
        List<Description.Title> given = said.titles().stream()
                .sorted(Comparator.comparing(title -> !isEnglish(title.lang())))
                .toList();
        for (Description.Title title : given) {
            boolean main = title.type() == TitleType.GIVEN || title == given.getFirst();
            add(main ? Term.TITLE : Term.ALTERNATIVE, title.text(), title.lang());
        }
        if (given.isEmpty()) {
            add(
                    Term.TITLE,
                    said.objectName() == null ? object.key() : objectName(said.objectName()) + " " + object.key());
        }
    }

    private String objectName(String term) {
        return setting.words().labels("object-names", term).in(Language.EN);
    }

    /// Who made it; of a certificate also who issued it, which is what brought the document into being.
    private void creators() {
        said.productions().forEach(production -> parties(Term.CREATOR, production.makers()));
        if (isCertificate()) {
            said.conferrals().forEach(conferral -> parties(Term.CREATOR, conferral.awardingBodies()));
        }
    }

    private void subjects() {
        for (Description.Conferral conferral : said.conferrals()) {
            label(Term.SUBJECT, conferral.decoration());
            parties(Term.SUBJECT, conferral.recipients());
            label(Term.SUBJECT, conferral.occasion());
        }
        for (Description.Presentation presentation : said.presentations()) {
            parties(Term.SUBJECT, presentation.recipients());
            label(Term.SUBJECT, presentation.occasion());
        }
        for (Description.Installation installation : said.installations()) {
            parties(Term.SUBJECT, installation.honours());
            label(Term.SUBJECT, installation.commemorates());
        }
        for (Description.Subject subject : said.subjects()) {
            if (!isPlace(subject.authority())) {
                named(Term.SUBJECT, subject.authority(), subject.name());
            }
        }
    }

    private void descriptions() {
        said.descriptions().forEach(text -> add(Term.DESCRIPTION, text.text(), text.lang()));
        for (Description.Inscription inscription : said.inscriptions()) {
            add(Term.DESCRIPTION, inscription.transcription(), inscription.lang());
            if (inscription.translation() != null) {
                add(Term.DESCRIPTION, inscription.translation(), null);
            }
        }
        said.notes().forEach(note -> add(Term.DESCRIPTION, note.text(), note.lang()));
    }

    /// Only who holds a thing makes it available. What is known from a source has no holder here to name.
    private void publisher() {
        if (said.identity().basis() == Basis.HELD && setting.institution() != null) {
            add(Term.PUBLISHER, setting.institution());
        }
    }

    private void contributors() {
        for (Description.Conferral conferral : said.conferrals()) {
            if (!isCertificate()) {
                parties(Term.CONTRIBUTOR, conferral.awardingBodies());
            }
            parties(Term.CONTRIBUTOR, conferral.presenters());
        }
        for (Description.Presentation presentation : said.presentations()) {
            parties(Term.CONTRIBUTOR, presentation.givers());
            parties(Term.CONTRIBUTOR, presentation.intermediaries());
        }
        said.installations().forEach(installation -> parties(Term.CONTRIBUTOR, installation.installers()));
    }

    private void dates() {
        for (Description.RoleDate dated : said.datesByRole()) {
            String edtf = dated.date().edtf();
            if (edtf == null) {
                continue;
            }
            switch (dated.role()) {
                case MADE -> add(Term.CREATED, edtf, null, EDTF);
                case CONFERRED -> add(isCertificate() ? Term.ISSUED : Term.DATE, edtf, null, EDTF);
                case DATED -> add(isCertificate() ? Term.ISSUED : Term.DATE, edtf, null, EDTF);
                case PRESENTED, INSTALLED, UNSPECIFIED -> add(Term.DATE, edtf, null, EDTF);
                // of the decoration, not of this piece of it
                case INSTITUTED -> {}
            }
        }
    }

    private void types() {
        boolean several = said.identity().level() != Level.ITEM;
        add(Term.TYPE, several ? "Collection" : setting.words().type(object.kind()), null, DCMI_TYPE);
        add(Term.TYPE, words(object.kind()), "en");
        term(Term.TYPE, "object-names", said.objectName());
    }

    private void formats() {
        said.materials().forEach(use -> used("materials", use));
        said.techniques().forEach(use -> used("techniques", use));
        said.dimensions().forEach(this::dimension);
        Description.ItemCount count = said.count();
        if (count != null && count.asWritten() != null) {
            add(Term.EXTENT, count.asWritten());
        } else if (count != null && count.least() != null && count.least().equals(count.most())) {
            add(Term.EXTENT, count.least() + (count.least() == 1 ? " item" : " items"));
        }
    }

    private void used(String scheme, Description.TermUse use) {
        if (use.asWritten() == null) {
            term(Term.MEDIUM, scheme, use.term());
        } else {
            add(Term.MEDIUM, use.asWritten());
        }
    }

    private void term(Term statement, String scheme, @Nullable String term) {
        if (term != null) {
            Localized labels = setting.words().labels(scheme, term);
            add(statement, labels.in(Language.EN), labels.languageFor(Language.EN));
        }
    }

    private void dimension(Description.Dimension dimension) {
        if (dimension.asWritten() != null) {
            add(Term.EXTENT, dimension.asWritten());
        } else if (dimension.value() != null) {
            add(
                    Term.EXTENT,
                    Stream.of(
                                    dimension.part() == null ? "" : dimension.part() + ":",
                                    dimension.type() == null ? "" : dimension.type(),
                                    dimension.value().toPlainString(),
                                    dimension.unit() == null ? "" : dimension.unit())
                            .filter(part -> !part.isEmpty())
                            .reduce((left, right) -> left + " " + right)
                            .orElseThrow());
        }
    }

    private void identifiers() {
        add(Term.IDENTIFIER, address(object.id()), null, URI);
        add(Term.IDENTIFIER, object.key());
        said.otherNumbers().forEach(other -> add(Term.IDENTIFIER, other.number()));
    }

    /// What attests the object: the source with the place in it.
    private void sources() {
        said.references()
                .forEach(citation -> Optional.ofNullable(object.labels().get(citation.source()))
                        .ifPresent(source -> add(
                                Term.SOURCE,
                                name(source) + (citation.locator() == null ? "" : ", " + citation.locator()),
                                source.names().languageFor(Language.EN))));
    }

    /// Of what is written on the object, not of what is written about it.
    private void languages() {
        Set<String> tags = new TreeSet<>();
        said.inscriptions()
                .forEach(inscription -> Optional.ofNullable(inscription.lang()).ifPresent(tags::add));
        said.titles().stream()
                .filter(title -> title.type() == TitleType.INSCRIBED)
                .forEach(title -> Optional.ofNullable(title.lang()).ifPresent(tags::add));
        tags.forEach(tag -> add(Term.LANGUAGE, tag, null, LANGUAGE));
    }

    private void relations() {
        for (Description.PartOf whole : said.wholes()) {
            related(whole.possibly() ? Term.RELATION : Term.IS_PART_OF, whole.object());
        }
        said.relations().forEach(relation -> related(Term.RELATION, relation.object()));
    }

    private void related(Term term, UUID other) {
        ObjectLabel label = object.objects().get(other);
        if (label != null) {
            add(term, address(other), null, URI);
        }
    }

    private void coverage() {
        said.conferrals().forEach(conferral -> label(Term.SPATIAL, conferral.place()));
        said.presentations().forEach(presentation -> label(Term.SPATIAL, presentation.place()));
        for (Description.Installation installation : said.installations()) {
            label(Term.SPATIAL, installation.place());
            if (installation.site() != null) {
                add(Term.SPATIAL, installation.site());
            }
        }
        said.productions().forEach(production -> label(Term.SPATIAL, production.place()));
        said.subjects().stream()
                .filter(subject -> isPlace(subject.authority()))
                .forEach(subject -> label(Term.SPATIAL, subject.authority()));
    }

    /// Of the object itself; the licence of these very statements belongs to the record that carries them.
    private void rights() {
        Description.Rights rights = said.rights();
        if (rights != null && rights.object() != null) {
            add(Term.RIGHTS, rights.object(), null, URI);
        }
        if (rights != null && rights.creditLine() != null) {
            add(Term.RIGHTS, rights.creditLine());
        }
    }

    private void provenance() {
        String chain = said.provenance().stream()
                .map(this::step)
                .filter(step -> !step.isEmpty())
                .reduce((before, step) -> before + "; " + step)
                .orElse("");
        if (!chain.isEmpty()) {
            add(Term.PROVENANCE, chain);
        }
    }

    private String step(ProvenanceEvent event) {
        if (event.withheld()) {
            return "[withheld]";
        }
        if (event.text() != null) {
            return event.text();
        }
        return Stream.of(
                        Optional.ofNullable(event.method()).map(Derivation::words),
                        names(event.givers()).map(names -> "from " + names),
                        names(event.takers()).map(names -> "to " + names),
                        Optional.ofNullable(event.date()).map(date -> date.asWritten()))
                .flatMap(Optional::stream)
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }

    private Optional<String> names(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> Stream.concat(
                                Optional.ofNullable(party.agent())
                                        .flatMap(id -> Optional.ofNullable(
                                                object.labels().get(id)))
                                        .map(Derivation::name)
                                        .stream(),
                                Optional.ofNullable(party.name()).stream())
                        .limit(1))
                .reduce((left, right) -> left + " and " + right);
    }

    private void parties(Term term, List<Party> parties) {
        parties.forEach(party -> named(term, party.agent(), party.name()));
    }

    private void named(Term term, @Nullable UUID authority, @Nullable String written) {
        if (authority != null && object.labels().containsKey(authority)) {
            label(term, authority);
        } else if (written != null) {
            add(term, written);
        }
    }

    private void label(Term term, @Nullable UUID authority) {
        Label label = authority == null ? null : object.labels().get(authority);
        if (label != null) {
            add(term, name(label), label.names().languageFor(Language.EN));
        }
    }

    private boolean isPlace(@Nullable UUID authority) {
        Label label = authority == null ? null : object.labels().get(authority);
        return label != null && label.kind() == AuthorityKind.PLACE;
    }

    private static String name(Label label) {
        return label.names().in(Language.EN).isEmpty()
                ? label.names().byLanguage().values().stream().findFirst().orElse(label.slug())
                : label.names().in(Language.EN);
    }

    private boolean isCertificate() {
        return object.kind().equals(CERTIFICATE);
    }

    private static boolean isEnglish(@Nullable String lang) {
        return lang != null && Language.find(lang).filter(Language.EN::equals).isPresent();
    }

    /// A term's key as words: `diplomatic-gift` is a diplomatic gift.
    private static String words(String key) {
        return key.replace('-', ' ');
    }

    private String address(UUID id) {
        return setting.baseUrl() + "/id/" + id;
    }

    private void add(Term term, String value) {
        add(term, value, null);
    }

    private void add(Term term, String value, @Nullable String lang) {
        add(term, value, lang, null);
    }

    private void add(Term term, String value, @Nullable String lang, @Nullable Encoding encoding) {
        if (!value.isBlank()) {
            statements.add(new Statement(term, value, lang, encoding, false));
        }
    }
}
