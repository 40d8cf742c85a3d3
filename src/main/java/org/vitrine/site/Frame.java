package org.vitrine.site;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.page.Assets;

/// What pages have in common: whoever builds one starts here.
@ApplicationScoped
class Frame {

    /// Media type of a page that is rendered before it is answered.
    static final String HTML = "text/html;charset=UTF-8";

    private final Reader reader;
    private final Assets assets;
    private final Terms terms;
    private final String baseUrl;

    Frame(
            Reader reader,
            Assets assets,
            Terms terms,
            @ConfigProperty(name = "vitrine.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.reader = reader;
        this.assets = assets;
        this.terms = terms;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    Words words() {
        return new Words(reader.language());
    }

    Terms terms() {
        return terms;
    }

    /// Without a slash at the end.
    String baseUrl() {
        return baseUrl;
    }

    /// @param section which entry of the menu is current, empty for none
    Page page(String title, String section, @Nullable String summary) {
        Words words = words();
        return Page.of(title, section, summary, terms.houseName(words), baseUrl, reader, words, assets);
    }
}
