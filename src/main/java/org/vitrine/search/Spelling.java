package org.vitrine.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/// Near spellings of words that are not in the index, taken from the titles, names and texts that are.
final class Spelling {

    static final int MOST = 3;

    private static final int SHORTEST = 3;
    // of a word of up to this length one letter may be wrong, of a longer one two
    private static final int SHORT = 5;
    private static final int ENTRIES_READ = 50;
    private static final List<Field> SEARCHED = List.of(Field.TITLE_WORDS, Field.NAME_WORDS, Field.TEXT_WORDS);

    private final SearchSession session;
    private final SearchPredicate searched;

    /// @param searched which entries count
    Spelling(SearchSession session, SearchPredicate searched) {
        this.session = session;
        this.searched = searched;
    }

    /// The same text with one or more words spelled as the index spells them.
    ///
    /// @param finds whether a text finds anything
    /// @return at most three that find something, nearest first
    List<String> near(SearchText text, Predicate<String> finds) {
        List<Word> words = text.words();
        Set<String> suggestions = new LinkedHashSet<>();
        Set<String> corrected = new LinkedHashSet<>(Set.of(""));
        for (Word word : words) {
            List<String> spellings = isIndexed(word.text()) ? List.of(word.text()) : spellings(word);
            if (spellings.isEmpty()) {
                return List.of();
            }
            Set<String> longer = new LinkedHashSet<>();
            for (String before : corrected) {
                spellings.forEach(spelling -> longer.add(before.isEmpty() ? spelling : before + " " + spelling));
            }
            corrected = firstOf(longer, MOST * MOST);
        }
        String asked = String.join(" ", words.stream().map(Word::text).toList());
        for (String suggestion : corrected) {
            if (suggestions.size() < MOST && !suggestion.equals(asked) && finds.test(suggestion)) {
                suggestions.add(suggestion);
            }
        }
        return List.copyOf(suggestions);
    }

    private boolean isIndexed(String word) {
        return session.search(IndexedEntry.Public.class)
                        .where(f -> f.and(
                                searched,
                                f.match().fields(paths()).matching(word).toPredicate()))
                        .fetchTotalHitCount()
                > 0;
    }

    private List<String> spellings(Word word) {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        int mostEdits = word.length() <= SHORT ? 1 : 2;
        Map<String, Candidate> candidates = new HashMap<>();
        for (Field field : SEARCHED) {
            List<List<String>> entries = session.search(IndexedEntry.Public.class)
                    .select(f -> f.field(field.path(), String.class).multi())
                    .where(f -> f.and(
                            searched,
                            f.match()
                                    .field(field.path())
                                    .matching(word.text())
                                    .fuzzy(mostEdits, 1)
                                    .toPredicate()))
                    .fetchHits(ENTRIES_READ);
            for (List<String> values : entries) {
                for (String other :
                        new LinkedHashSet<>(List.of(String.join(" ", values).split(" ")))) {
                    edits(word.text(), other, mostEdits)
                            .ifPresent(edits -> candidates.merge(
                                    other,
                                    new Candidate(other, edits, 1),
                                    (one, two) -> new Candidate(other, edits, one.entries() + two.entries())));
                }
            }
        }
        return candidates.values().stream()
                .sorted(Comparator.comparingInt(Candidate::edits)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::entries).reversed())
                        .thenComparing(Candidate::word))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    private record Candidate(String word, int edits, int entries) {}

    private static Set<String> firstOf(Set<String> all, int most) {
        Set<String> first = new LinkedHashSet<>();
        all.stream().limit(most).forEach(first::add);
        return first;
    }

    private static String[] paths() {
        return SEARCHED.stream().map(Field::path).toArray(String[]::new);
    }

    /// Letters to insert, drop, exchange or swap with their neighbour (restricted Damerau–Levenshtein distance).
    static Optional<Integer> edits(String from, String to, int most) {
        int[] a = from.codePoints().toArray();
        int[] b = to.codePoints().toArray();
        if (Math.abs(a.length - b.length) > most) {
            return Optional.empty();
        }
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        int edits = cost[a.length][b.length];
        return edits <= most ? Optional.of(edits) : Optional.empty();
    }

    private static int cheapest(int[][] cost, int[] a, int[] b, int i, int j) {
        int exchange = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int cheapest = Math.min(exchange, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }
}
