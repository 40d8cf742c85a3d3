package org.vitrine.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Conferral;
import org.vitrine.catalogue.Description.Presentation;
import org.vitrine.media.Looks;
import org.vitrine.provenance.ChainText;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;
import org.vitrine.publication.CustomStatements;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.PublicationLinks;
import org.vitrine.publication.PublicationLinks.Link;
import org.vitrine.site.ObjectView.InscriptionView;
import org.vitrine.site.ObjectView.Related;
import org.vitrine.site.ObjectView.SideView;
import org.vitrine.site.ObjectView.Step;
import org.vitrine.text.Language;

/// Lays out an object's page. It asks the database twice: who refers to the object and to what it has in common with
/// others, and for those records.
@ApplicationScoped
class ObjectViews {

    private static final int RELATED = 5;
    private static final int PARTS = 60;

    private final Frame frame;
    private final Shelf shelf;
    private final PublicationLinks links;
    private final CustomStatements custom;
    private final Looks looks;
    private final Clock clock;

    ObjectViews(Frame frame, Shelf shelf, PublicationLinks links, CustomStatements custom, Looks looks, Clock clock) {
        this.frame = frame;
        this.shelf = shelf;
        this.links = links;
        this.custom = custom;
        this.looks = looks;
        this.clock = clock;
    }

    ObjectView of(PublicObject object) {
        Words words = frame.words();
        Description said = object.description();
        Teller teller = new Teller(words, object.labels(), object.objects());
        Neighbours neighbours = neighbours(object, teller);
        Assurances assurances = new Assurances(said, teller, frame.terms());
        String permanent = frame.baseUrl() + "/id/" + object.id();
        Said title = Teller.title(said, words.language());
        Said collection = frame.terms().collectionName(said.identity().collection(), words);
        return new ObjectView(
                object.id(),
                object.key(),
                object.kind(),
                frame.terms().kind(object.kind(), words),
                frame.terms().kinds(object.kind(), words),
                Card.emblem(object.kind()),
                said.objectName() == null ? null : frame.terms().label("object-names", said.objectName(), words),
                title,
                otherTitles(said, title, words),
                said.datesByRole().stream()
                        .map(d -> new ObjectView.Dated(
                                words.term("role", d.role().name()),
                                teller.date(d.date()),
                                assurances.at(datePaths(d.id()))))
                        .toList(),
                rows(object, teller, assurances),
                words.say("basis." + said.identity().basis().name().toLowerCase(Locale.ROOT)),
                PictureView.of(
                        object,
                        teller,
                        looks.of(object.pictures().stream()
                                .map(PublicPicture::file)
                                .toList())),
                said.contentAdvice().stream()
                        .map(one -> new Value(
                                frame.terms().label("content-advice", one.term(), words),
                                null,
                                one.note() == null ? null : Said.plain(one.note()),
                                null))
                        .toList(),
                teller.said(said.descriptions()),
                assurances.at("descriptions"),
                sides(said, teller, assurances),
                provenance(said.provenance(), teller),
                ChainText.read(
                        said.provenance(),
                        id -> Optional.ofNullable(object.labels().get(id))
                                .map(label -> label.names().in(Language.EN))),
                wholes(said, teller),
                neighbours.parts(),
                neighbours.sharing(),
                said.relations().stream()
                        .flatMap(r -> teller
                                .object(r.object())
                                .map(v -> new Value(
                                        v.text(),
                                        v.href(),
                                        frame.terms().label("relation-types", r.type(), words),
                                        null))
                                .stream())
                        .toList(),
                neighbours.related(),
                said.references().stream().map(teller::source).toList(),
                rights(said.rights(), words),
                said.notes().stream()
                        .filter(n -> !n.internal())
                        .map(n -> Said.of(n.text(), n.lang(), words.language()))
                        .toList(),
                assurances.rest(),
                permanent,
                "/collections/" + said.identity().collection(),
                collection,
                words.say("cite.text", title.text(), object.key())
                        .replace("{2}", collection.text())
                        .replace("{3}", permanent)
                        .replace("{4}", java.time.LocalDate.now(clock).toString()));
    }

    private List<Row> rows(PublicObject object, Teller teller, Assurances assurances) {
        return Stream.concat(
                        LabelRows.of(object.description(), teller, frame.terms(), assurances).stream(),
                        CustomRows.of(custom.of(object), teller).stream())
                .toList();
    }

    private static List<Value> otherTitles(Description said, Said shown, Words words) {
        return said.titles().stream()
                .filter(t -> !t.text().equals(shown.text()))
                .map(t -> new Value(
                        Said.of(t.text(), t.lang(), words.language()),
                        null,
                        switch (t.type()) {
                            case GIVEN, TRANSLATED -> null;
                            case FORMER -> Said.plain(words.say("title.former"));
                            case INSCRIBED -> Said.plain(words.say("title.inscribed"));
                        },
                        null))
                .toList();
    }

    private static String[] datePaths(String id) {
        return Stream.of("conferrals", "presentations", "installations", "productions", "dates")
                .map(list -> list + "." + id + ".date")
                .toArray(String[]::new);
    }

    /// Sides in the order in which they are described, then those that only bear words, then words without a side.
    private List<SideView> sides(Description said, Teller teller, Assurances assurances) {
        Set<String> order = new LinkedHashSet<>();
        said.sides().forEach(side -> order.add(Objects.requireNonNullElse(side.side(), "")));
        said.inscriptions().forEach(inscription -> order.add(Objects.requireNonNullElse(inscription.side(), "")));
        return order.stream()
                .map(name -> new SideView(
                        name.isEmpty()
                                ? null
                                : frame.terms()
                                        .label("sides", name, teller.words())
                                        .text(),
                        said.sides().stream()
                                .filter(side -> name.equals(Objects.requireNonNullElse(side.side(), "")))
                                .flatMap(side -> teller.said(side.descriptions()).stream())
                                .toList(),
                        said.inscriptions().stream()
                                .filter(one -> name.equals(Objects.requireNonNullElse(one.side(), "")))
                                .map(one -> inscription(one, teller.words(), assurances))
                                .toList(),
                        assurances.at(said.sides().stream()
                                .filter(side -> name.equals(Objects.requireNonNullElse(side.side(), "")))
                                .map(side -> "sides." + side.id())
                                .toArray(String[]::new))))
                .toList();
    }

    private InscriptionView inscription(Description.Inscription inscription, Words words, Assurances assurances) {
        return new InscriptionView(
                inscription.position() == null
                        ? null
                        : frame.terms()
                                .label("inscription-positions", inscription.position(), words)
                                .text(),
                Said.of(inscription.transcription(), inscription.lang(), words.language()),
                inscription.transliteration(),
                inscription.translation(),
                assurances.at("inscriptions." + inscription.id()));
    }

    private static List<Value> wholes(Description said, Teller teller) {
        return said.wholes().stream()
                .flatMap(w -> teller
                        .object(w.object())
                        .map(v -> new Value(
                                v.text(),
                                v.href(),
                                w.possibly() ? Said.plain(teller.words().say("whole.possibly")) : null,
                                null))
                        .stream())
                .toList();
    }

    private List<Step> provenance(List<ProvenanceEvent> chain, Teller teller) {
        List<Step> steps = new ArrayList<>();
        for (ProvenanceEvent event : chain) {
            steps.add(step(event, !steps.isEmpty() && !event.direct(), teller));
        }
        return steps;
    }

    private Step step(ProvenanceEvent event, boolean gap, Teller teller) {
        Words words = teller.words();
        String written = event.placeAsWritten();
        Value place = teller.authority(event.place()).orElseGet(() -> written == null ? null : Value.of(written));
        return new Step(
                gap,
                event.withheld(),
                event.method() == null
                        ? words.say("provenance.passed")
                        : frame.terms()
                                .label("provenance-methods", event.method(), words)
                                .text(),
                teller.parties(event.givers()),
                teller.parties(event.takers()),
                teller.parties(event.agents().stream()
                        .map(one -> new Party(one.id(), one.agent(), one.name(), null, null))
                        .toList()),
                event.date() == null ? null : teller.date(event.date()),
                place,
                Stream.of(passed("title", event.title(), words), passed("custody", event.custody(), words))
                        .filter(Objects::nonNull)
                        .toList(),
                event.certainty() == Certainty.CERTAIN
                        ? null
                        : words.term("certainty", event.certainty().name()),
                event.text(),
                event.note(),
                event.sources().stream().map(teller::source).toList());
    }

    private static @Nullable String passed(String what, Passed passed, Words words) {
        return switch (passed) {
            case YES -> words.say("provenance." + what + ".yes");
            case NO -> words.say("provenance." + what + ".no");
            case UNKNOWN -> null;
        };
    }

    private static List<Row> rights(Description.@Nullable Rights rights, Words words) {
        List<Row> rows = new ArrayList<>();
        if (rights != null) {
            right("rights.record", rights.record(), rights.recordHolder(), rights.recordStatement(), words)
                    .ifPresent(rows::add);
            right("rights.object", rights.object(), rights.objectHolder(), rights.objectStatement(), words)
                    .ifPresent(rows::add);
            if (rights.creditLine() != null) {
                rows.add(new Row(words.say("rights.credit"), List.of(Value.of(rights.creditLine()))));
            }
        }
        return rows;
    }

    private static Optional<Row> right(
            String key, @Nullable String uri, @Nullable String holder, @Nullable String statement, Words words) {
        List<Value> values = new ArrayList<>();
        if (uri != null) {
            values.add(new Value(Said.plain(Rights.name(uri)), Rights.isLink(uri) ? uri : null, null, null));
        }
        if (holder != null) {
            values.add(Value.of(words.say("rights.holder", holder)));
        }
        if (statement != null) {
            values.add(Value.of(statement));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Row(words.say(key), values));
    }

    /// Its parts, and what others have in common with it.
    private record Neighbours(List<Card> parts, List<Card> sharing, List<Related> related) {}

    private Neighbours neighbours(PublicObject object, Teller teller) {
        Set<UUID> occasions = occasions(object.description());
        Set<UUID> givers = new LinkedHashSet<>();
        Card.givers(object.description())
                .map(Party::agent)
                .filter(Objects::nonNull)
                .forEach(givers::add);
        Set<UUID> targets = new LinkedHashSet<>(occasions);
        targets.addAll(givers);
        targets.add(object.id());
        List<Link> found = links.to(targets, PARTS).stream()
                .filter(l -> !l.record().equals(object.id()))
                .toList();
        List<UUID> parts = records(found, Set.of(object.id()), "wholes.object", PARTS);
        List<UUID> sharing = records(found, Set.of(object.id()), "sharedEvents.object", PARTS);
        Set<UUID> wanted = new LinkedHashSet<>(parts);
        wanted.addAll(sharing);
        occasions.forEach(o -> wanted.addAll(records(found, Set.of(o), "occasion", RELATED)));
        givers.forEach(g -> wanted.addAll(records(found, Set.of(g), "agent", RELATED)));
        Map<UUID, Card> cards = shelf.cards(wanted, teller.words());
        List<Related> related = new ArrayList<>();
        Set<UUID> shown = new LinkedHashSet<>(parts);
        shown.addAll(sharing);
        for (UUID occasion : occasions) {
            related(
                            "related.occasion",
                            occasion,
                            records(found, Set.of(occasion), "occasion", RELATED),
                            cards,
                            shown,
                            teller)
                    .ifPresent(related::add);
        }
        for (UUID giver : givers) {
            related("related.giver", giver, records(found, Set.of(giver), "agent", RELATED), cards, shown, teller)
                    .ifPresent(related::add);
        }
        return new Neighbours(
                parts.stream().map(cards::get).filter(Objects::nonNull).toList(),
                sharing.stream().map(cards::get).filter(Objects::nonNull).toList(),
                related);
    }

    static Set<UUID> occasions(Description description) {
        Set<UUID> found = new LinkedHashSet<>();
        Stream.of(
                        description.presentations().stream().map(Presentation::occasion),
                        description.conferrals().stream().map(Conferral::occasion),
                        description.subjects().stream()
                                .filter(s -> s.role() == Description.SubjectRole.RELATED_OCCASION)
                                .map(Description.Subject::authority),
                        description.installations().stream().map(Description.Installation::commemorates))
                .flatMap(s -> s)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }

    private static List<UUID> records(List<Link> found, Set<UUID> to, String kind, int most) {
        return found.stream()
                .filter(l -> to.contains(l.to()) && is(kind, l.role()))
                .map(Link::record)
                .distinct()
                .limit(most)
                .toList();
    }

    private static boolean is(String kind, String role) {
        return switch (kind) {
            case "occasion" ->
                role.endsWith(".occasion") || role.endsWith(".commemorates") || role.equals("subjects.authority");
            case "agent" -> role.endsWith("givers.agent") || role.endsWith("awardingBodies.agent");
            default -> role.equals(kind);
        };
    }

    private static Optional<Related> related(
            String key, UUID authority, List<UUID> ids, Map<UUID, Card> cards, Set<UUID> shown, Teller teller) {
        List<Card> found = ids.stream()
                .filter(shown::add)
                .map(cards::get)
                .filter(Objects::nonNull)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : teller.authority(authority)
                        .map(v -> new Related(teller.words().say(key, v.text().text()), v.href(), found));
    }
}
