package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.Description;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Uris;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// Typed links between a record's page, its identifier, its documents and its pictures (FAIR Signposting, levels 1 and
/// 2; RFC 8288, RFC 8574, RFC 9264).
final class Signposts {

    private static final String SCHEMA = "https://schema.org/";

    /// In a header, which has to stay short; the linkset has them all.
    private static final int MOST_ITEMS = 8;

    private final PublicRecord record;
    private final House house;
    private final List<Document> documents;
    private final String page;

    Signposts(PublicRecord record, House house, List<Document> documents) {
        this.record = record;
        this.house = house;
        this.documents = documents;
        this.page = house.page(
                switch (record) {
                    case PublicObject _ -> "objects";
                    case PublicAuthority authority ->
                        authority.description().kind().folder();
                },
                record.key());
    }

    /// Links of the header.
    ///
    /// @param document what the header stands on; null for the page
    List<String> links(@Nullable Document document) {
        List<String> links = new ArrayList<>();
        links.add(link(house.id(record.id()), "cite-as"));
        if (document == null) {
            documents.forEach(other -> links.add(other.link(address(other), "describedby")));
            types().forEach(type -> links.add(link(type, "type")));
            licence().ifPresent(uri -> links.add(link(uri, "license")));
            items().stream()
                    .limit(MOST_ITEMS)
                    .forEach(item -> links.add("<" + item + ">; rel=\"item\"; type=\"image/jpeg\""));
            collection().ifPresent(uri -> links.add(link(uri, "collection")));
        } else {
            links.add("<" + page + ">; rel=\"describes\"; type=\"text/html\"");
        }
        links.add(Documents.LINKSET.link(address(Documents.LINKSET), "linkset"));
        return links;
    }

    /// The same from every document's point of view.
    String linkset() {
        JsonDocument json = new JsonDocument();
        json.object(() -> json.list("linkset", () -> {
            json.object(() -> {
                json.put("anchor", page);
                target(json, "cite-as", List.of(house.id(record.id())));
                json.list(
                        "describedby",
                        () -> documents.forEach(document -> json.object(() -> {
                            json.put("href", address(document)).put("type", document.mediaType());
                            json.list("profile", () -> json.add(document.profile()));
                        })));
                target(json, "type", types());
                target(json, "license", licence().stream().toList());
                json.list(
                        "item",
                        () -> items().forEach(item ->
                                json.object(() -> json.put("href", item).put("type", "image/jpeg"))));
                target(json, "collection", collection().stream().toList());
            });
            documents.forEach(document -> json.object(() -> {
                json.put("anchor", address(document));
                json.list(
                        "describes",
                        () -> json.object(() -> json.put("href", page).put("type", "text/html")));
            }));
        }));
        return json.end();
    }

    String address(Document document) {
        return document.suffix().equals("manifest") ? house.manifest(record.key()) : page + "." + document.suffix();
    }

    private static void target(JsonDocument json, String relation, List<String> addresses) {
        json.list(relation, () -> addresses.forEach(address -> json.object(() -> json.put("href", address))));
    }

    private static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }

    private List<String> types() {
        return List.of(
                SCHEMA + "AboutPage",
                SCHEMA
                        + switch (record) {
                            case PublicObject object ->
                                object.kind().equals("photograph") ? "Photograph" : "CreativeWork";
                            case PublicAuthority authority ->
                                type(authority.description().kind());
                        });
    }

    private static String type(AuthorityKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION, STATE -> "Organization";
            case PLACE -> "Place";
            case OCCASION -> "Event";
            case OFFICE, DECORATION -> "DefinedTerm";
            case SOURCE -> "CreativeWork";
        };
    }

    /// Of the record, which is what these links lead to.
    private Optional<String> licence() {
        return record instanceof PublicObject object
                ? Optional.ofNullable(object.description().rights())
                        .map(Description.Rights::record)
                        .filter(Uris::isWeb)
                : Optional.empty();
    }

    private List<String> items() {
        if (!(record instanceof PublicObject object)) {
            return List.of();
        }
        Set<UUID> files = object.pictures().stream().map(PublicPicture::file).collect(Collectors.toSet());
        return object.description().pictures().stream()
                .map(Description.Picture::file)
                .filter(files::contains)
                .distinct()
                .map(house::display)
                .toList();
    }

    private Optional<String> collection() {
        return record instanceof PublicObject object
                ? Optional.of(house.collection(object.description().identity().collection()))
                : Optional.empty();
    }
}
