package org.vitrine.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.vitrine.dublincore.DublinCore;
import org.vitrine.dublincore.DublinCoreMapper;
import org.vitrine.dublincore.Statement;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.PublicRecordCodec;

/// The page of an object, and its public record as JSON.
@Path("/objects")
public class ObjectPages {

    private final Shelf shelf;
    private final ObjectViews views;
    private final DublinCoreMapper dublinCore;
    private final Frame frame;

    ObjectPages(Shelf shelf, ObjectViews views, DublinCoreMapper dublinCore, Frame frame) {
        this.shelf = shelf;
        this.views = views;
        this.dublinCore = dublinCore;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance object(ObjectView o, List<Statement> dc, Page page, Words w);
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@PathParam("number") String number) {
        PublicObject object = get(number);
        ObjectView view = views.of(object);
        String summary = view.descriptions().isEmpty()
                ? null
                : view.descriptions().getFirst().text();
        List<Statement> elements = DublinCore.simple(dublinCore.statements(object));
        return Templates.object(view, elements, frame.page(view.title().text(), "objects", summary), frame.words());
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_JSON)
    public String record(@PathParam("number") String number) {
        return PublicRecordCodec.write(get(number));
    }

    /// Whatever is accepted: the address has said what is wanted.
    @GET
    @Path("{number}.json")
    public Response file(@PathParam("number") String number) {
        return Response.ok(PublicRecordCodec.write(get(number)), MediaType.APPLICATION_JSON)
                .build();
    }

    private PublicObject get(String number) {
        PublicRecord found = shelf.get("objects", number, "object");
        return found instanceof PublicObject object ? object : throwNotFound(number);
    }

    private static PublicObject throwNotFound(String number) {
        throw Refusal.notFound("object", number);
    }
}
