package org.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.search.WorkingQuery.Column;
import org.vitrine.search.WorkingQuery.Facet;
import org.vitrine.search.WorkingQuery.Position;

/// Working lists are walked by key and narrowed by facets.
class WorkingListTest {

    private static final int ALL = 137;

    @TempDir
    static Path folder;

    private static GeneratedList objects;

    @BeforeAll
    static void make() {
        objects = GeneratedList.make(folder, ALL);
    }

    @AfterAll
    static void close() {
        objects.close();
    }

    private static WorkingQuery from(WorkingQuery query, Position position) {
        return new WorkingQuery(query.text(), query.chosen(), query.sortedBy(), query.descending(), position, 20);
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsWalkedBothWaysAndBackWithoutSkippingOrRepeating(Column column) {
        for (boolean descending : List.of(false, true)) {
            WorkingQuery query = GeneratedList.sorted(column, descending, 20);
            List<UUID> walked = new ArrayList<>();
            WorkingHits page = objects.list(query);
            assertThat(page.previous()).isNull();
            List<List<UUID>> pages = new ArrayList<>();
            while (true) {
                walked.addAll(page.records());
                pages.add(page.records());
                Position next = page.next();
                if (next == null) {
                    break;
                }
                page = objects.list(from(query, next));
            }
            assertThat(walked).as("%s %s", column, descending).hasSize(ALL);
            assertThat(new HashSet<>(walked)).hasSize(ALL);
            assertThat(walked)
                    .isEqualTo(objects.list(new WorkingQuery("", Map.of(), column, descending, null, 500))
                            .records());
            for (int back = pages.size() - 2; back >= 0; back--) {
                page = objects.list(from(query, Objects.requireNonNull(page.previous())));
                assertThat(page.records()).isEqualTo(pages.get(back));
            }
            assertThat(page.previous()).isNull();
        }
    }

    @Test
    void numbersAreSortedAsAPersonCounts() {
        List<UUID> expected = IntStream.range(0, ALL)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> i % 120).thenComparing(i -> i))
                .map(GeneratedList::id)
                .toList();
        assertThat(objects.list(GeneratedList.sorted(Column.NUMBER, false, 500)).records())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aFacetCountsWhatChoosingItsValueFinds(Facet facet) {
        WorkingQuery all = GeneratedList.sorted(Column.NUMBER, false, 500);
        List<ObjectHits.Count> counts = objects.counts(all, facet);
        assertThat(counts).isNotEmpty();
        for (ObjectHits.Count count : counts.subList(0, Math.min(3, counts.size()))) {
            WorkingQuery chosen =
                    new WorkingQuery("", Map.of(facet, List.of(count.value())), Column.NUMBER, false, null, 500);
            assertThat(objects.list(chosen).total()).isEqualTo(count.count());
            assertThat(objects.counts(chosen, facet)).isEqualTo(counts);
        }
    }

    @Test
    void facetsNarrowTogetherAndValuesOfOneWiden() {
        WorkingQuery both = new WorkingQuery(
                "",
                Map.of(Facet.KIND, List.of("medal", "gift"), Facet.STATUS, List.of("DRAFT")),
                Column.TITLE,
                false,
                null,
                500);
        long medals = drafts("medal");
        long gifts = drafts("gift");
        assertThat(objects.list(both).total()).isEqualTo(medals + gifts).isPositive();
    }

    private static long drafts(String kind) {
        return objects.list(new WorkingQuery(
                        "",
                        Map.of(Facet.KIND, List.of(kind), Facet.STATUS, List.of("DRAFT")),
                        Column.TITLE,
                        false,
                        null,
                        1))
                .total();
    }

    @Test
    void aTextFindsByRelevanceWhenNoColumnIsChosen() {
        WorkingHits hits = objects.list(new WorkingQuery("GEN.1907.7", Map.of(), null, false, null, 10));
        assertThat(hits.records()).first().isEqualTo(GeneratedList.id(7));
        assertThat(hits.next()).isNull();
    }

    @Test
    void hostileValuesFindNothingAndBreakNothing() {
        for (String hostile : List.of("", "\u0000", "*:*", "') or 1=1 --", "x".repeat(40_000), "\ud800")) {
            WorkingQuery query =
                    new WorkingQuery(hostile, Map.of(Facet.GIVER, List.of(hostile)), Column.GIVER, true, null, 10);
            assertThat(objects.list(query).records()).isEmpty();
        }
    }
}
