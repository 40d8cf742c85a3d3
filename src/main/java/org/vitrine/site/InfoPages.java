package org.vitrine.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the house says about itself: how its data can be had, and how it is to be read.
@Path("/")
public class InfoPages {

    private final Frame frame;
    private final CustomNames customNames;

    InfoPages(Frame frame, CustomNames customNames) {
        this.customNames = customNames;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance data(String base, List<CustomNames.Kind> kinds, Page page, Words w);

        static native TemplateInstance about(@Nullable Said about, Page page, Words w);
    }

    @GET
    @Path("data")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance data() {
        Words words = frame.words();
        return Templates.data(
                frame.baseUrl(), customNames.kinds(words), frame.page(words.say("nav.data"), "data", null), words);
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
