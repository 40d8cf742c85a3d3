package org.vitrine.linkedart;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Location;
import org.vitrine.catalogue.Original;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.export.Remarks;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.LangText;

/// An object as a `HumanMadeObject`.
final class LinkedArtObject {

    private final PublicObject object;
    private final Description said;
    private final House house;
    private final Facts facts;
    private final LinkedArtWriter art;
    private final JsonDocument json;

    LinkedArtObject(PublicObject object, House house) {
        this.object = object;
        this.said = object.description();
        this.house = house;
        this.facts = Facts.of(object, house);
        this.art = new LinkedArtWriter(facts);
        this.json = art.json;
    }

    String write() {
        LinkedArtEvents events = new LinkedArtEvents(said, art);
        return art.document(house.id(object.id()), "HumanMadeObject", facts.title(said), () -> {
            json.list("identified_by", this::names);
            json.list("classified_as", this::types);
            json.list("referred_to_by", this::statements);
            json.list("representation", this::pictures);
            String collection = said.identity().collection();
            json.list(
                    "member_of",
                    () -> art.ref(
                            house.collection(collection),
                            "Set",
                            Phrase.best(house.terms().collection(collection)).text()));
            json.list("subject_of", this::documents);
            json.list("attributed_by", this::attributions);
            json.list("dimension", () -> said.dimensions().forEach(this::dimension));
            json.list("made_of", () -> said.materials().forEach(this::material));
            said.wholes().stream()
                    .filter(whole -> !whole.possibly())
                    .flatMap(whole -> facts.object(whole.object()).stream())
                    .findFirst()
                    .ifPresent(whole -> json.object(
                            "part_of",
                            () -> json.put("id", house.id(whole.id()))
                                    .put("type", "HumanMadeObject")
                                    .put("_label", Facts.name(whole).text())));
            custody();
            events.write();
        });
    }

    private void names() {
        List<Description.Title> titles = Facts.titles(said);
        if (titles.isEmpty()) {
            art.name(facts.title(said), Aat.PRIMARY_NAME);
        }
        for (Description.Title title : titles) {
            boolean main = title.type() == Description.TitleType.GIVEN || title == titles.getFirst();
            art.name(new Phrase(title.text(), title.lang()), main ? Aat.PRIMARY_NAME : null);
        }
        boolean held = said.identity().basis() == Basis.HELD;
        art.identifier(object.key(), held ? Aat.OWNER_NUMBER : Aat.SYSTEM_NUMBER, null);
        said.otherNumbers().forEach(other -> art.identifier(other.number(), Aat.OWNER_NUMBER, other.type()));
    }

    private void types() {
        String name = said.objectName();
        if (name != null) {
            art.type("object-names", name, Aat.TYPE_OF_WORK);
        }
        art.type(house.term("kinds", object.kind()), house.terms().kind(object.kind()), Aat.TYPE_OF_WORK);
        said.conferrals().stream()
                .flatMap(conferral -> facts.label(conferral.decoration()).stream())
                .distinct()
                .forEach(label -> art.type(house.id(label.id()), label.names(), null));
    }

    private void statements() {
        texts(Aat.DESCRIPTION, said.descriptions());
        texts(Aat.CONDITION, said.condition());
        said.inscriptions().forEach(this::inscription);
        Stream.concat(said.materials().stream(), said.techniques().stream())
                .forEach(use ->
                        Phrase.of(use.asWritten(), null).ifPresent(text -> art.statement(text, Aat.MATERIALS, null)));
        said.techniques().stream()
                .map(Description.TermUse::term)
                .filter(Objects::nonNull)
                .forEach(term -> art.statement(
                        Phrase.best(house.terms().labels("techniques", term)), Aat.MATERIALS, "technique"));
        dimensionsInWords();
        Remarks.of(said, facts).forEach(art::remark);
        said.languages()
                .forEach(language -> art.note(
                        "language of the document",
                        Phrase.of(
                                language.note() == null
                                        ? language.language()
                                        : language.language() + ": " + language.note(),
                                null)));
        said.notes().forEach(note -> art.statement(new Phrase(note.text(), note.lang()), Aat.NOTE, null));
        said.subjects().forEach(this::subject);
        said.references()
                .forEach(
                        citation -> facts.quotation(citation).ifPresent(text -> art.statement(text, Aat.SOURCE, null)));
        new LinkedArtEvents(said, art).provenanceInWords();
        Description.Rights rights = said.rights();
        if (rights != null) {
            Phrase.of(rights.object(), null).ifPresent(uri -> art.statement(uri, Aat.RIGHTS, "rights in the object"));
            Phrase.of(rights.record(), null).ifPresent(uri -> art.statement(uri, Aat.RIGHTS, "rights in the record"));
            Phrase.of(rights.creditLine(), null).ifPresent(line -> art.statement(line, Aat.CREDIT, null));
        }
    }

    private void texts(Aat type, List<LangText> texts) {
        texts.forEach(text -> art.statement(new Phrase(text.text(), text.lang()), type, null));
    }

    private void inscription(Description.Inscription inscription) {
        String where = Stream.of(inscription.side(), inscription.position())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String topic = where.isEmpty() ? null : where;
        art.statement(new Phrase(inscription.transcription(), inscription.lang()), Aat.INSCRIPTION, topic);
        Phrase.of(inscription.transliteration(), null)
                .ifPresent(text -> art.statement(text, Aat.INSCRIPTION, "transliteration"));
        Phrase.of(inscription.translation(), null)
                .ifPresent(text -> art.statement(text, Aat.INSCRIPTION, "translation"));
    }

    /// The model keeps what an object shows in a record of the image; ours keeps it in the object.
    private void subject(Description.Subject subject) {
        Phrase named = facts.label(subject.authority())
                .map(Facts::name)
                .or(() -> Phrase.of(subject.name(), null))
                .orElse(Phrase.english("unidentified"));
        art.statement(
                named,
                Aat.NOTE,
                switch (subject.role()) {
                    case DEPICTS -> "depicts";
                    case ABOUT -> "about";
                    case RELATED_OCCASION -> "occasion";
                });
    }

    private void dimensionsInWords() {
        Set<String> once = new HashSet<>();
        said.dimensions().stream()
                .map(Description.Dimension::asWritten)
                .filter(Objects::nonNull)
                .filter(once::add)
                .forEach(text -> art.statement(new Phrase(text, null), Aat.DIMENSIONS, null));
        Description.ItemCount count = said.count();
        if (count != null) {
            String number = count.asWritten() == null
                    ? Stream.of(count.least(), count.most())
                            .filter(Objects::nonNull)
                            .distinct()
                            .map(String::valueOf)
                            .collect(Collectors.joining("–"))
                    : count.asWritten();
            art.statement(new Phrase(number, null), Aat.DIMENSIONS, "number of items");
        }
    }

    private void dimension(Description.Dimension dimension) {
        BigDecimal value = dimension.value();
        String type = dimension.type();
        String unit = dimension.unit();
        if (value == null || type == null || unit == null) {
            return;
        }
        json.object(() -> {
            json.put("type", "Dimension");
            Phrase.of(dimension.part(), null).ifPresent(part -> json.put("_label", part.text()));
            json.list("classified_as", () -> art.type("dimension-types", type, null));
            json.put("value", value);
            BigDecimal most = dimension.most();
            if (most != null) {
                json.put("lower_value_limit", value).put("upper_value_limit", most);
            }
            json.object(
                    "unit",
                    () -> json.put("id", art.uri("dimension-units", unit))
                            .put("type", "MeasurementUnit")
                            .put("_label", art.english("dimension-units", unit)));
        });
    }

    private void material(Description.TermUse use) {
        String term = use.term();
        if (term != null) {
            art.ref(art.uri("materials", term), "Material", art.english("materials", term));
        }
    }

    /// An illustration represents nothing but itself and is left out.
    private void pictures() {
        Set<UUID> files = object.pictures().stream().map(PublicPicture::file).collect(Collectors.toSet());
        said.pictures().stream()
                .filter(picture -> picture.view() != Description.View.ILLUSTRATION && files.contains(picture.file()))
                .forEach(picture -> json.object(() -> {
                    json.put("type", "VisualItem");
                    json.list(
                            "digitally_shown_by",
                            () -> json.object(() -> {
                                json.put("type", "DigitalObject");
                                json.list("classified_as", () -> art.aat(Aat.DIGITAL_IMAGE));
                                json.list("referred_to_by", () -> {
                                    Phrase.of(picture.rights(), null)
                                            .ifPresent(uri -> art.statement(uri, Aat.RIGHTS, null));
                                    Phrase.of(picture.rightsHolder(), null)
                                            .ifPresent(holder ->
                                                    art.statement(holder, Aat.RIGHTS, "holder of the rights"));
                                    Phrase.of(picture.rightsStatement(), null)
                                            .ifPresent(text -> art.statement(text, Aat.RIGHTS, "on the rights"));
                                    Phrase.of(picture.creator(), null)
                                            .ifPresent(creator -> art.statement(creator, Aat.CREDIT, null));
                                    texts(Aat.DESCRIPTION, picture.captions());
                                });
                                json.list(
                                        "access_point",
                                        () -> art.ref(house.display(picture.file()), "DigitalObject", null));
                                json.put("format", "image/jpeg");
                            }));
                }));
    }

    private void documents() {
        art.digital(house.page("objects", object.key()), "text/html", "Page", Aat.WEB_PAGE, null);
        if (!said.provenance().isEmpty()) {
            art.digital(
                    house.page("objects", object.key()) + ".provenance.jsonld",
                    "application/ld+json",
                    "Provenance",
                    null,
                    LinkedArtFormat.CONTEXT);
        }
        art.digital(
                house.manifest(object.key()),
                "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"",
                "IIIF manifest",
                null,
                "http://iiif.io/api/presentation/3/context.json");
    }

    /// What is not simply so, or has no property of its own: possible wholes, further wholes, relations, originals.
    private void attributions() {
        boolean first = true;
        for (Description.PartOf whole : said.wholes()) {
            if (whole.possibly()) {
                assigned(whole.object(), "possibly part of", "part_of");
            } else if (first) {
                first = facts.object(whole.object()).isEmpty();
            } else {
                assigned(whole.object(), "part of", "part_of");
            }
        }
        said.relations()
                .forEach(relation -> assigned(relation.object(), art.english("relation-types", relation.type()), null));
        for (Original original : said.originals()) {
            String how = original.kind().name().toLowerCase(java.util.Locale.ROOT) + " of";
            if (original.object() != null) {
                assigned(original.object(), how, null);
            } else {
                Phrase.of(original.name(), null)
                        .ifPresent(name -> json.object(() -> {
                            json.put("type", "AttributeAssignment").put("_label", how);
                            json.list("referred_to_by", () -> art.statement(name, Aat.NOTE, how));
                        }));
            }
        }
    }

    private void assigned(UUID other, String how, @Nullable String property) {
        facts.object(other)
                .ifPresent(label -> json.object(() -> {
                    json.put("type", "AttributeAssignment").put("_label", how);
                    json.list("identified_by", () -> art.name(Phrase.english(how), null));
                    json.list(
                            "assigned",
                            () -> art.ref(
                                    house.id(label.id()),
                                    "HumanMadeObject",
                                    Facts.name(label).text()));
                    json.put("assigned_property", property);
                }));
    }

    /// Only of what is held here; what is known from a source has no custodian to name.
    private void custody() {
        String institution = house.institution();
        if (said.identity().basis() == Basis.HELD && institution != null) {
            json.list("current_custodian", () -> art.ref(house.baseUrl() + "/about", "Group", institution));
        }
        said.locations().stream()
                .filter(location -> location.until() == null)
                .map(Location::place)
                .map(facts::label)
                .flatMap(Optional::stream)
                .filter(label -> label.kind() == AuthorityKind.PLACE)
                .findFirst()
                .ifPresent(place -> json.object(
                        "current_location",
                        () -> json.put("id", house.id(place.id()))
                                .put("type", "Place")
                                .put("_label", Facts.name(place).text())));
    }
}
