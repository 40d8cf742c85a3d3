package org.vitrine.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.search.ObjectHits;
import org.vitrine.search.ObjectHits.Count;
import org.vitrine.search.ObjectQuery;
import org.vitrine.search.ObjectQuery.Facet;
import org.vitrine.search.ObjectQuery.Sort;
import org.vitrine.search.PublicSearch;

/// The first page, and the page of a collection.
@Path("/")
public class HomePages {

    private static final int HUNG = 6;
    private static final int TO_CHOOSE_FROM = 60;
    private static final int MOST_WAYS = 8;
    private static final int MOST_OCCASIONS = 300;

    private final PublicSearch search;
    private final Shelf shelf;
    private final BrowseNames names;
    private final Frame frame;
    private final CollectionDocuments documents;

    HomePages(PublicSearch search, Shelf shelf, BrowseNames names, Frame frame, CollectionDocuments documents) {
        this.documents = documents;
        this.search = search;
        this.shelf = shelf;
        this.names = names;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance home(HomeView h, Page page, Words w);
    }

    /// @param hung the objects on the wall, the first one large
    record HomeView(Said name, @Nullable Said about, String total, List<Card> hung, List<Way> ways) {}

    /// A way into the collection.
    ///
    /// @param allHref where all values are, null when they are all here
    record Way(
            String heading, List<Entry> entries, @Nullable String allHref, String allName) {}

    record Entry(Said name, String count, String href) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        Words words = frame.words();
        Said about = frame.terms().houseAbout(words);
        return page(frame.terms().houseName(words), about, frame.page("", "home", about == null ? null : about.text()));
    }

    /// @param last the slug, with the suffix of a format when one is wanted
    @GET
    @Path("collections/{slug}")
    public Response collection(
            @PathParam("slug") String last,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return documents.answer(last, accept, known, this::collection);
    }

    private TemplateInstance collection(String slug) {
        Words words = frame.words();
        Said name = frame.terms().collectionName(slug, words);
        return page(name, frame.terms().houseAbout(words), frame.page(name.text(), "home", null));
    }

    private TemplateInstance page(Said name, @Nullable Said about, Page page) {
        Words words = page.words();
        ObjectHits hits = search.objects(new ObjectQuery("", Map.of(), Sort.NUMBER, 0, TO_CHOOSE_FROM));
        ObjectHits pictured = search.objects(
                new ObjectQuery("", Map.of(Facet.WITH_IMAGE, List.of("yes")), Sort.NUMBER, 0, TO_CHOOSE_FROM));
        Collection<Card> cards = shelf.cards(pictured.records().isEmpty() ? hits.records() : pictured.records(), words)
                .values();
        HomeView view =
                new HomeView(name, about, words.count("count.objects", hits.total()), hang(cards), ways(hits, words));
        return Templates.home(view, page, words);
    }

    /// One of each kind in turn, so that the wall shows the breadth of the collection; the same for everybody.
    private static List<Card> hang(Collection<Card> cards) {
        Map<String, Deque<Card>> byKind = new LinkedHashMap<>();
        cards.forEach(
                c -> byKind.computeIfAbsent(c.kind(), _ -> new ArrayDeque<>()).add(c));
        List<Card> hung = new ArrayList<>();
        while (hung.size() < HUNG && !byKind.isEmpty()) {
            byKind.values().removeIf(Deque::isEmpty);
            byKind.values().stream().map(Deque::poll).forEach(c -> {
                if (c != null && hung.size() < HUNG) {
                    hung.add(c);
                }
            });
        }
        return hung;
    }

    private List<Way> ways(ObjectHits hits, Words words) {
        List<Way> ways = new ArrayList<>();
        Map<Facet, String> all = new LinkedHashMap<>();
        all.put(Facet.KIND, "/objects");
        all.put(Facet.GIVER, "/people");
        all.put(Facet.DECADE, "/timeline");
        Map<Facet, Map<String, Said>> known = names.of(hits.facets(), List.copyOf(all.keySet()), MOST_WAYS, words);
        all.forEach((facet, href) -> {
            if (facet == Facet.DECADE) {
                occasions(words).ifPresent(ways::add);
            }
            List<Count> counts = BrowseNames.shown(facet, hits.facets(), MOST_WAYS);
            List<Entry> list = counts.stream()
                    .map(c -> new Entry(
                            known.getOrDefault(facet, Map.of()).getOrDefault(c.value(), Said.plain(c.value())),
                            words.number(c.count()),
                            href(facet, c.value())))
                    .toList();
            if (!list.isEmpty()) {
                ways.add(new Way(
                        words.say("ways." + Browsing.name(facet)),
                        list,
                        href,
                        words.say("ways." + Browsing.name(facet) + ".all")));
            }
        });
        return ways;
    }

    /// The first occasions that are no part of others, in the order of time.
    private Optional<Way> occasions(Words words) {
        List<Entry> entries = shelf.folder("occasions", "", MOST_OCCASIONS).stream()
                .map(PublicAuthority.class::cast)
                .filter(o -> o.description().parent() == null)
                .sorted(Comparator.comparingLong(AuthorityViews::start))
                .limit(MOST_WAYS)
                .map(o -> new Entry(AuthorityViews.name(o, words), "", "/occasions/" + o.slug()))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Way(words.say("ways.occasion"), entries, "/occasions", words.say("ways.occasion.all")));
    }

    private static String href(Facet facet, String value) {
        return facet == Facet.DECADE
                ? "/timeline?decade=" + Reader.encode(value)
                : "/objects?" + Browsing.name(facet) + "=" + Reader.encode(value);
    }
}
