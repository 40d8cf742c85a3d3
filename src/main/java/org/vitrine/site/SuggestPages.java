package org.vitrine.site;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.search.PublicSearch;
import org.vitrine.search.PublicSearch.Suggestion;

/// What may be meant by the first letters of a search: a piece of a page, objects, people, places and occasions apart.
@Path("/suggest")
public class SuggestPages {

    private static final int MOST = 8;
    private static final int LONGEST = 100;
    private static final List<String> FOLDERS =
            List.of("objects", "people", "organisations", "occasions", "places", "decorations", "offices", "sources");

    private final PublicSearch search;
    private final Shelf shelf;
    private final Frame frame;

    SuggestPages(PublicSearch search, Shelf shelf, Frame frame) {
        this.search = search;
        this.shelf = shelf;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance suggest(List<Group> groups);
    }

    record Group(String heading, List<Value> names) {}

    private record Named(String folder, Value name) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance suggest(@QueryParam("q") @DefaultValue("") String text) {
        Words words = frame.words();
        String asked = text.strip();
        List<Suggestion> found = asked.isEmpty() || asked.length() > LONGEST ? List.of() : search.suggest(asked, MOST);
        Map<String, List<Named>> byFolder = shelf
                .all(found.stream().map(Suggestion::record).toList())
                .stream()
                .map(record -> named(record, words))
                .collect(groupingBy(Named::folder));
        List<Group> groups = new ArrayList<>();
        for (String folder : FOLDERS) {
            List<Named> names = byFolder.getOrDefault(folder, List.of());
            if (!names.isEmpty()) {
                groups.add(new Group(
                        words.say("nav." + folder),
                        names.stream().map(Named::name).toList()));
            }
        }
        return Templates.suggest(groups);
    }

    private static Named named(PublicRecord record, Words words) {
        return switch (record) {
            case PublicObject object ->
                new Named(
                        "objects",
                        new Value(
                                Teller.title(object.description(), words.language()),
                                "/objects/" + object.key(),
                                Said.plain(object.key()),
                                null));
            case PublicAuthority authority ->
                new Named(
                        authority.description().kind().folder(),
                        AuthorityViews.mention(authority, words).name());
        };
    }
}
