package org.vitrine.site;

import static java.util.stream.Collectors.toMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.vitrine.publication.PublicRecord;
import org.vitrine.search.ObjectHits;
import org.vitrine.search.ObjectHits.Count;
import org.vitrine.search.ObjectQuery.Facet;
import org.vitrine.search.ObjectQuery.Sort;
import org.vitrine.search.PublicSearch;
import org.vitrine.site.BrowseView.Choice;
import org.vitrine.site.BrowseView.FacetView;
import org.vitrine.site.BrowseView.Kept;

/// Browsing and searching objects: one question to the index, one to the database.
@Path("/objects")
public class BrowsePages {

    private static final Set<Facet> UNFOLDED = EnumSet.of(Facet.KIND, Facet.GIVER, Facet.DECADE);
    private static final int MOST_VALUES = 12;

    private final PublicSearch search;
    private final Shelf shelf;
    private final BrowseNames names;
    private final CustomNames customNames;
    private final Frame frame;

    BrowsePages(PublicSearch search, Shelf shelf, BrowseNames names, CustomNames customNames, Frame frame) {
        this.search = search;
        this.shelf = shelf;
        this.names = names;
        this.customNames = customNames;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance browse(BrowseView b, Page page, Words w);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance browse(@Context UriInfo uri) {
        Words words = frame.words();
        Browsing state = Browsing.of(uri.getQueryParameters());
        ObjectHits hits = search.objects(state.query());
        List<PublicRecord> records = shelf.all(
                Stream.concat(hits.records().stream(), named(state, hits)).toList());
        Map<UUID, PublicRecord> byId = records.stream().collect(toMap(PublicRecord::id, r -> r));
        String title = state.text().isEmpty() ? words.say("nav.objects") : words.say("browse.title", state.text());
        return Templates.browse(view(state, hits, byId, words), frame.page(title, "objects", null), words);
    }

    private BrowseView view(Browsing state, ObjectHits hits, Map<UUID, PublicRecord> records, Words words) {
        List<Card> cards = hits.records().stream()
                .map(records::get)
                .filter(PublicRecord.PublicObject.class::isInstance)
                .map(r -> Card.of((PublicRecord.PublicObject) r, words, frame.terms()))
                .toList();
        long first = (long) state.page() * state.size();
        boolean more = first + hits.records().size() < hits.total();
        List<Choice> chips = chips(state, records, words);
        return new BrowseView(
                state,
                words.count("count.objects", hits.total()),
                hits.total() == 0,
                cards,
                facets(state, hits, records, words),
                chips,
                kept(state),
                sorts(state, words),
                sizes(state, words),
                state.asList(false).href(),
                state.asList(true).href(),
                state.page() > 0 ? state.withPage(state.page() - 1).href() : null,
                more ? state.withPage(state.page() + 1).href() : null,
                words.say("browse.where", words.number(first + 1), words.number(first + cards.size()))
                        .replace("{2}", words.number(hits.total())),
                hits.total() == 0 ? chips : List.of(),
                hits.suggestions().stream()
                        .map(s ->
                                new Choice(Said.plain(s), "", state.withText(s).href(), false, s))
                        .toList());
    }

    /// The authorities whose names are needed for facets and chips.
    private Stream<UUID> named(Browsing state, ObjectHits hits) {
        Stream<UUID> custom = Stream.concat(
                hits.custom().entrySet().stream()
                        .flatMap(entry -> customNames.authorities(
                                entry.getKey(),
                                BrowseNames.values(entry.getValue().stream()
                                        .limit(MOST_VALUES)
                                        .toList()))),
                state.custom().entrySet().stream()
                        .flatMap(entry -> customNames.authorities(entry.getKey(), entry.getValue())));
        return Stream.concat(
                custom,
                Stream.of(Facet.values())
                        .flatMap(facet -> Stream.concat(
                                BrowseNames.authorities(
                                        facet,
                                        BrowseNames.values(BrowseNames.shown(facet, hits.facets(), MOST_VALUES))),
                                BrowseNames.authorities(facet, state.chosen().getOrDefault(facet, List.of())))));
    }

    private List<FacetView> facets(Browsing state, ObjectHits hits, Map<UUID, PublicRecord> records, Words words) {
        List<FacetView> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            state.chosen().getOrDefault(facet, List.of()).forEach(v -> counts.put(v, -1L));
            List<Count> found = hits.facets().getOrDefault(facet, List.of());
            found.stream().filter(c -> counts.containsKey(c.value())).forEach(c -> counts.put(c.value(), c.count()));
            BrowseNames.shown(facet, hits.facets(), MOST_VALUES).forEach(c -> counts.put(c.value(), c.count()));
            if (!counts.isEmpty()) {
                List<Choice> values = counts.entrySet().stream()
                        .map(e -> value(state, facet, e.getKey(), e.getValue(), records, words))
                        .toList();
                boolean open = UNFOLDED.contains(facet) || state.chosen().containsKey(facet);
                facets.add(new FacetView(words.say("facet." + Browsing.name(facet)), open, values));
            }
        }
        customFacets(state, hits, records, words, facets);
        return facets;
    }

    /// What profiles add: open, because they say what is particular about the kind.
    private void customFacets(
            Browsing state, ObjectHits hits, Map<UUID, PublicRecord> records, Words words, List<FacetView> facets) {
        customNames.facets().forEach((key, field) -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            state.custom().getOrDefault(key, List.of()).forEach(value -> counts.put(value, 0L));
            List<Count> found = hits.custom().getOrDefault(key, List.of());
            found.stream()
                    .filter(count -> counts.containsKey(count.value()))
                    .forEach(count -> counts.put(count.value(), count.count()));
            found.stream().limit(MOST_VALUES).forEach(count -> counts.put(count.value(), count.count()));
            if (!counts.isEmpty()) {
                facets.add(new FacetView(
                        customNames.name(field, words),
                        true,
                        counts.entrySet().stream()
                                .map(entry -> new Choice(
                                        customNames.value(key, entry.getKey(), records, words),
                                        words.number(entry.getValue()),
                                        state.toggled(key, entry.getKey()).href(),
                                        state.isChosen(key, entry.getKey()),
                                        entry.getKey()))
                                .toList()));
            }
        });
    }

    private Choice value(
            Browsing state, Facet facet, String value, long count, Map<UUID, PublicRecord> records, Words words) {
        boolean chosen = state.isChosen(facet, value);
        return new Choice(
                names.name(facet, value, records, words),
                count < 0 ? "0" : words.number(count),
                (chosen ? state.without(facet, value) : state.with(facet, value)).href(),
                chosen,
                value);
    }

    private List<Choice> chips(Browsing state, Map<UUID, PublicRecord> records, Words words) {
        List<Choice> chips = new ArrayList<>();
        if (!state.text().isEmpty()) {
            chips.add(new Choice(
                    Said.plain("“" + state.text() + "”"), "", state.withText("").href(), true, state.text()));
        }
        state.chosen()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new Choice(
                        names.name(facet, value, records, words),
                        "",
                        state.without(facet, value).href(),
                        true,
                        value))));
        state.custom()
                .forEach((key, values) -> values.forEach(value -> chips.add(new Choice(
                        customNames.value(key, value, records, words),
                        "",
                        state.toggled(key, value).href(),
                        true,
                        value))));
        return chips;
    }

    private static List<Choice> sorts(Browsing state, Words words) {
        return Stream.of(Sort.values())
                .map(s -> s.name().toLowerCase(Locale.ROOT))
                .map(s -> new Choice(Said.plain(words.say("sort." + s)), "", "", s.equals(state.sortName()), s))
                .toList();
    }

    private static List<Choice> sizes(Browsing state, Words words) {
        return Browsing.SIZES.stream()
                .map(s -> new Choice(Said.plain(words.number(s)), "", "", s == state.size(), s.toString()))
                .toList();
    }

    private static List<Kept> kept(Browsing state) {
        List<Kept> kept = new ArrayList<>();
        state.chosen().forEach((facet, values) -> values.forEach(v -> kept.add(new Kept(Browsing.name(facet), v))));
        state.custom().forEach((key, values) -> values.forEach(v -> kept.add(new Kept(Browsing.name(key), v))));
        if (state.list()) {
            kept.add(new Kept("view", "list"));
        }
        return kept;
    }
}
