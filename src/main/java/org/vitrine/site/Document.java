package org.vitrine.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.site.Acceptance.Offered;

/// A form in which a record can be had beside its page.
///
/// @param key name of the format; `json` is the public record itself, `linkset` its links
/// @param suffix how its address ends
/// @param name what people call it
record Document(
        String key,
        String suffix,
        String name,
        String mediaType,
        @Nullable String profile) {

    static final String JSON = "json";
    static final String LINKSET = "linkset";

    Offered offered() {
        return new Offered(key, mediaTypes(), profile);
    }

    /// XML is asked for under either of its general names, and RDF under that too.
    private List<String> mediaTypes() {
        return switch (mediaType) {
            case "application/xml" -> List.of("application/xml", "text/xml");
            case "text/xml" -> List.of("text/xml", "application/xml");
            case "application/rdf+xml" -> List.of("application/rdf+xml", "application/xml", "text/xml");
            default -> List.of(mediaType);
        };
    }

    public String asWritten() {
        return offered().asWritten();
    }

    /// As a typed link (RFC 8288).
    String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"; type=\"" + mediaType + "\""
                + (profile == null ? "" : "; profile=\"" + profile + "\"");
    }
}
