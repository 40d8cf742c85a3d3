package org.vitrine.lido;

import static org.vitrine.lido.LidoWriter.LIDO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.catalogue.DocumentLanguage;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.Namespace;
import org.vitrine.export.Numbers;
import org.vitrine.export.Phrase;
import org.vitrine.export.Remark;
import org.vitrine.export.Remarks;
import org.vitrine.publication.Format.XmlSchema;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.LangText;

/// One object in LIDO, in the order of the schema.
final class LidoDocument {

    private static final String E22 = "http://www.cidoc-crm.org/cidoc-crm/E22_Human-Made_Object";

    /// Languages of two letters as the Library of Congress names them.
    private static final String ISO_639 = "http://id.loc.gov/vocabulary/iso639-1/";

    private final PublicObject object;
    private final Description said;
    private final House house;
    private final XmlSchema schema;
    private final LidoWriter lido;
    private final Facts facts;

    LidoDocument(PublicObject object, House house, XmlSchema schema) {
        this.object = object;
        this.said = object.description();
        this.house = house;
        this.schema = schema;
        this.facts = Facts.of(object, house);
        this.lido = new LidoWriter(facts);
    }

    String write() {
        lido.in("lido", () -> {
            lido.xml.attribute(Namespace.XSI, "schemaLocation", schema.namespace() + " " + schema.location());
            lido.local("lidoRecID", object.id().toString());
            lido.uri("objectPublishedID", house.id(object.id()));
            lido.in("category", () -> {
                lido.uri("conceptID", E22);
                lido.leaf("term", Phrase.english("Human-Made Object"));
            });
            lido.in("descriptiveMetadata", () -> {
                lido.xml.attribute(Namespace.XML, "lang", "en");
                classification();
                identification();
                lido.in("eventWrap", () -> new LidoEvents(said, lido).write());
                lido.in("objectRelationWrap", () -> new LidoRelations(said, lido).write());
            });
            lido.in("administrativeMetadata", () -> {
                lido.xml.attribute(Namespace.XML, "lang", "en");
                lido.in("rightsWorkWrap", this::rights);
                lido.in("recordWrap", this::record);
                lido.in("resourceWrap", this::pictures);
            });
        });
        return lido.xml.end();
    }

    private void classification() {
        lido.in("objectClassificationWrap", () -> {
            lido.in(
                    "objectWorkTypeWrap",
                    () -> lido.in("objectWorkType", () -> {
                        if (said.objectName() == null) {
                            lido.kind(object.kind());
                        } else {
                            lido.concept("object-names", said.objectName());
                        }
                    }));
            lido.in("classificationWrap", () -> {
                lido.in("classification", () -> {
                    lido.mark("type", "kind");
                    lido.kind(object.kind());
                });
                said.languages().forEach(this::language);
                said.conferrals().stream()
                        .flatMap(conferral -> facts.label(conferral.decoration()).stream())
                        .distinct()
                        .forEach(decoration -> lido.concept("classification", decoration));
            });
        });
    }

    private void language(DocumentLanguage language) {
        lido.in("classification", () -> {
            lido.mark("type", "language");
            String primary = language.language().toLowerCase(Locale.ROOT).split("-", 2)[0];
            if (primary.matches("[a-z]{2}")) {
                lido.uri("conceptID", ISO_639 + primary);
            }
            lido.leaf("term", new Phrase(language.language(), null));
            Phrase.of(language.note(), null).ifPresent(note -> lido.leaf("term", note));
        });
    }

    private void identification() {
        lido.in("objectIdentificationWrap", () -> {
            lido.in("titleWrap", this::titles);
            lido.in("inscriptionsWrap", this::inscriptions);
            lido.in("repositoryWrap", this::repository);
            lido.in("objectDescriptionWrap", this::descriptions);
            lido.in("objectMeasurementsWrap", this::measurements);
            lido.in("objectMaterialsTechWrap", this::materials);
        });
    }

    private void titles() {
        List<Description.Title> titles = Facts.titles(said);
        for (Description.Title title : titles) {
            lido.in("titleSet", () -> {
                lido.mark("type", title.type().name().toLowerCase(Locale.ROOT));
                lido.leaf("appellationValue", new Phrase(title.text(), title.lang()));
            });
        }
        if (titles.isEmpty()) {
            lido.appellation("titleSet", facts.title(said));
        }
    }

    private void inscriptions() {
        for (Description.Inscription inscription : said.inscriptions()) {
            lido.in("inscriptions", () -> {
                lido.mark("type", inscription.side());
                lido.leaf("inscriptionTranscription", new Phrase(inscription.transcription(), inscription.lang()));
                Phrase.of(inscription.position(), null)
                        .ifPresent(text -> lido.note("inscriptionDescription", "position", text));
                Phrase.of(inscription.transliteration(), null)
                        .ifPresent(text -> lido.note("inscriptionDescription", "transliteration", text));
                Phrase.of(inscription.translation(), null)
                        .ifPresent(text -> lido.note("inscriptionDescription", "translation", text));
                Phrase.of(inscription.script(), null)
                        .ifPresent(text -> lido.note("inscriptionDescription", "script (ISO 15924)", text));
            });
        }
    }

    /// What is only known from a source has no repository here, and none is named.
    private void repository() {
        Basis basis = said.identity().basis();
        String institution = house.institution();
        if (basis == Basis.KNOWN_FROM_SOURCE || institution == null) {
            return;
        }
        lido.in("repositorySet", () -> {
            lido.mark("type", basis == Basis.FORMERLY_HELD ? "former" : "current");
            if (basis == Basis.ON_LOAN) {
                lido.leaf("displayRepository", Phrase.english("On loan to " + institution));
            }
            lido.in("repositoryName", () -> lido.appellation("legalBodyName", new Phrase(institution, null)));
            lido.xml.leaf(LIDO, "workID", object.key());
        });
    }

    private void descriptions() {
        texts("description", said.descriptions());
        texts("condition", said.condition());
        for (Remark remark : Remarks.of(said, facts)) {
            lido.note("objectDescriptionSet", remark.topic(), remark.texts(), remark.sources());
        }
        for (Description.Note note : said.notes()) {
            lido.note("objectDescriptionSet", "note", new Phrase(note.text(), note.lang()));
        }
        for (Description.OtherNumber other : said.otherNumbers()) {
            String type = other.type() == null ? "other number" : "other number: " + other.type();
            lido.note("objectDescriptionSet", type, new Phrase(other.number(), null));
        }
    }

    private void texts(String type, List<LangText> texts) {
        lido.note(
                "objectDescriptionSet",
                type,
                texts.stream().map(text -> new Phrase(text.text(), text.lang())).toList(),
                type.equals("description") ? said.references() : List.of());
    }

    private void measurements() {
        for (Description.Dimension dimension : said.dimensions()) {
            lido.in("objectMeasurementsSet", () -> dimension(dimension));
        }
        Description.ItemCount count = said.count();
        if (count != null) {
            lido.in(
                    "objectMeasurementsSet",
                    () -> lido.in("displayObjectMeasurements", () -> {
                        lido.mark("label", "number of items");
                        lido.xml.text(count(count));
                    }));
        }
    }

    /// LIDO wants kind, value and unit together; what lacks one of them is shown in words.
    private void dimension(Description.Dimension dimension) {
        Phrase.of(dimension.asWritten(), null).ifPresent(written -> lido.leaf("displayObjectMeasurements", written));
        BigDecimal value = dimension.value();
        if (value == null) {
            return;
        }
        String type = dimension.type();
        String unit = dimension.unit();
        if (type != null && unit != null) {
            lido.in("objectMeasurements", () -> {
                lido.in("measurementsSet", () -> {
                    lido.concept("measurementType", "dimension-types", type);
                    lido.concept("measurementUnit", "dimension-units", unit);
                    lido.xml.leaf(LIDO, "measurementValue", range(value, dimension.most()));
                });
                Phrase.of(dimension.part(), null).ifPresent(part -> lido.leaf("extentMeasurements", part));
                if (dimension.about()) {
                    lido.leaf("qualifierMeasurements", Phrase.english("approximately"));
                }
            });
        } else if (dimension.asWritten() == null) {
            String words = Stream.of(dimension.part(), type, range(value, dimension.most()), unit)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            lido.leaf("displayObjectMeasurements", new Phrase(words, null));
        }
    }

    private static String range(BigDecimal least, @Nullable BigDecimal most) {
        return most == null ? Numbers.plain(least) : Numbers.plain(least) + "–" + Numbers.plain(most);
    }

    private static String count(Description.ItemCount count) {
        String least = count.least() == null ? "" : count.least().toString();
        String most = count.most() == null ? "" : count.most().toString();
        String range = least.equals(most) ? least : least + "–" + most;
        return count.asWritten() == null ? range : count.asWritten();
    }

    private void materials() {
        used("materials", "material", said.materials());
        used("techniques", "technique", said.techniques());
    }

    private void used(String scheme, String type, List<Description.TermUse> uses) {
        for (Description.TermUse use : uses) {
            lido.in("objectMaterialsTechSet", () -> {
                Phrase.of(use.asWritten(), null).ifPresent(written -> lido.leaf("displayMaterialsTech", written));
                String term = use.term();
                if (term != null) {
                    lido.in(
                            "materialsTech",
                            () -> lido.in("termMaterialsTech", () -> {
                                lido.mark("type", type);
                                lido.concept(scheme, term);
                            }));
                }
            });
        }
    }

    private void rights() {
        Description.Rights rights = said.rights();
        if (rights != null) {
            lido.rights("rightsWorkSet", rights.object(), rights.objectHolder(), rights.creditLine());
        }
    }

    private void record() {
        lido.local("recordID", object.key());
        boolean single = said.identity().level() == Level.ITEM;
        lido.lidoTerm(
                "recordType", single ? "lido00141" : "lido00447", single ? "Item-level record" : "Group-level record");
        String collection = said.identity().collection();
        lido.in("recordSource", () -> lido.appellation("legalBodyName", house.provider(collection)));
        Description.Rights rights = said.rights();
        if (rights != null) {
            lido.rights("recordRights", rights.record(), rights.recordHolder(), null);
        }
        lido.in("recordInfoSet", () -> lido.xml.leaf(LIDO, "recordInfoLink", house.page("objects", object.key())));
        lido.in(
                "collection",
                () -> lido.in("object", () -> {
                    lido.xml.leaf(LIDO, "objectWebResource", house.collection(collection));
                    Phrase.all(house.terms().collection(collection))
                            .forEach(name -> lido.appellation("objectName", name));
                }));
    }

    private void pictures() {
        Map<UUID, PublicPicture> files = object.pictures().stream()
                .collect(Collectors.toMap(PublicPicture::file, Function.identity(), (one, _) -> one));
        for (Description.Picture picture : said.pictures()) {
            PublicPicture file = files.get(picture.file());
            if (file != null) {
                lido.in("resourceSet", () -> picture(picture, file));
            }
        }
    }

    private void picture(Description.Picture picture, PublicPicture file) {
        boolean drawn = picture.view() == Description.View.ILLUSTRATION;
        lido.local("resourceID", file.file().toString());
        representation("image_thumb", house.thumbnail(file.file()));
        representation("image_large", house.display(file.file()));
        lido.in(
                "resourceType",
                () -> lido.leaf(
                        "term",
                        Phrase.english(drawn ? "illustration, not a photograph of the object" : "digital image")));
        if (!drawn) {
            lido.in(
                    "resourcePerspective",
                    () -> lido.concept(
                            "views",
                            picture.view().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        picture.captions()
                .forEach(caption -> lido.leaf("resourceDescription", new Phrase(caption.text(), caption.lang())));
        Phrase.of(picture.creator(), null)
                .ifPresent(creator -> lido.in("resourceSource", () -> {
                    lido.mark("type", "creator");
                    lido.appellation("legalBodyName", creator);
                }));
        lido.rights("rightsResource", picture.rights(), picture.rightsHolder(), picture.rightsStatement());
    }

    private void representation(String type, String address) {
        lido.in("resourceRepresentation", () -> {
            lido.mark("type", type);
            lido.in("linkResource", () -> {
                lido.mark("formatResource", "image/jpeg");
                lido.xml.text(address);
            });
        });
    }
}
