package org.vitrine.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/// Counts values straight from the index's columns. The aggregation of the library takes seconds where a million
/// objects have twenty thousand givers (see the benchmark `desk`); this takes one pass over numbers.
final class ValueCounts {

    private final SearchSession session;
    private final Query query;

    ValueCounts(SearchSession session, Query query) {
        this.session = session;
        this.query = query;
    }

    /// @param most values that are wanted, those that count most
    Map<String, Long> of(Field field, int most) {
        try (IndexReader reader = session.scope(List.of(IndexedEntry.Working.class))
                .extension(LuceneExtension.get())
                .openIndexReader()) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            Map<BytesRef, long[]> counts = new HashMap<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                count(weight, leaf, field, counts);
            }
            return highest(counts, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(Weight weight, LeafReaderContext leaf, Field field, Map<BytesRef, long[]> counts)
            throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return;
        }
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field.path());
        int[] byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        DocIdSetIterator found = scorer.iterator();
        var live = leaf.reader().getLiveDocs();
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                BytesRef value = values.lookupOrd(ordinal);
                long[] sum = counts.get(value);
                if (sum == null) {
                    sum = new long[1];
                    counts.put(BytesRef.deepCopyOf(value), sum);
                }
                sum[0] += byOrdinal[ordinal];
            }
        }
    }

    private static Map<String, Long> highest(Map<BytesRef, long[]> counts, int most) {
        PriorityQueue<Map.Entry<BytesRef, long[]>> kept =
                new PriorityQueue<>((one, other) -> one.getValue()[0] != other.getValue()[0]
                        ? Long.compare(one.getValue()[0], other.getValue()[0])
                        : other.getKey().compareTo(one.getKey()));
        counts.entrySet().forEach(entry -> {
            kept.add(entry);
            if (kept.size() > most) {
                kept.poll();
            }
        });
        Map<String, Long> highest = new HashMap<>();
        kept.forEach(entry -> highest.put(entry.getKey().utf8ToString(), entry.getValue()[0]));
        return highest;
    }
}
