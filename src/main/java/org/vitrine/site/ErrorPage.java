package org.vitrine.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// The page for a person who asked for what cannot be given. Whoever answers a refusal in HTML renders it here.
@ApplicationScoped
public class ErrorPage {

    private final Frame frame;

    ErrorPage(Frame frame) {
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "layout")
    static class Templates {
        static native TemplateInstance errorPage(
                int status, String heading, String text, @Nullable String reason, Page page, Words w);
    }

    /// @param status 400 to 599; those with words of their own are 403, 404, 410, 500 and 503
    /// @param reason shown as it is: what stands in the way, or why something was withdrawn; null for none
    public String render(int status, @Nullable String reason) {
        Words words = frame.words();
        String key = "error." + status;
        String heading = words.find(key + ".title").orElseGet(() -> words.say("error.other.title"));
        String text = words.find(key + ".text").orElseGet(() -> words.say("error.other.text"));
        return Templates.errorPage(status, heading, text, reason, frame.page(heading, "", null), words)
                .render();
    }
}
