package org.vitrine.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.search.ObjectHits;
import org.vitrine.search.ObjectHits.Count;
import org.vitrine.search.ObjectQuery;
import org.vitrine.search.ObjectQuery.Facet;
import org.vitrine.search.ObjectQuery.Sort;
import org.vitrine.search.PublicSearch;

/// Occasions and objects in the order of time. A small collection is shown at once, a large one decade by decade.
@Path("/timeline")
public class TimelinePages {

    private static final int AT_ONCE = 100;
    private static final int MOST_PAGES = 4;
    private static final int MOST_OCCASIONS = 1000;

    private final PublicSearch search;
    private final Shelf shelf;
    private final Frame frame;

    TimelinePages(PublicSearch search, Shelf shelf, Frame frame) {
        this.search = search;
        this.shelf = shelf;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance timeline(TimelineView t, Page page, Words w);
    }

    /// @param choices decades with the number of their objects
    /// @param one only one decade is shown
    /// @param cut there are more objects than could be shown
    record TimelineView(List<Decade> choices, List<DecadeView> decades, boolean one, String restHref, boolean cut) {}

    record Decade(String name, String href, String count, boolean chosen) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance timeline(@QueryParam("decade") @DefaultValue("") String asked) {
        Words words = frame.words();
        String decade = asked.matches("\\d{1,4}") ? asked : "";
        ObjectHits first = search.objects(query(decade, 0));
        Map<UUID, Card> cards = shelf.cards(all(decade, first), words);
        List<PublicAuthority> occasions = shelf.folder("occasions", "", MOST_OCCASIONS).stream()
                .map(PublicAuthority.class::cast)
                .filter(o -> decade.isEmpty() || startsIn(o, Integer.parseInt(decade)))
                .toList();
        List<Decade> choices = decades(first, decade, words);
        TimelineView view = new TimelineView(
                choices,
                Decades.of(occasions, List.copyOf(cards.values()), words),
                !decade.isEmpty(),
                decade.isEmpty() ? "/objects?sort=oldest" : "/objects?sort=oldest&decade=" + decade,
                first.total() > cards.size());
        String title = words.say("nav.timeline");
        return Templates.timeline(view, frame.page(title, "timeline", null), words);
    }

    private List<UUID> all(String decade, ObjectHits first) {
        List<UUID> ids = new ArrayList<>(first.records());
        for (int page = 1; page < MOST_PAGES && ids.size() < first.total(); page++) {
            ids.addAll(search.objects(query(decade, page)).records());
        }
        return ids;
    }

    private static ObjectQuery query(String decade, int page) {
        Map<Facet, List<String>> chosen = decade.isEmpty() ? Map.of() : Map.of(Facet.DECADE, List.of(decade));
        return new ObjectQuery("", chosen, Sort.OLDEST, page, AT_ONCE);
    }

    private static List<Decade> decades(ObjectHits hits, String chosen, Words words) {
        return hits.facets().getOrDefault(Facet.DECADE, List.of()).stream()
                .filter(c -> c.value().matches("\\d{1,4}"))
                .sorted(Comparator.comparing(Count::value))
                .map(c -> new Decade(
                        words.say("decade", c.value()),
                        "/timeline?decade=" + c.value(),
                        words.number(c.count()),
                        c.value().equals(chosen)))
                .toList();
    }

    private static boolean startsIn(PublicAuthority occasion, int decade) {
        long start = AuthorityViews.start(occasion);
        if (start == Long.MAX_VALUE) {
            return false;
        }
        int year = java.time.LocalDate.ofEpochDay(start).getYear();
        return year >= decade && year < decade + 10;
    }
}
