package org.vitrine.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.Label;

/// Who publishes, and under which addresses.
///
/// @param baseUrl public base URL without a slash at the end
/// @param institution whose collection it is; null when there is none to name
/// @param terms of the profiles and vocabularies in force
public record House(String baseUrl, @Nullable String institution, Terminology terms) {

    /// The identifier that never changes: it stands for the thing, not for its page.
    public String id(UUID record) {
        return baseUrl + "/id/" + record;
    }

    /// Something within a record that has no address of its own: an event, an inscription.
    public String id(UUID record, String item) {
        return id(record) + "#" + item;
    }

    /// @param folder `objects`, `people`, `places` …
    public String page(String folder, String key) {
        return baseUrl + "/" + folder + "/" + key;
    }

    public String page(Label label) {
        return page(label.kind().folder(), label.slug());
    }

    public String manifest(String number) {
        return baseUrl + "/iiif/presentation/3/" + number + "/manifest";
    }

    public String collection(String slug) {
        return page("collections", slug);
    }

    /// A term that no other vocabulary gives an address; its page and its SKOS stand there.
    public String term(String scheme, String term) {
        return page("concepts", scheme) + "/"
                + URLEncoder.encode(term, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// A picture in the image service (IIIF Image API 3.0), which cuts it as it is asked to.
    public String image(UUID file) {
        return baseUrl + "/iiif/image/3/" + file;
    }

    /// The whole picture, as large as it is given out.
    public String display(UUID file) {
        return image(file) + "/full/max/0/default.jpg";
    }

    public String thumbnail(UUID file) {
        return baseUrl + "/media/" + file + "/thumbnail.jpg";
    }

    /// Who answers for the data: the institution, else the collection by its own name. This is no claim to hold
    /// anything.
    public Phrase provider(String collection) {
        return institution == null ? Phrase.best(terms.collection(collection)) : new Phrase(institution, null);
    }
}
