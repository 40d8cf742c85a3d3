package org.vitrine.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.common.ValueModel;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.vitrine.search.ObjectQuery.Facet;

/// One question while it is answered.
final class Asking {

    private static final int DEEPEST = 10_000;
    // more values than any facet shows
    private static final int MOST_VALUES = 1000;

    private static final AggregationKey<Map<String, Long>> CUSTOM = AggregationKey.of(Field.CUSTOM.path());

    private final SearchSession session;
    private final SearchScope<IndexedEntry.Public> scope;
    private final SearchPredicateFactory f;
    private final ObjectQuery query;
    private final SearchText text;

    Asking(SearchSession session, ObjectQuery query) {
        this.session = session;
        this.scope = session.scope(List.of(IndexedEntry.Public.class));
        this.f = scope.predicate();
        this.query = query;
        this.text = SearchText.parse(query.text());
    }

    ObjectHits answer() {
        Map<Facet, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(Facet.class);
        int offset = query.page() * query.size();
        var asked = session.search(scope)
                .select(projection -> projection.id(String.class))
                .where(filtered(matching(text), null, null));
        for (Facet facet : Facet.values()) {
            if (!isChosen(facet)) {
                keys.put(facet, key(facet));
                asked.aggregation(key(facet), counting(Field.of(facet)));
            }
        }
        // in one field, so the choice of one key would narrow the counts of the others by itself
        asked.aggregation(CUSTOM, counting(Field.CUSTOM));
        SearchResult<String> found = asked.sort(sort()).fetch(offset, Math.min(query.size(), DEEPEST - offset));
        Map<Facet, List<ObjectHits.Count>> facets = new EnumMap<>(Facet.class);
        keys.forEach((facet, key) -> facets.put(facet, counts(found.aggregation(key))));
        for (Facet facet : Facet.values()) {
            if (isChosen(facet)) {
                facets.put(facet, countsWithout(facet));
            }
        }
        Map<String, List<ObjectHits.Count>> custom = CustomFacets.byKey(counts(found.aggregation(CUSTOM)));
        for (String key : query.custom().keySet()) {
            custom.put(key, countsWithout(key));
        }
        long total = found.total().hitCount();
        return new ObjectHits(
                found.hits().stream().map(UUID::fromString).toList(),
                total,
                facets,
                custom,
                total == 0 ? suggestions() : List.of());
    }

    private boolean isChosen(Facet facet) {
        return !query.chosen().getOrDefault(facet, List.of()).isEmpty();
    }

    /// A facet's own choice does not reduce its counts: they say what choosing another value as well would give.
    private List<ObjectHits.Count> countsWithout(Facet facet) {
        return counts(session.search(scope)
                .select(projection -> projection.id(String.class))
                .where(filtered(matching(text), facet, null))
                .aggregation(key(facet), counting(Field.of(facet)))
                .fetch(0)
                .aggregation(key(facet)));
    }

    private List<ObjectHits.Count> countsWithout(String custom) {
        return CustomFacets.byKey(counts(session.search(scope)
                        .select(projection -> projection.id(String.class))
                        .where(filtered(matching(text), null, custom))
                        .aggregation(CUSTOM, counting(Field.CUSTOM))
                        .fetch(0)
                        .aggregation(CUSTOM)))
                .getOrDefault(custom, List.of());
    }

    private SearchAggregation<Map<String, Long>> counting(Field field) {
        return scope.aggregation()
                .terms()
                .field(field.path(), String.class, ValueModel.MAPPING)
                .maxTermCount(MOST_VALUES)
                .toAggregation();
    }

    private SearchPredicate matching(SearchText asked) {
        return new Matching(f).all(asked);
    }

    /// @param without facet whose choice does not narrow
    /// @param withoutCustom custom field whose choice does not narrow
    private SearchPredicate filtered(
            SearchPredicate matching, @Nullable Facet without, @Nullable String withoutCustom) {
        BooleanPredicateClausesStep<?, ?> all = f.bool().must(matching).filter(family());
        query.chosen().forEach((facet, values) -> {
            if (facet != without && !values.isEmpty()) {
                all.filter(f.terms().field(Field.of(facet).path()).matchingAny(values));
            }
        });
        query.custom().forEach((key, values) -> {
            if (!key.equals(withoutCustom) && !values.isEmpty()) {
                all.filter(f.terms()
                        .field(Field.CUSTOM.path())
                        .matchingAny(values.stream()
                                .map(value -> CustomFacets.joined(key, value))
                                .toList()));
            }
        });
        return all.toPredicate();
    }

    private SearchPredicate family() {
        return f.match().field(Field.FAMILY.path()).matching(Entry.OBJECT).toPredicate();
    }

    private SearchSort sort() {
        SearchSortFactory by = scope.sort();
        return switch (query.sort()) {
            case RELEVANCE ->
                text.blank()
                        ? by.field(Field.SORT_NUMBER.path()).toSort()
                        : by.score().then().field(Field.SORT_NUMBER.path()).toSort();
            case OLDEST ->
                by.field(Field.EARLIEST.path())
                        .asc()
                        .missing()
                        .last()
                        .then()
                        .field(Field.SORT_NUMBER.path())
                        .toSort();
            case NEWEST ->
                by.field(Field.LATEST.path())
                        .desc()
                        .missing()
                        .last()
                        .then()
                        .field(Field.SORT_NUMBER.path())
                        .toSort();
            case TITLE ->
                by.field(Field.SORT_TITLE.path())
                        .missing()
                        .last()
                        .then()
                        .field(Field.SORT_NUMBER.path())
                        .toSort();
            case NUMBER -> by.field(Field.SORT_NUMBER.path()).toSort();
        };
    }

    private List<String> suggestions() {
        return new Spelling(session, family())
                .near(
                        text,
                        other -> session.search(scope)
                                        .where(filtered(matching(SearchText.parse(other + " ")), null, null))
                                        .fetchTotalHitCount()
                                > 0);
    }

    private static AggregationKey<Map<String, Long>> key(Facet facet) {
        return AggregationKey.of(Field.of(facet).path());
    }

    private static List<ObjectHits.Count> counts(Map<String, Long> found) {
        List<ObjectHits.Count> counts = new ArrayList<>();
        found.forEach((value, count) -> counts.add(new ObjectHits.Count(value, count)));
        counts.sort(
                Comparator.comparingLong(ObjectHits.Count::count).reversed().thenComparing(ObjectHits.Count::value));
        return counts;
    }
}
