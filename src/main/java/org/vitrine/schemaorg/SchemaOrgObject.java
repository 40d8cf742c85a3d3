package org.vitrine.schemaorg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.export.Remark;
import org.vitrine.export.Remarks;
import org.vitrine.export.Uris;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.vocabulary.Concept;

/// An object as a `CreativeWork`, with its events as what it was the subject of.
final class SchemaOrgObject {

    /// UN/CEFACT common codes, as schema.org wants them.
    private static final java.util.Map<String, String> UNITS =
            java.util.Map.of("mm", "MMT", "cm", "CMT", "m", "MTR", "in", "INH", "ft", "FOT", "g", "GRM", "kg", "KGM");

    private static final List<String> MEASURES = List.of("height", "width", "depth", "weight");

    private final PublicObject object;
    private final Description said;
    private final House house;
    private final Facts facts;
    private final SchemaOrgWriter org;
    private final JsonDocument json;

    SchemaOrgObject(PublicObject object, House house) {
        this.object = object;
        this.said = object.description();
        this.house = house;
        this.facts = Facts.of(object, house);
        this.org = new SchemaOrgWriter(facts);
        this.json = org.json;
    }

    String write() {
        String type = object.kind().equals("photograph") ? "Photograph" : "CreativeWork";
        return org.document(house.id(object.id()), type, house.page("objects", object.key()), () -> {
            names();
            types();
            json.list("identifier", () -> {
                org.value("propertyID", "object number", object.key());
                said.otherNumbers()
                        .forEach(other -> org.value(
                                "propertyID", other.type() == null ? "other number" : other.type(), other.number()));
            });
            org.texts("description", descriptions());
            makers();
            measures();
            org.texts("material", materials());
            org.texts(
                    "inLanguage",
                    said.languages().stream()
                            .map(language -> new Phrase(language.language(), null))
                            .toList());
            about();
            relations();
            json.list("image", this::pictures);
            json.list("subjectOf", this::events);
            json.list(
                    "citation",
                    () -> said.references()
                            .forEach(citation -> facts.label(citation.source())
                                    .ifPresent(label -> json.object(() -> {
                                        json.put("@type", "CreativeWork").put("@id", house.id(label.id()));
                                        facts.quotation(citation).ifPresent(text -> org.texts("name", List.of(text)));
                                    }))));
            rights();
        });
    }

    private void names() {
        List<Phrase> titles = Facts.titles(said).stream()
                .filter(title -> title.type() != Description.TitleType.FORMER)
                .map(title -> new Phrase(title.text(), title.lang()))
                .toList();
        org.texts("name", titles.isEmpty() ? List.of(facts.title(said)) : titles);
        org.texts(
                "alternateName",
                Facts.titles(said).stream()
                        .filter(title -> title.type() == Description.TitleType.FORMER)
                        .map(title -> new Phrase(title.text(), title.lang()))
                        .toList());
    }

    private void types() {
        String name = said.objectName();
        json.list("additionalType", () -> {
            if (name != null) {
                house.terms().concept("object-names", name).map(Concept::exactMatch).stream()
                        .flatMap(List::stream)
                        .filter(Uris::isWeb)
                        .forEach(json::add);
            }
        });
        org.texts(
                "genre",
                Stream.concat(
                                Phrase.all(house.terms().kind(object.kind())).stream(),
                                name == null
                                        ? Stream.empty()
                                        : Phrase.all(house.terms().labels("object-names", name)).stream())
                        .distinct()
                        .toList());
    }

    private List<Phrase> descriptions() {
        List<Phrase> all = new ArrayList<>();
        said.descriptions().forEach(text -> all.add(new Phrase(text.text(), text.lang())));
        for (Remark remark : Remarks.of(said, facts)) {
            remark.texts().forEach(text -> all.add(remark.labelled(text)));
        }
        said.condition()
                .forEach(text -> all.add(new Remark("condition", new Phrase(text.text(), text.lang()))
                        .labelled(new Phrase(text.text(), text.lang()))));
        said.inscriptions().forEach(inscription -> {
            Phrase text = new Phrase(inscription.transcription(), inscription.lang());
            String where = inscription.side() == null ? "inscription" : "inscription, " + inscription.side();
            all.add(new Remark(where, text).labelled(text));
            Phrase.of(inscription.translation(), null)
                    .ifPresent(translation -> all.add(new Remark(where, translation).labelled(translation)));
        });
        said.notes().forEach(note -> all.add(new Phrase(note.text(), note.lang())));
        return all;
    }

    private void makers() {
        org.parties(
                "creator",
                said.productions().stream()
                        .flatMap(production -> production.makers().stream())
                        .toList());
        said.productions().stream()
                .map(Description.Production::date)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(date -> org.date("dateCreated", date));
        said.productions().stream()
                .flatMap(production -> facts.label(production.place()).stream())
                .findFirst()
                .ifPresent(place -> json.object(
                        "locationCreated",
                        () -> json.put("@type", "Place")
                                .put("@id", house.id(place.id()))
                                .put("name", Facts.name(place).text())));
    }

    /// The whole's measures only, one of each sort, as the vocabulary has them.
    private void measures() {
        for (String measure : MEASURES) {
            said.dimensions().stream()
                    .filter(one -> measure.equals(one.type()) && one.part() == null && one.value() != null)
                    .filter(one -> one.unit() != null)
                    .findFirst()
                    .ifPresent(one -> json.object(measure, () -> {
                        json.put("@type", "QuantitativeValue").put("unitText", one.unit());
                        json.put("unitCode", UNITS.get(String.valueOf(one.unit())));
                        BigDecimal most = one.most();
                        if (most == null) {
                            json.put("value", one.value());
                        } else {
                            json.put("minValue", one.value()).put("maxValue", most);
                        }
                    }));
        }
        org.texts(
                "size",
                said.dimensions().stream()
                        .map(Description.Dimension::asWritten)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(text -> new Phrase(text, null))
                        .toList());
    }

    private List<Phrase> materials() {
        return Stream.concat(
                        said.materials().stream().map(use -> used("materials", use)),
                        said.techniques().stream().map(use -> used("techniques", use)))
                .filter(Phrase::saysSomething)
                .toList();
    }

    private Phrase used(String scheme, Description.TermUse use) {
        String term = use.term();
        return use.asWritten() != null
                ? new Phrase(use.asWritten(), null)
                : term == null
                        ? new Phrase("", null)
                        : Phrase.best(house.terms().labels(scheme, term));
    }

    private void about() {
        List<Label> subjects = said.subjects().stream()
                .flatMap(subject -> facts.label(subject.authority()).stream())
                .toList();
        json.list("about", () -> {
            subjects.stream().distinct().forEach(org::ref);
            said.subjects().stream()
                    .filter(subject -> facts.label(subject.authority()).isEmpty())
                    .forEach(subject -> Phrase.of(subject.name(), null)
                            .ifPresent(name ->
                                    json.object(() -> json.put("@type", "Thing").put("name", name.text()))));
            said.conferrals().stream()
                    .flatMap(conferral -> facts.label(conferral.decoration()).stream())
                    .distinct()
                    .forEach(org::ref);
        });
    }

    private void relations() {
        String collection = said.identity().collection();
        json.list("isPartOf", () -> {
            json.object(() -> {
                json.put("@type", "Collection").put("@id", house.collection(collection));
                org.texts("name", Phrase.all(house.terms().collection(collection)));
            });
            said.wholes().stream().filter(whole -> !whole.possibly()).forEach(whole -> work(whole.object()));
        });
        json.list("mentions", () -> {
            said.wholes().stream().filter(Description.PartOf::possibly).forEach(whole -> work(whole.object()));
            said.relations().forEach(relation -> work(relation.object()));
        });
        json.list(
                "isBasedOn",
                () -> said.originals().forEach(original -> {
                    if (original.object() != null) {
                        work(original.object());
                    } else {
                        Phrase.of(original.name(), null)
                                .ifPresent(name -> json.object(
                                        () -> json.put("@type", "CreativeWork").put("name", name.text())));
                    }
                }));
    }

    private void work(UUID other) {
        facts.object(other)
                .ifPresent(label -> json.object(() -> {
                    json.put("@type", "CreativeWork").put("@id", house.id(label.id()));
                    org.texts("name", Phrase.all(label.titles()));
                }));
    }

    /// An illustration shows no object; it is offered as a picture of itself and says so in its caption.
    private void pictures() {
        Set<UUID> files = object.pictures().stream().map(PublicPicture::file).collect(Collectors.toSet());
        said.pictures().stream()
                .filter(picture -> files.contains(picture.file()))
                .filter(picture -> picture.view() != Description.View.ILLUSTRATION)
                .forEach(picture -> json.object(() -> {
                    json.put("@type", "ImageObject").put("contentUrl", house.display(picture.file()));
                    json.put("thumbnailUrl", house.thumbnail(picture.file()));
                    json.put("license", picture.rights()).put("creditText", picture.creator());
                    json.put("copyrightNotice", picture.rightsStatement());
                    org.texts(
                            "caption",
                            picture.captions().stream()
                                    .map(caption -> new Phrase(caption.text(), caption.lang()))
                                    .toList());
                }));
    }

    private void events() {
        said.conferrals()
                .forEach(one -> event(
                        "conferral",
                        one.date(),
                        one.place(),
                        one.occasion(),
                        one.awardingBodies(),
                        one.presenters(),
                        Stream.concat(one.recipients().stream(), one.receivers().stream())
                                .toList()));
        said.presentations()
                .forEach(one -> event(
                        "presentation",
                        one.date(),
                        one.place(),
                        one.occasion(),
                        one.givers(),
                        one.intermediaries(),
                        Stream.concat(one.recipients().stream(), one.receivers().stream())
                                .toList()));
        said.installations()
                .forEach(one -> event(
                        "installation",
                        one.date(),
                        one.place(),
                        one.commemorates(),
                        one.installers(),
                        one.unveilers(),
                        one.honours()));
    }

    private void event(
            String type,
            @Nullable HistoricalDate date,
            @Nullable UUID place,
            @Nullable UUID occasion,
            List<Party> organisers,
            List<Party> performers,
            List<Party> attendees) {
        json.object(() -> {
            json.put("@type", "Event");
            org.texts("name", Phrase.all(house.terms().labels("event-types", type)));
            org.span(date);
            if (date != null) {
                json.put("temporalCoverage", date.edtf()).put("description", date.asWritten());
            }
            facts.label(place)
                    .filter(label -> label.kind() == AuthorityKind.PLACE)
                    .ifPresent(label -> json.list("location", () -> org.ref(label)));
            org.parties("organizer", organisers);
            org.parties("performer", performers);
            org.parties("attendee", attendees);
            facts.label(occasion)
                    .filter(label -> label.kind() == AuthorityKind.OCCASION)
                    .ifPresent(label -> json.list("superEvent", () -> org.ref(label)));
        });
    }

    private void rights() {
        Description.Rights rights = said.rights();
        if (rights != null) {
            json.put("license", rights.object()).put("creditText", rights.creditLine());
            json.put("copyrightNotice", rights.objectStatement()).put("sdLicense", rights.record());
        }
        json.object(
                "sdPublisher",
                () -> json.put("@type", "Organization")
                        .put(
                                "name",
                                house.provider(said.identity().collection()).text()));
    }
}
