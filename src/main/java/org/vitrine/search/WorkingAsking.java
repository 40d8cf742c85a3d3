package org.vitrine.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.ValueModel;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.vitrine.search.WorkingQuery.Facet;
import org.vitrine.search.WorkingQuery.Position;

/// One question of a working list while it is answered. Pages are found by key, so that the last costs what the first
/// does, however long the list.
final class WorkingAsking {

    // more values than any facet shows
    private static final int MOST_VALUES = 200;
    private static final int SCROLLED = 1000;
    private static final int DEEPEST = 10_000;

    private final SearchSession session;
    private final SearchScope<IndexedEntry.Working> scope;
    private final SearchPredicateFactory f;
    private final WorkingQuery query;
    private final SearchText text;
    private final boolean lucene;

    /// @param lucene the index is ours, not one of a cluster
    WorkingAsking(SearchSession session, WorkingQuery query, boolean lucene) {
        this.session = session;
        this.scope = session.scope(List.of(IndexedEntry.Working.class));
        this.f = scope.predicate();
        this.query = query;
        this.text = SearchText.parse(query.text());
        this.lucene = lucene;
    }

    /// A hit with the keys that say where it stands.
    private record Hit(UUID id, @Nullable String key, String number) {}

    WorkingHits answer() {
        long total = total();
        if (query.sortedBy() == null) {
            return best(total);
        }
        Position from = query.from();
        List<Hit> hits = new ArrayList<>(page(from));
        boolean spare = hits.size() > query.size();
        if (spare) {
            hits.removeLast();
        }
        boolean backwards = from != null && from.backwards();
        if (backwards) {
            Collections.reverse(hits);
        }
        boolean hasNext = backwards || spare;
        boolean hasPrevious = backwards ? spare : from != null;
        return new WorkingHits(
                hits.stream().map(Hit::id).toList(),
                total,
                hasPrevious && !hits.isEmpty() ? position(hits.getFirst(), true) : null,
                hasNext && !hits.isEmpty() ? position(hits.getLast(), false) : null);
    }

    /// How many objects have each value. A facet's own choice does not reduce its counts: they say what choosing
    /// another value as well would give.
    List<ObjectHits.Count> counts(Facet facet) {
        AggregationKey<Map<String, Long>> key =
                AggregationKey.of(Field.of(facet).path());
        Map<String, Long> found = session.search(scope)
                .select(projection -> projection.id(String.class))
                .where(filtered(facet))
                .aggregation(
                        key,
                        scope.aggregation()
                                .terms()
                                .field(Field.of(facet).path(), String.class, ValueModel.MAPPING)
                                .maxTermCount(MOST_VALUES)
                                .toAggregation())
                .fetch(0)
                .aggregation(key);
        return counted(found);
    }

    private static List<ObjectHits.Count> counted(Map<String, Long> found) {
        List<ObjectHits.Count> counts = new ArrayList<>();
        found.forEach((value, count) -> counts.add(new ObjectHits.Count(value, count)));
        counts.sort(
                Comparator.comparingLong(ObjectHits.Count::count).reversed().thenComparing(ObjectHits.Count::value));
        return counts;
    }

    long total() {
        return session.search(scope)
                .select(projection -> projection.id(String.class))
                .where(filtered(null))
                .fetchTotalHitCount();
    }

    /// All that are found, in the list's order, as long as more are wanted.
    void all(Predicate<List<UUID>> wantsMore) {
        try (SearchScroll<String> scroll = session.search(scope)
                .select(projection -> projection.id(String.class))
                .where(filtered(null))
                .sort(sort(false))
                .scroll(SCROLLED)) {
            SearchScrollResult<String> page = scroll.next();
            while (page.hasHits()
                    && wantsMore.test(page.hits().stream().map(UUID::fromString).toList())) {
                page = scroll.next();
            }
        }
    }

    /// Relevance has no key to go on from, so its pages are counted, and nobody reads on to the 10,000th best.
    private WorkingHits best(long total) {
        Position from = query.from();
        int offset = from == null ? 0 : offset(from);
        List<UUID> hits = session
                .search(scope)
                .select(projection -> projection.id(String.class))
                .where(filtered(null))
                .sort(scope.sort()
                        .score()
                        .then()
                        .field(Field.SORT_NUMBER.path())
                        .toSort())
                .fetchHits(offset, query.size())
                .stream()
                .map(UUID::fromString)
                .toList();
        int next = offset + query.size();
        return new WorkingHits(
                hits,
                total,
                offset == 0 ? null : counted(Math.max(0, offset - query.size())),
                next < total && next <= DEEPEST - query.size() ? counted(next) : null);
    }

    private static Position counted(int offset) {
        return new Position(null, Integer.toString(offset), false);
    }

    private static int offset(Position from) {
        return from.number().matches("\\d{1,6}") ? Math.min(Integer.parseInt(from.number()), DEEPEST) : 0;
    }

    private List<Hit> page(@Nullable Position from) {
        SearchPredicate where = filtered(null);
        if (from != null) {
            where = f.bool().filter(where).filter(beyond(from)).toPredicate();
        }
        Field column = column();
        boolean number = column.shape() == Field.Shape.NUMBER;
        return session.search(scope)
                .select(projection -> projection
                        .composite()
                        .from(
                                projection.id(String.class),
                                number
                                        ? projection
                                                .field(column.path(), Long.class)
                                                .multi()
                                        : projection
                                                .field(column.path(), String.class)
                                                .multi(),
                                projection
                                        .field(Field.SORT_NUMBER.path(), String.class)
                                        .multi())
                        .asList(WorkingAsking::hit))
                .where(where)
                .sort(sort(from != null && from.backwards()))
                .totalHitCountThreshold(query.size() + 1)
                .fetchHits(query.size() + 1);
    }

    private static Hit hit(List<?> values) {
        return new Hit(
                UUID.fromString((String) values.get(0)), first((List<?>) values.get(1)), String.valueOf(first((List<?>)
                        values.get(2))));
    }

    private static @Nullable String first(List<?> values) {
        return values.isEmpty() ? null : String.valueOf(values.getFirst());
    }

    private static Position position(Hit hit, boolean backwards) {
        return new Position(hit.key(), hit.number(), backwards);
    }

    private Field column() {
        return query.sortedBy() == null ? Field.SORT_NUMBER : Field.of(query.sortedBy());
    }

    private SearchPredicate filtered(@Nullable Facet without) {
        BooleanPredicateClausesStep<?, ?> all =
                f.bool().filter(f.match().field(Field.FAMILY.path()).matching(Entry.OBJECT));
        if (!text.blank()) {
            all.must(new Matching(f).all(text));
        }
        query.chosen().forEach((facet, values) -> {
            if (facet != without) {
                all.filter(f.terms().field(Field.of(facet).path()).matchingAny(values));
            }
        });
        return all.toPredicate();
    }

    /// What comes after a place in the list, or before it.
    private SearchPredicate beyond(Position from) {
        Field column = column();
        SearchPredicate tie = compared(Field.SORT_NUMBER, from.number(), from.backwards());
        if (column == Field.SORT_NUMBER) {
            return compared(Field.SORT_NUMBER, from.number(), from.backwards() != query.descending());
        }
        String key = from.key();
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        SearchPredicate has = f.exists().field(column.path()).toPredicate();
        if (key == null) {
            any.should(f.bool().mustNot(has).filter(tie));
            if (from.backwards()) {
                any.should(has);
            }
            return any.toPredicate();
        }
        any.should(compared(column, key, from.backwards() != query.descending()));
        any.should(f.bool().filter(equal(column, key)).filter(tie));
        if (!from.backwards()) {
            any.should(f.bool().mustNot(has));
        }
        return any.toPredicate();
    }

    private SearchPredicate equal(Field column, String key) {
        return column.shape() == Field.Shape.NUMBER
                ? f.match().field(column.path()).matching(number(key)).toPredicate()
                : f.match().field(column.path()).matching(key).toPredicate();
    }

    /// A key that somebody made up is the beginning of the list.
    private static long number(String key) {
        return key.matches("-?\\d{1,18}") ? Long.parseLong(key) : -999_999_999_999_999_999L;
    }

    private SearchPredicate compared(Field column, String key, boolean less) {
        if (column.shape() == Field.Shape.NUMBER) {
            long number = number(key);
            return less
                    ? f.range().field(column.path()).lessThan(number).toPredicate()
                    : f.range().field(column.path()).greaterThan(number).toPredicate();
        }
        if (lucene) {
            // by the column's values one after the other; the index's terms would all be walked through
            BytesRef bound = new BytesRef(key);
            return f.extension(LuceneExtension.get())
                    .fromLuceneQuery(SortedSetDocValuesField.newSlowRangeQuery(
                            column.path(), less ? null : bound, less ? bound : null, false, false))
                    .toPredicate();
        }
        return less
                ? f.range().field(column.path()).lessThan(key).toPredicate()
                : f.range().field(column.path()).greaterThan(key).toPredicate();
    }

    private SearchSort sort(boolean backwards) {
        SearchSortFactory by = scope.sort();
        Field column = column();
        boolean descending = query.descending() != backwards;
        if (column == Field.SORT_NUMBER) {
            var number = by.field(column.path());
            return descending ? number.desc().toSort() : number.asc().toSort();
        }
        var first = by.field(column.path());
        var ordered = descending ? first.desc() : first.asc();
        var complete = backwards ? ordered.missing().first() : ordered.missing().last();
        var tie = complete.then().field(Field.SORT_NUMBER.path());
        return backwards ? tie.desc().toSort() : tie.asc().toSort();
    }
}
