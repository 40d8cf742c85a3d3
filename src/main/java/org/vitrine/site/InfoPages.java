package org.vitrine.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.Publication.Family;

/// What the house says about itself: how its data can be had, and how it is to be read.
@Path("/")
public class InfoPages {

    private final Frame frame;
    private final Documents documents;
    private final CustomNames customNames;

    InfoPages(Frame frame, Documents documents, CustomNames customNames) {
        this.documents = documents;
        this.customNames = customNames;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance data(
                String base, List<Explained> formats, List<CustomNames.Kind> kinds, Page page, Words w);

        static native TemplateInstance about(@Nullable Said about, Page page, Words w);
    }

    /// A format with what a harvester wants to know of it.
    ///
    /// @param cannot what it has no place for
    /// @param example a shipped record in it, empty when there is none
    record Explained(Document document, String cannot, String example) {}

    @GET
    @Path("data")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance data() {
        Words words = frame.words();
        List<Explained> formats = documents.of(Family.OBJECT).stream()
                .map(document -> new Explained(document, words.say("cannot." + document.key()), Examples.of(document)))
                .toList();
        return Templates.data(
                frame.baseUrl(),
                formats,
                customNames.kinds(words),
                frame.page(words.say("nav.data"), "data", null),
                words);
    }

    @GET
    @Path("about")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance about() {
        Words words = frame.words();
        return Templates.about(
                frame.terms().houseAbout(words), frame.page(words.say("nav.about"), "about", null), words);
    }
}
