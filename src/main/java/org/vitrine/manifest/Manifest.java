package org.vitrine.manifest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.View;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;

/// The manifest of one object: a canvas for each picture in their order, and a range for each side.
final class Manifest {

    /// Long side, pixels.
    private static final int THUMBNAIL = 400;
    private static final int EMPTY = 1000;
    private static final int LAST_YEAR = 9999;

    private final PublicObject object;
    private final Description said;
    private final House house;
    private final Facts facts;
    private final IiifWriter iiif;
    private final JsonDocument json;
    private final String address;
    private final List<Shown> shown;

    /// @param number from 1, in the order of the record
    private record Shown(int number, Description.Picture picture, PublicPicture file) {}

    Manifest(PublicObject object, House house) {
        this.object = object;
        this.said = object.description();
        this.house = house;
        this.facts = Facts.of(object, house);
        this.iiif = new IiifWriter(house);
        this.json = iiif.json;
        this.address = house.manifest(object.key());
        this.shown = shown();
    }

    private List<Shown> shown() {
        Map<UUID, PublicPicture> files = object.pictures().stream()
                .collect(Collectors.toMap(PublicPicture::file, Function.identity(), (one, _) -> one));
        List<Shown> all = new ArrayList<>();
        for (Description.Picture picture : said.pictures()) {
            PublicPicture file = files.get(picture.file());
            if (file != null) {
                all.add(new Shown(all.size() + 1, picture, file));
            }
        }
        return all;
    }

    String write() {
        json.object(() -> {
            json.put("@context", IiifWriter.CONTEXT).put("id", address).put("type", "Manifest");
            List<Phrase> titles = Facts.titles(said).stream()
                    .filter(title -> title.type() != Description.TitleType.FORMER)
                    .map(title -> new Phrase(title.text(), title.lang()))
                    .toList();
            iiif.label(titles.isEmpty() ? List.of(facts.title(said)) : titles);
            iiif.languageMap(
                    "summary",
                    said.descriptions().stream()
                            .map(text -> new Phrase(text.text(), text.lang()))
                            .toList());
            json.list("metadata", () -> new ManifestMetadata(object, facts, iiif).write());
            requiredStatement();
            navigation();
            iiif.rights(said.rights() == null ? null : said.rights().object());
            iiif.provider(said.identity().collection());
            if (!shown.isEmpty()) {
                json.list("thumbnail", () -> thumbnail(shown.getFirst()));
            }
            json.list("homepage", () -> iiif.page(house.page("objects", object.key()), List.of(facts.title(said))));
            json.list("seeAlso", this::seeAlso);
            json.list("partOf", () -> {
                String collection = said.identity().collection();
                json.object(() -> {
                    json.put("id", IiifCollection.address(house, collection)).put("type", "Collection");
                    iiif.label(Phrase.all(house.terms().collection(collection)));
                });
            });
            json.list("items", () -> {
                shown.forEach(this::canvas);
                if (shown.isEmpty()) {
                    emptyCanvas();
                }
            });
            json.list("structures", this::ranges);
        });
        return json.end();
    }

    /// Who is to be named, else the source that attests it.
    private void requiredStatement() {
        Description.Rights rights = said.rights();
        String credit = rights == null ? null : rights.creditLine();
        List<Phrase> statement = Phrase.of(credit, null).or(() -> facts.citations(said.references())).stream()
                .toList();
        if (!statement.isEmpty()) {
            json.object("requiredStatement", () -> {
                iiif.languageMap("label", IiifWriter.words(credit == null ? "h.sources" : "rights.credit"));
                iiif.languageMap("value", statement);
            });
        }
    }

    /// Where a viewer places it in time: the first day of the date that the kind is sorted by (section 3.1, navDate).
    private void navigation() {
        said.datesByRole().stream()
                .map(dated -> dated.date().earliest())
                .filter(Objects::nonNull)
                .filter(day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR)
                .findFirst()
                .ifPresent(day -> json.put("navDate", day + "T00:00:00Z"));
    }

    private void seeAlso() {
        String page = house.page("objects", object.key());
        iiif.dataset(page + ".jsonld", "Linked Art", "application/ld+json", "https://linked.art/ns/v1/linked-art.json");
        iiif.dataset(
                page + ".provenance.jsonld",
                "Linked Art, provenance",
                "application/ld+json",
                "https://linked.art/ns/v1/linked-art.json");
        iiif.dataset(page + ".schema.jsonld", "schema.org", "application/ld+json", "https://schema.org/");
        iiif.dataset(page + ".lido.xml", "LIDO 1.1", "application/xml", "http://www.lido-schema.org");
        iiif.dataset(page + ".edm.xml", "EDM", "application/rdf+xml", "http://www.europeana.eu/schemas/edm/");
        iiif.dataset(page + ".dc.xml", "Dublin Core", "text/xml", "http://www.openarchives.org/OAI/2.0/oai_dc/");
        iiif.dataset(page + ".dcterms.xml", "Dublin Core terms", "application/xml", "http://purl.org/dc/terms/");
        iiif.dataset(page + ".json", "JSON", "application/json", null);
    }

    private String canvasId(int number) {
        return address.replaceFirst("/manifest$", "") + "/canvas/" + number;
    }

    private void canvas(Shown one) {
        String id = canvasId(one.number());
        json.object(() -> {
            json.put("id", id).put("type", "Canvas");
            iiif.label(view(one.picture().view()));
            json.put("height", Math.max(1, one.file().height()))
                    .put("width", Math.max(1, one.file().width()));
            iiif.languageMap(
                    "summary",
                    one.picture().captions().stream()
                            .map(caption -> new Phrase(caption.text(), caption.lang()))
                            .toList());
            iiif.rights(one.picture().rights());
            json.list("metadata", () -> {
                iiif.pair(
                        "row.maker",
                        Phrase.of(one.picture().creator(), null).stream().toList());
                iiif.pair(
                        "h.rights",
                        java.util.stream.Stream.of(
                                        one.picture().rightsHolder(),
                                        one.picture().rightsStatement())
                                .flatMap(text -> Phrase.of(text, null).stream())
                                .toList());
            });
            json.list("thumbnail", () -> thumbnail(one));
            json.list(
                    "items",
                    () -> json.object(() -> {
                        json.put("id", id + "/page").put("type", "AnnotationPage");
                        json.list(
                                "items",
                                () -> json.object(() -> {
                                    json.put("id", id + "/painting")
                                            .put("type", "Annotation")
                                            .put("motivation", "painting");
                                    json.object("body", () -> body(one.file()));
                                    json.put("target", id);
                                }));
                    }));
        });
    }

    /// A manifest has a canvas even where no picture is published; this one is bare and says so.
    private void emptyCanvas() {
        json.object(() -> {
            json.put("id", canvasId(1)).put("type", "Canvas");
            iiif.label(IiifWriter.words("picture.none"));
            json.put("height", EMPTY).put("width", EMPTY);
            json.list(
                    "items",
                    () -> json.object(() -> {
                        json.put("id", canvasId(1) + "/page").put("type", "AnnotationPage");
                        json.wholeList("items", () -> {});
                    }));
        });
    }

    private void thumbnail(Shown one) {
        json.object(() -> image(house.thumbnail(one.file().file()), one.file(), THUMBNAIL));
    }

    private void body(PublicPicture file) {
        json.put("id", house.display(file.file())).put("type", "Image").put("format", "image/jpeg");
        json.put("height", Math.max(1, file.height())).put("width", Math.max(1, file.width()));
        service(file);
    }

    private void image(String id, PublicPicture file, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(1, Math.max(file.width(), file.height())));
        json.put("id", id).put("type", "Image").put("format", "image/jpeg");
        json.put("height", Math.max(1, Math.round(file.height() * scale)));
        json.put("width", Math.max(1, Math.round(file.width() * scale)));
        service(file);
    }

    /// Where a viewer has the tiles from (section 3.2, service).
    private void service(PublicPicture file) {
        json.list(
                "service",
                () -> json.object(() -> json.put("id", house.image(file.file()))
                        .put("type", "ImageService3")
                        .put("profile", "level2")));
    }

    private static List<Phrase> view(View view) {
        return view == View.ILLUSTRATION
                ? IiifWriter.words("picture.illustration")
                : IiifWriter.words("view." + view.name().toLowerCase(Locale.ROOT));
    }

    /// The pictures of each side together, when there are several sides.
    private void ranges() {
        Map<View, List<Shown>> byView = new EnumMap<>(View.class);
        shown.forEach(one -> byView.computeIfAbsent(one.picture().view(), _ -> new ArrayList<>())
                .add(one));
        if (byView.size() < 2) {
            return;
        }
        String base = address.replaceFirst("/manifest$", "") + "/range/";
        json.object(() -> {
            json.put("id", base + "views").put("type", "Range");
            iiif.label(IiifWriter.words("object.pictures"));
            json.list(
                    "items",
                    () -> byView.forEach((view, pictures) -> json.object(() -> {
                        json.put(
                                        "id",
                                        base
                                                + view.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))
                                .put("type", "Range");
                        iiif.label(view(view));
                        json.list(
                                "items",
                                () -> pictures.forEach(one -> json.object(() ->
                                        json.put("id", canvasId(one.number())).put("type", "Canvas"))));
                    })));
        });
    }
}
