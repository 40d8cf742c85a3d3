package org.vitrine.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.dublincore.DublinCore;
import org.vitrine.dublincore.DublinCoreMapper;
import org.vitrine.dublincore.Statement;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication.Family;
import org.vitrine.schemaorg.SchemaOrgFormat;

/// The page of an object, and its record in every format.
@Path("/objects")
public class ObjectPages {

    private final Shelf shelf;
    private final ObjectViews views;
    private final DublinCoreMapper dublinCore;
    private final SchemaOrgFormat schemaOrg;
    private final Documents documents;
    private final Frame frame;

    ObjectPages(
            Shelf shelf,
            ObjectViews views,
            DublinCoreMapper dublinCore,
            SchemaOrgFormat schemaOrg,
            Documents documents,
            Frame frame) {
        this.schemaOrg = schemaOrg;
        this.documents = documents;
        this.shelf = shelf;
        this.views = views;
        this.dublinCore = dublinCore;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance object(
                ObjectView o, List<Statement> dc, List<Document> documents, Page page, Words w);

        static native TemplateInstance objectId(ObjectView o, ObjectIdSheet sheet, Page page, Words w);
    }

    /// @param last the number, with the suffix of a format when one is wanted
    @GET
    @Path("{number}")
    public Response record(
            @PathParam("number") String last,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Documents.Asked asked = documents.asked(last, Family.OBJECT);
        PublicObject object = get(asked.key(), asked.suffix());
        return documents.answer(object, asked, accept, known, () -> page(object));
    }

    @OPTIONS
    @Path("{number}")
    public Response options() {
        return Documents.preflight();
    }

    private Response.ResponseBuilder page(PublicObject object) {
        ObjectView view = views.of(object);
        String summary = view.descriptions().isEmpty()
                ? null
                : view.descriptions().getFirst().text();
        PictureView picture = view.pictures().isEmpty() ? null : view.pictures().getFirst();
        Page page = frame.page(view.title().text(), "objects", summary)
                .with(new Head(
                        schemaOrg.embedded(object),
                        picture == null ? null : frame.baseUrl() + picture.display(),
                        picture == null ? null : picture.alt().text()));
        List<Statement> elements = DublinCore.simple(dublinCore.statements(object));
        return Response.ok(
                Templates.object(view, elements, documents.of(Family.OBJECT), page, frame.words())
                        .render(),
                Frame.HTML);
    }

    /// What is needed to recognise the object, on a sheet to print (Object ID, ICOM).
    @GET
    @Path("{number}/object-id")
    public Response objectId(@PathParam("number") String number) {
        PublicObject object = get(number, "/object-id");
        ObjectView view = views.of(object);
        Words words = frame.words();
        Page page = frame.page(words.say("objectid.title", view.title().text()), "objects", null);
        ObjectIdSheet sheet = ObjectIdSheet.of(object, view, frame.terms(), words);
        return Response.ok(Templates.objectId(view, sheet, page, words).render(), Frame.HTML)
                .build();
    }

    private PublicObject get(String number, String suffix) {
        PublicRecord found = shelf.get("objects", number, suffix, "object");
        return found instanceof PublicObject object ? object : throwNotFound(number);
    }

    private static PublicObject throwNotFound(String number) {
        throw Refusal.notFound("object", number);
    }
}
