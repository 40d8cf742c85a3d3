package org.vitrine.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.Phrase;
import org.vitrine.publication.PublicRecord.PublicObject;

/// A collection of manifests, or of collections of them: Presentation 3 has no pages, so that a long one is given in
/// parts.
public final class IiifCollection {

    private final House house;
    private final IiifWriter iiif;

    private IiifCollection(House house) {
        this.house = house;
        this.iiif = new IiifWriter(house);
    }

    /// @param address its own
    /// @param label in each language
    /// @param whole what it is a part of; null for none
    public record Heading(
            String address, List<Phrase> label, @Nullable String whole) {}

    public static String address(House house, String slug) {
        return house.baseUrl() + "/iiif/presentation/3/collection/" + slug;
    }

    public static String ofObjects(Heading heading, List<PublicObject> objects, House house) {
        IiifCollection collection = new IiifCollection(house);
        return collection.write(heading, () -> objects.forEach(collection::manifest));
    }

    public static String ofCollections(Heading heading, List<Heading> parts, House house) {
        IiifCollection collection = new IiifCollection(house);
        return collection.write(heading, () -> parts.forEach(collection::part));
    }

    private String write(Heading heading, Runnable items) {
        iiif.json.object(() -> {
            iiif.json
                    .put("@context", IiifWriter.CONTEXT)
                    .put("id", heading.address())
                    .put("type", "Collection");
            iiif.label(heading.label());
            String whole = heading.whole();
            if (whole != null) {
                iiif.json.list(
                        "partOf",
                        () -> iiif.json.object(() -> iiif.json.put("id", whole).put("type", "Collection")));
            }
            iiif.json.wholeList("items", items);
        });
        return iiif.json.end();
    }

    private void part(Heading part) {
        iiif.json.object(() -> {
            iiif.json.put("id", part.address()).put("type", "Collection");
            iiif.label(part.label());
        });
    }

    private void manifest(PublicObject object) {
        Description said = object.description();
        iiif.json.object(() -> {
            iiif.json.put("id", house.manifest(object.key())).put("type", "Manifest");
            List<Phrase> titles = Facts.titles(said).stream()
                    .map(title -> new Phrase(title.text(), title.lang()))
                    .toList();
            iiif.label(titles.isEmpty() ? List.of(Facts.of(object, house).title(said)) : titles);
            object.pictures().stream()
                    .findFirst()
                    .ifPresent(picture -> iiif.json.list(
                            "thumbnail",
                            () -> iiif.json.object(() -> iiif.json
                                    .put("id", house.thumbnail(picture.file()))
                                    .put("type", "Image")
                                    .put("format", "image/jpeg"))));
        });
    }
}
