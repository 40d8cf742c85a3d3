package org.vitrine.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.Namespace;
import org.vitrine.export.Phrase;
import org.vitrine.export.XmlDocument;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.PublicMembers;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication;
import org.vitrine.text.Language;

/// What was published last, as an Atom feed (RFC 4287) in pages (RFC 5005, section 3).
@Path("/feed.atom")
public class FeedPages {

    private static final int A_PAGE = 50;
    private static final Namespace ATOM = new Namespace("", "http://www.w3.org/2005/Atom");
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final PublicMembers members;
    private final House house;
    private final Frame frame;

    FeedPages(PublicMembers members, House house, Frame frame) {
        this.members = members;
        this.house = house;
        this.frame = frame;
    }

    /// Where a page begins.
    private record Place(Instant before, UUID record) {
        static Place of(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return new Place(FAR, LAST);
            }
            try {
                int comma = text.indexOf(',');
                return new Place(
                        Instant.parse(text.substring(0, Math.max(0, comma))),
                        UUID.fromString(text.substring(comma + 1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Refusal.invalid(List.of(Violation.error(
                        "place-malformed", "before", "Follow the links of the feed; this is no place in it", text)));
            }
        }

        static String after(Publication last) {
            return last.firstPublished() + "," + last.record();
        }
    }

    /// @param before where the page begins, as the link of the page before gives it
    @GET
    public Response feed(
            @QueryParam("before") @Nullable String before,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Place place = Place.of(before);
        List<Publication> found = members.newest(place.before(), place.record(), A_PAGE + 1);
        List<Publication> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        XmlDocument xml = new XmlDocument(ATOM);
        xml.element(ATOM, "feed", () -> {
            Words words = new Words(Language.EN);
            String self = house.baseUrl() + "/feed.atom";
            xml.attribute(Namespace.XML, "lang", Language.EN.tag());
            xml.leaf(ATOM, "id", self);
            xml.leaf(ATOM, "title", frame.terms().houseName(words).text() + ": " + words.say("feed.title"));
            xml.leaf(
                    ATOM,
                    "updated",
                    shown.stream()
                            .map(Publication::datestamp)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            link(
                    xml,
                    "self",
                    "application/atom+xml",
                    before == null ? self : self + "?before=" + Reader.encode(before));
            link(xml, "alternate", "text/html", house.baseUrl() + "/");
            link(xml, "first", "application/atom+xml", self);
            if (found.size() > A_PAGE) {
                link(
                        xml,
                        "next",
                        "application/atom+xml",
                        self + "?before=" + Reader.encode(Place.after(shown.getLast())));
            }
            xml.element(
                    ATOM,
                    "author",
                    () -> xml.leaf(ATOM, "name", frame.terms().houseName(words).text()));
            shown.forEach(publication -> entry(xml, publication));
        });
        return Documents.tagged(SitemapPages.DECLARATION + xml.end(), "application/atom+xml", known)
                .build();
    }

    private void entry(XmlDocument xml, Publication publication) {
        if (!(publication.body() instanceof PublicObject object)) {
            return;
        }
        Phrase title = Facts.of(object, house).title(object.description());
        xml.element(ATOM, "entry", () -> {
            xml.leaf(ATOM, "id", house.id(object.id()));
            xml.leaf(ATOM, "title", title);
            xml.leaf(ATOM, "published", publication.firstPublished().toString());
            xml.leaf(ATOM, "updated", publication.datestamp().toString());
            link(xml, "alternate", "text/html", house.page("objects", object.key()));
            xml.element(ATOM, "category", () -> {
                xml.attribute(null, "term", object.kind());
                xml.attribute(null, "label", house.terms().kind(object.kind()).in(Language.EN));
                xml.empty();
            });
            object.description().descriptions().stream()
                    .filter(text -> text.lang() != null
                            && text.lang().toLowerCase(Locale.ROOT).startsWith("en"))
                    .findFirst()
                    .ifPresent(text -> xml.leaf(ATOM, "summary", new Phrase(text.text(), text.lang())));
        });
    }

    private static void link(XmlDocument xml, String relation, String type, String address) {
        xml.element(ATOM, "link", () -> {
            xml.attribute(null, "rel", relation);
            xml.attribute(null, "type", type);
            xml.attribute(null, "href", address);
            xml.empty();
        });
    }
}
