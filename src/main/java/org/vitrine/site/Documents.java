package org.vitrine.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vitrine.export.House;
import org.vitrine.manifest.ManifestFormat;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.PublicRecordCodec;
import org.vitrine.publication.Publication.Family;
import org.vitrine.publication.Renditions;
import org.vitrine.site.Acceptance.Offered;

/// Gives a record in the form that was asked for, by the end of its address or by what is accepted.
@ApplicationScoped
class Documents {

    static final Document JSON = new Document(Document.JSON, "json", "JSON", "application/json", null);
    static final Document LINKSET =
            new Document(Document.LINKSET, "linkset.json", "Linkset", "application/linkset+json", null);

    /// In the order in which one is preferred where several are accepted alike.
    private static final List<String> ORDER = List.of(
            "json", "linkedart", "linkedart-provenance", "schemaorg", "iiif", "lido", "oai_dc", "oai_dcterms", "edm");

    private static final Map<String, String> NAMES = Map.of(
            "linkedart", "Linked Art (JSON-LD)",
            "linkedart-provenance", "Linked Art, provenance",
            "schemaorg", "schema.org (JSON-LD)",
            "iiif", "IIIF Presentation 3",
            "lido", "LIDO 1.1",
            "oai_dc", "Dublin Core",
            "oai_dcterms", "Dublin Core terms",
            "edm", "Europeana Data Model");

    private static final Offered PAGE = new Offered("page", List.of("text/html", "application/xhtml+xml"), null);

    private final Renditions renditions;
    private final House house;

    Documents(Renditions renditions, House house) {
        this.renditions = renditions;
        this.house = house;
    }

    /// What an address asks for.
    ///
    /// @param key of the record
    /// @param document null when the address does not say
    record Asked(String key, @Nullable Document document) {
        String suffix() {
            return document == null ? "" : "." + document.suffix();
        }
    }

    /// All forms of records of a family beside the page.
    List<Document> of(Family family) {
        List<Document> all = new ArrayList<>();
        all.add(JSON);
        renditions.formats().stream()
                .filter(format -> format.covers(family))
                .map(Documents::describe)
                .forEach(all::add);
        all.sort(Comparator.comparingInt(document -> {
            int at = ORDER.indexOf(document.key());
            return at < 0 ? ORDER.size() : at;
        }));
        return all;
    }

    private static Document describe(Format format) {
        return new Document(
                format.prefix(),
                format.suffix(),
                NAMES.getOrDefault(format.prefix(), format.prefix()),
                format.mediaType(),
                format.profile().orElse(null));
    }

    /// @param last part of the address
    Asked asked(String last, Family family) {
        List<Document> all = new ArrayList<>(of(family));
        all.add(LINKSET);
        return all.stream()
                .filter(document -> last.length() > document.suffix().length() + 1)
                .filter(document -> last.endsWith("." + document.suffix()))
                .max(Comparator.comparingInt(document -> document.suffix().length()))
                .map(document -> new Asked(
                        last.substring(0, last.length() - document.suffix().length() - 1), document))
                .orElseGet(() -> new Asked(last, null));
    }

    /// @param accept header of the request; null when there was none
    /// @param page for people
    /// @throws Refusal not acceptable, with all that is offered
    Response answer(
            PublicRecord record,
            Asked asked,
            @Nullable String accept,
            @Nullable String known,
            Supplier<Response.ResponseBuilder> page) {
        Optional<Document> chosen =
                asked.document() == null ? chosen(family(record), accept) : Optional.of(asked.document());
        List<String> links = new Signposts(record, house, of(family(record))).links(chosen.orElse(null));
        Response.ResponseBuilder response =
                chosen.map(document -> document(record, document, known)).orElseGet(page);
        if (asked.document() == null) {
            response.header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
        }
        return response.header(HttpHeaders.LINK, String.join(", ", links)).build();
    }

    /// Empty for the page.
    Optional<Document> chosen(Family family, @Nullable String accept) {
        List<Optional<Document>> offers = new ArrayList<>();
        offers.add(Optional.empty());
        of(family).forEach(document -> offers.add(Optional.of(document)));
        offers.add(Optional.of(LINKSET));
        return Acceptance.of(accept)
                .best(offers, offer -> offer.map(Document::offered).orElse(PAGE))
                .orElseThrow(() -> new Refusal(new Failure.NotAcceptable(offers.stream()
                        .map(offer -> offer.map(Document::offered).orElse(PAGE).asWritten())
                        .toList())));
    }

    private Response.ResponseBuilder document(PublicRecord record, Document document, @Nullable String known) {
        if (document.key().equals(ManifestFormat.PREFIX)) {
            return Response.seeOther(URI.create(house.manifest(record.key())
                            .substring(house.baseUrl().length())))
                    .header("Access-Control-Allow-Origin", "*");
        }
        String content = switch (document.key()) {
            case Document.JSON -> PublicRecordCodec.write(record);
            case Document.LINKSET -> new Signposts(record, house, of(family(record))).linkset();
            default -> read(record, document.key());
        };
        return tagged(content, document.asWritten(), known);
    }

    private String read(PublicRecord record, String key) {
        UUID id = record.id();
        Format format = renditions.format(key).orElseThrow();
        return Optional.ofNullable(renditions.read(List.of(id), format).get(id)).orElseGet(() -> format.render(record));
    }

    /// A script of another site asks first when it names a profile in what it accepts (CORS, section 2.2.2 of Fetch).
    static Response preflight() {
        return Response.noContent()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", "Accept, If-None-Match")
                .header("Access-Control-Max-Age", "86400")
                .build();
    }

    /// An answer that a client may keep and ask whether it still holds (RFC 9110, section 8.8.3).
    static Response.ResponseBuilder tagged(String content, String type, @Nullable String known) {
        String tag = "\"" + fingerprint(content) + "\"";
        Response.ResponseBuilder response = known != null && (known.contains(tag) || known.equals("*"))
                ? Response.notModified()
                : Response.ok(content.getBytes(StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_TYPE, withCharset(type));
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag, Link");
    }

    private static String withCharset(String type) {
        return type.contains("xml") ? type.replaceFirst("^([^;]+)", "$1;charset=UTF-8") : type;
    }

    private static String fingerprint(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Family family(PublicRecord record) {
        return switch (record) {
            case PublicObject _ -> Family.OBJECT;
            case PublicAuthority _ -> Family.AUTHORITY;
        };
    }
}
