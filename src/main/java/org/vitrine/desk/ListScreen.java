package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.search.WorkingHits;
import org.vitrine.search.WorkingQuery.Column;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Language;

/// Draws up a working list.
@ApplicationScoped
class ListScreen {

    private final WorkingSearch search;
    private final CollectionObjects objects;
    private final ListCells cells;
    private final ListFacets facets;
    private final SavedSearches savedSearches;
    private final ProfilesInForce profiles;
    private final Frames frames;

    ListScreen(
            WorkingSearch search,
            CollectionObjects objects,
            ListCells cells,
            ListFacets facets,
            SavedSearches savedSearches,
            ProfilesInForce profiles,
            Frames frames) {
        this.search = search;
        this.objects = objects;
        this.cells = cells;
        this.facets = facets;
        this.savedSearches = savedSearches;
        this.profiles = profiles;
        this.frames = frames;
    }

    /// @param opened name of a facet to show open, may be empty
    /// @param notice what just happened, or null
    ListView draw(ListAddress list, String opened, @Nullable String notice, Account who) {
        Language language = who.language();
        WorkingHits hits = search.list(list.query());
        return new ListView(
                list.text(),
                String.format(language.locale(), "%,d", hits.total()),
                facets.chips(list, language),
                list.cleared().address(),
                facets.all(list, hits.total(), opened, language),
                list.columns().stream()
                        .map(column -> head(list, column, language))
                        .toList(),
                cells.rows(inOrder(hits.records()), list.columns(), who),
                columns(list, language),
                sizes(list),
                list.at(null).queryString(),
                list.at(null).pairs(Set.of("q", "sort", "order")),
                list.at(null).pairs(Set.of("column", "size")),
                hits.previous() == null ? null : list.at(hits.previous()).address(),
                hits.next() == null ? null : list.at(hits.next()).address(),
                list.below("/desk/objects/sheet"),
                savedSearches.of(who).stream().map(ListScreen::saved).toList(),
                StartPages.kinds(profiles, language, ""),
                who.role().mayDoWhat(Role.CATALOGUER),
                who.role().mayDoWhat(Role.CURATOR),
                notice);
    }

    /// An object that was deleted a moment ago may still be in the index, and is left out.
    private List<CollectionObject> inOrder(List<UUID> ids) {
        Map<UUID, CollectionObject> found = objects.byId(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private ListView.Head head(ListAddress list, Column column, Language language) {
        String direction = column != list.sortedBy() ? "none" : list.descending() ? "descending" : "ascending";
        return new ListView.Head(label(column, language), list.sorted(column).address(), direction);
    }

    private String label(Column column, Language language) {
        return frames.word(language, "column." + ListAddress.name(column));
    }

    private List<FormView.Option> columns(ListAddress list, Language language) {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.NUMBER)
                .map(column -> new FormView.Option(
                        ListAddress.name(column),
                        label(column, language),
                        list.columns().contains(column)))
                .toList();
    }

    private static List<FormView.Option> sizes(ListAddress list) {
        return ListAddress.SIZES.stream()
                .map(size -> new FormView.Option(Integer.toString(size), Integer.toString(size), size == list.size()))
                .toList();
    }

    private static ListView.Saved saved(SavedSearches.Saved search) {
        return new ListView.Saved(
                search.id(),
                search.name(),
                ListAddress.parse(search.state()).address(),
                search.owner(),
                search.shared());
    }
}
