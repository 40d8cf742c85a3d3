package org.vitrine.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.linkedart.LinkedArtFormat;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.schemaorg.SchemaOrgFormat;
import org.vitrine.site.Acceptance.Offered;

/// A collection as a page, as a set of Linked Art or as a collection of schema.org. It is no record of its own.
@ApplicationScoped
class CollectionDocuments {

    private static final Offered PAGE = new Offered("page", List.of("text/html", "application/xhtml+xml"), null);

    private final LinkedArtFormat linkedArt;
    private final SchemaOrgFormat schemaOrg;
    private final Terms terms;

    CollectionDocuments(LinkedArtFormat linkedArt, SchemaOrgFormat schemaOrg, Terms terms) {
        this.linkedArt = linkedArt;
        this.schemaOrg = schemaOrg;
        this.terms = terms;
    }

    /// @param last of the address: the slug, with the suffix of a format when one is wanted
    Response answer(
            String last, @Nullable String accept, @Nullable String known, Function<String, TemplateInstance> page) {
        String slug = last.replaceFirst("(\\.schema)?\\.jsonld$", "");
        if (!terms.knowsCollection(slug)) {
            throw Refusal.notFound("collection", last);
        }
        if (!slug.equals(last)) {
            return document(slug, last.endsWith(".schema.jsonld"), known).build();
        }
        List<Offered> offers = List.of(PAGE, offered("linkedart"), offered("schemaorg"));
        Offered chosen = Acceptance.of(accept)
                .best(offers, Function.identity())
                .orElseThrow(() -> new Refusal(new Failure.NotAcceptable(
                        offers.stream().map(Offered::asWritten).toList())));
        Response.ResponseBuilder response = chosen.equals(PAGE)
                ? Response.ok(page.apply(slug).render(), Frame.HTML)
                : document(slug, chosen.name().equals("schemaorg"), known);
        return response.header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                .build();
    }

    private Offered offered(String name) {
        String profile = (name.equals("schemaorg") ? schemaOrg.profile() : linkedArt.profile()).orElse(null);
        return new Offered(name, List.of("application/ld+json"), profile);
    }

    private Response.ResponseBuilder document(String slug, boolean schema, @Nullable String known) {
        return Documents.tagged(
                schema ? schemaOrg.renderCollection(slug) : linkedArt.renderCollection(slug),
                offered(schema ? "schemaorg" : "linkedart").asWritten(),
                known);
    }
}
