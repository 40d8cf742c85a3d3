package org.vitrine.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.vitrine.export.House;
import org.vitrine.export.Namespace;
import org.vitrine.export.XmlDocument;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.PublicMembers;
import org.vitrine.publication.PublicMembers.Address;

/// What robots may read, and where everything is (sitemaps.org 0.9).
@Path("/")
public class SitemapPages {

    /// The protocol allows 50,000 in one file; the first has our own pages too.
    private static final int A_FILE = 49_000;

    private static final int MOST_DIGITS = 6;

    private static final Namespace SITEMAP = new Namespace("", "http://www.sitemaps.org/schemas/sitemap/0.9");

    private final PublicMembers members;
    private final House house;

    SitemapPages(PublicMembers members, House house) {
        this.members = members;
        this.house = house;
    }

    @GET
    @Path("robots.txt")
    public Response robots() {
        String text = """
                User-agent: *
                Disallow: /desk
                Disallow: /api/
                Disallow: /objects?
                Disallow: /q/

                Sitemap: %s/sitemap.xml
                """.formatted(house.baseUrl());
        return Response.ok(text, "text/plain;charset=UTF-8").build();
    }

    @GET
    @Path("sitemap.xml")
    public Response index() {
        List<UUID> starts = members.starts(A_FILE);
        XmlDocument xml = new XmlDocument(SITEMAP);
        xml.element(SITEMAP, "sitemapindex", () -> {
            // one file even where nothing is published: an index without any is not valid
            for (int file = 0; file < Math.max(1, starts.size()); file++) {
                String address = house.baseUrl() + "/sitemap-" + file + ".xml";
                xml.element(SITEMAP, "sitemap", () -> xml.leaf(SITEMAP, "loc", address));
            }
        });
        return xml(xml.end());
    }

    /// @param text number of the file, from 0
    @GET
    @Path("sitemap-{file:[0-9]+}.xml")
    public Response file(@PathParam("file") String text) {
        int file = text.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(text);
        List<UUID> starts = members.starts(A_FILE);
        if (file > 0 && file >= starts.size()) {
            throw Refusal.notFound("sitemap", text);
        }
        List<Address> addresses = starts.isEmpty() ? List.of() : members.addresses(starts.get(file), A_FILE);
        XmlDocument xml = new XmlDocument(SITEMAP);
        xml.element(SITEMAP, "urlset", () -> {
            if (file == 0) {
                for (String page : List.of("/", "/objects", "/about", "/data")) {
                    xml.element(SITEMAP, "url", () -> xml.leaf(SITEMAP, "loc", house.baseUrl() + page));
                }
            }
            for (Address address : addresses) {
                xml.element(SITEMAP, "url", () -> {
                    xml.leaf(SITEMAP, "loc", house.page(address.folder(), address.key()));
                    xml.leaf(
                            SITEMAP,
                            "lastmod",
                            address.lastChange().truncatedTo(ChronoUnit.SECONDS).toString());
                });
            }
        });
        return xml(xml.end());
    }

    private static Response xml(String document) {
        return Response.ok(DECLARATION + document, "application/xml;charset=UTF-8")
                .build();
    }

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}
