package org.vitrine.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.Publication.Family;
import org.vitrine.schemaorg.SchemaOrgFormat;
import org.vitrine.site.AuthorityView.Mention;

/// Pages of people, organisations, places, occasions, decorations, offices and sources, and the list of each.
@Path("/{folder:people|organisations|places|occasions|decorations|offices|sources}")
public class AuthorityPages {

    private static final int A_PAGE = 300;

    private final Shelf shelf;
    private final AuthorityViews views;
    private final Documents documents;
    private final SchemaOrgFormat schemaOrg;
    private final Frame frame;

    AuthorityPages(Shelf shelf, AuthorityViews views, Documents documents, SchemaOrgFormat schemaOrg, Frame frame) {
        this.documents = documents;
        this.schemaOrg = schemaOrg;
        this.shelf = shelf;
        this.views = views;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance authority(AuthorityView a, Page page, Words w);

        static native TemplateInstance authorities(Listing list, Page page, Words w);

        static native TemplateInstance occasions(Listing list, List<DecadeView> decades, Page page, Words w);
    }

    /// @param next address of the rest, null at the end
    record Listing(
            String folder,
            String title,
            String about,
            List<Mention> names,
            @Nullable String next) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @PathParam("folder") String folder, @QueryParam("after") @DefaultValue("") String after) {
        Words words = frame.words();
        List<PublicAuthority> found = shelf.folder(folder, after, A_PAGE + 1).stream()
                .map(PublicAuthority.class::cast)
                .toList();
        List<PublicAuthority> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        String title = words.say("nav." + folder);
        Listing listing = new Listing(
                folder,
                title,
                words.say("index." + folder),
                shown.stream().map(a -> AuthorityViews.mention(a, words)).toList(),
                found.size() > A_PAGE
                        ? "/" + folder + "?after="
                                + Reader.encode(shown.getLast().slug())
                        : null);
        Page page = frame.page(title, folder, listing.about());
        return folder.equals("occasions")
                ? Templates.occasions(listing, Decades.of(shown, List.of(), words), page, words)
                : Templates.authorities(listing, page, words);
    }

    /// @param last the slug, with the suffix of a format when one is wanted
    @GET
    @Path("{slug}")
    public Response record(
            @PathParam("folder") String folder,
            @PathParam("slug") String last,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Documents.Asked asked = documents.asked(last, Family.AUTHORITY);
        PublicAuthority authority = get(folder, asked);
        return documents.answer(authority, asked, accept, known, () -> page(folder, authority));
    }

    @OPTIONS
    @Path("{slug}")
    public Response options() {
        return Documents.preflight();
    }

    private Response.ResponseBuilder page(String folder, PublicAuthority authority) {
        AuthorityView view = views.of(authority);
        String summary = view.descriptions().isEmpty()
                ? null
                : view.descriptions().getFirst().text();
        Page page = frame.page(view.name().text(), folder, summary)
                .with(new Head(schemaOrg.embedded(authority), null, null));
        return Response.ok(Templates.authority(view, page, frame.words()).render(), Frame.HTML);
    }

    private PublicAuthority get(String folder, Documents.Asked asked) {
        String slug = asked.key();
        PublicRecord found = shelf.get(folder, slug, asked.suffix(), "authority");
        if (found instanceof PublicAuthority authority) {
            return authority;
        }
        throw Refusal.notFound("authority", slug);
    }
}
