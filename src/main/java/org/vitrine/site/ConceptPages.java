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
import org.vitrine.problem.Refusal;
import org.vitrine.text.RecordJson;
import org.vitrine.vocabulary.Concept;
import org.vitrine.vocabulary.Scheme;

/// Pages of concept schemes and of each concept, with what is described by it; as SKOS in JSON-LD for machines.
@Path("/concepts")
public class ConceptPages {

    private static final String JSON_LD = "application/ld+json";

    private final Schemes schemes;
    private final ConceptViews views;
    private final Frame frame;

    ConceptPages(Schemes schemes, ConceptViews views, Frame frame) {
        this.schemes = schemes;
        this.views = views;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance schemes(List<ConceptView.SchemeLine> schemes, Page page, Words w);

        static native TemplateInstance scheme(ConceptView.SchemeView s, Page page, Words w);

        static native TemplateInstance concept(ConceptView c, Page page, Words w);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance schemes() {
        Words words = frame.words();
        return Templates.schemes(views.schemes(words), frame.page(words.say("nav.concepts"), "concepts", null), words);
    }

    @GET
    @Path("{scheme}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance scheme(@PathParam("scheme") String id) {
        Words words = frame.words();
        ConceptView.SchemeView view = views.scheme(get(id), words);
        return Templates.scheme(view, frame.page(view.name().text(), "concepts", null), words);
    }

    @GET
    @Path("{scheme}")
    @Produces({JSON_LD, MediaType.APPLICATION_JSON})
    public String schemeAsData(@PathParam("scheme") String id) {
        return RecordJson.write(new SkosWriter(frame.baseUrl()).scheme(get(id)));
    }

    /// Whatever is accepted: the address has said what is wanted.
    @GET
    @Path("{scheme}.json")
    public Response schemeFile(@PathParam("scheme") String id) {
        return Response.ok(schemeAsData(id), JSON_LD).build();
    }

    @GET
    @Path("{scheme}/{term}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance concept(@PathParam("scheme") String id, @PathParam("term") String term) {
        Words words = frame.words();
        ConceptView view = views.concept(get(id), get(id, term), words);
        return Templates.concept(view, frame.page(view.name().text(), "concepts", null), words);
    }

    @GET
    @Path("{scheme}/{term}")
    @Produces({JSON_LD, MediaType.APPLICATION_JSON})
    public String conceptAsData(@PathParam("scheme") String id, @PathParam("term") String term) {
        return RecordJson.write(new SkosWriter(frame.baseUrl()).concept(get(id), get(id, term)));
    }

    @GET
    @Path("{scheme}/{term}.json")
    public Response conceptFile(@PathParam("scheme") String id, @PathParam("term") String term) {
        return Response.ok(conceptAsData(id, term), JSON_LD).build();
    }

    private Scheme get(String id) {
        return schemes.find(id).orElseThrow(() -> Refusal.notFound("vocabulary", id));
    }

    private Concept get(String scheme, String term) {
        return schemes.find(scheme, term).orElseThrow(() -> Refusal.notFound("concept", scheme + "/" + term));
    }
}
