package org.vitrine.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.dating.DateText;
import org.vitrine.export.Facts;
import org.vitrine.export.OwnWords;
import org.vitrine.export.Phrase;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Language;

/// The pairs of label and value that a viewer shows beside the pictures, in all languages that there are.
final class ManifestMetadata {

    private final PublicObject object;
    private final Description said;
    private final Facts facts;
    private final IiifWriter iiif;

    ManifestMetadata(PublicObject object, Facts facts, IiifWriter iiif) {
        this.object = object;
        this.said = object.description();
        this.facts = facts;
        this.iiif = iiif;
    }

    void write() {
        iiif.pair("row.number", List.of(new Phrase(object.key(), null)));
        iiif.pair("facet.kind", Phrase.all(facts.house().terms().kind(object.kind())));
        iiif.pair("row.type", terms("object-names", Stream.ofNullable(said.objectName())));
        said.datesByRole()
                .forEach(dated -> iiif.pair("role." + dated.role().name().toLowerCase(Locale.ROOT), date(dated)));
        said.conferrals().forEach(conferred -> {
            iiif.pair("row.decoration", names(conferred.decoration()));
            iiif.pair(
                    "row.class",
                    Phrase.of(conferred.decorationClass(), null).stream().toList());
            iiif.pair("row.awarded-by", parties(conferred.awardingBodies()));
            iiif.pair("row.presented-by", parties(conferred.presenters()));
            iiif.pair("row.awarded-to", parties(conferred.recipients()));
            event(conferred.occasion(), conferred.place());
        });
        said.presentations().forEach(given -> {
            iiif.pair("row.giver", parties(given.givers()));
            iiif.pair("row.intermediary", parties(given.intermediaries()));
            iiif.pair("row.recipient", parties(given.recipients()));
            iiif.pair("row.receiver", parties(given.receivers()));
            event(given.occasion(), given.place());
        });
        said.installations().forEach(installed -> {
            iiif.pair("row.installed-by", parties(installed.installers()));
            iiif.pair("row.honours", parties(installed.honours()));
            iiif.pair("row.commemorates", names(installed.commemorates()));
            iiif.pair("row.place", names(installed.place()));
            iiif.pair("row.site", Phrase.of(installed.site(), null).stream().toList());
        });
        said.productions().forEach(made -> {
            iiif.pair("row.maker", parties(made.makers()));
            iiif.pair("row.made-in", names(made.place()));
        });
        iiif.pair("row.materials", used("materials", said.materials()));
        iiif.pair("row.techniques", used("techniques", said.techniques()));
        iiif.pair(
                "row.dimensions",
                said.dimensions().stream()
                        .map(Description.Dimension::asWritten)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(text -> new Phrase(text, null))
                        .toList());
        iiif.pair(
                "h.inscriptions",
                said.inscriptions().stream()
                        .map(inscription -> new Phrase(inscription.transcription(), inscription.lang()))
                        .toList());
        OwnWords.of(said, facts)
                .forEach(own -> iiif.pair(
                        own.names(), own.values().stream().flatMap(List::stream).toList()));
        iiif.pair(
                "row.basis",
                IiifWriter.words("basis." + said.identity().basis().name().toLowerCase(Locale.ROOT)));
        iiif.pair(
                "h.sources",
                said.references().stream()
                        .flatMap(citation -> facts.quotation(citation).stream())
                        .toList());
    }

    private void event(@Nullable UUID occasion, @Nullable UUID place) {
        iiif.pair("row.occasion", names(occasion));
        iiif.pair("row.place", names(place));
    }

    /// In each language of the interface, and as it was written.
    private static List<Phrase> date(Description.RoleDate dated) {
        return Stream.concat(
                        Arrays.stream(Language.values())
                                .map(language ->
                                        new Phrase(DateText.of(dated.date(), language.locale()), language.tag())),
                        Phrase.of(dated.date().asWritten(), null).stream())
                .toList();
    }

    private List<Phrase> names(@Nullable UUID authority) {
        return facts.label(authority).map(Facts::names).orElse(List.of());
    }

    /// Every name in its languages, with the office in those that it has.
    private List<Phrase> parties(List<Party> parties) {
        List<Phrase> all = new ArrayList<>();
        for (Party party : parties) {
            if (party.isOthers()) {
                all.addAll(IiifWriter.words("party.others"));
            } else if (party.isUnknown()) {
                all.addAll(IiifWriter.words("party.unknown"));
            } else {
                Optional<Label> office = facts.label(party.office());
                facts.names(party).forEach(name -> all.add(withOffice(name, office)));
            }
        }
        return all;
    }

    private static Phrase withOffice(Phrase name, Optional<Label> office) {
        return office.map(label -> label.names().byLanguage().get(String.valueOf(name.lang())))
                .map(text -> new Phrase(name.text() + ", " + text, name.lang()))
                .orElse(name);
    }

    private List<Phrase> terms(String scheme, Stream<String> terms) {
        return terms.flatMap(term -> Phrase.all(facts.house().terms().labels(scheme, term)).stream())
                .toList();
    }

    private List<Phrase> used(String scheme, List<Description.TermUse> uses) {
        return uses.stream()
                .flatMap(use -> use.asWritten() == null
                        ? terms(scheme, Stream.ofNullable(use.term())).stream()
                        : Stream.of(new Phrase(use.asWritten(), null)))
                .toList();
    }
}
