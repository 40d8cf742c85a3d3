package org.vitrine.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A working index of generated objects on a disk, the same for the same number, shaped like a large museum's: few
/// kinds, thousands of givers, titles that are nearly all different.
public final class GeneratedList implements AutoCloseable {

    private static final int BATCH = 10_000;
    private static final List<String> KINDS = List.of("medal", "certificate", "gift", "plaque", "photograph");
    private static final List<String> STATUSES = List.of("DRAFT", "PUBLISHED", "PUBLISHED", "PUBLISHED", "WITHDRAWN");
    private static final List<String> BASES = List.of("HELD", "HELD", "HELD", "ON_LOAN", "KNOWN_FROM_SOURCE");
    private static final List<String> LEVELS = List.of("ITEM", "ITEM", "ITEM", "SET", "GROUP");
    private static final List<String> MISSING = List.of(
            "count",
            "otherNumbers",
            "techniques",
            "dimensions",
            "condition",
            "inscriptions",
            "productions",
            "subjects",
            "wholes",
            "relations",
            "pictures",
            "notes");
    private static final List<String> WORDS = List.of(
            "silver",
            "gilt",
            "order",
            "star",
            "friendship",
            "jubilee",
            "vase",
            "porcelain",
            "kettle",
            "carved",
            "enamel",
            "medallion",
            "plaque",
            "bronze",
            "visit",
            "railway",
            "delegation",
            "portrait",
            "oak",
            "sabre",
            "carpet",
            "woven",
            "crystal",
            "amber",
            "clock",
            "album",
            "banner",
            "city",
            "honorary",
            "academy");

    private final SearchIndex index;
    private final int size;

    private GeneratedList(SearchIndex index, int size) {
        this.index = index;
        this.size = size;
    }

    /// @param folder empty, or with the index that was made there before
    /// @param size how many objects
    public static GeneratedList make(Path folder, int size) {
        GeneratedList list = new GeneratedList(SearchIndex.open(new SearchSettings.Lucene(folder)), size);
        long there = list.list(sorted(null, false, 1)).total();
        for (int from = (int) Math.min(size, there); from < size; from += BATCH) {
            List<Entry> batch = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + BATCH); i++) {
                batch.add(entry(i));
            }
            list.index.write(IndexName.WORKING, batch, List.of());
        }
        return list;
    }

    public WorkingHits list(WorkingQuery query) {
        return index.read(session -> new WorkingAsking(session, query, true).answer());
    }

    public List<ObjectHits.Count> counts(WorkingQuery query, WorkingQuery.Facet facet) {
        return index.read(session -> new WorkingAsking(session, query, true).counts(facet));
    }

    /// Where an object stands in a list that is sorted by a column.
    public WorkingQuery.Position position(int number, WorkingQuery.Column column) {
        Entry entry = entry(number);
        return new WorkingQuery.Position(
                first(entry, Field.of(column)), String.valueOf(first(entry, Field.SORT_NUMBER)), false);
    }

    /// A value that the object has of a facet.
    public String value(int number, WorkingQuery.Facet facet) {
        return String.valueOf(first(entry(number), Field.of(facet)));
    }

    public int size() {
        return size;
    }

    public static UUID id(int number) {
        return UUID.nameUUIDFromBytes(("object " + number).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        index.close();
    }

    private static @Nullable String first(Entry entry, Field field) {
        return entry.texts(field).stream().findFirst().orElse(null);
    }

    private static Entry entry(int i) {
        SplittableRandom chance = new SplittableRandom(i);
        String number = "GEN." + (1900 + i % 120) + "." + i;
        String kind = of(KINDS, chance);
        String giver = "giver " + (int) (20_000 * Math.pow(chance.nextDouble(), 3));
        String office = "office " + chance.nextInt(400);
        String occasion = "occasion " + chance.nextInt(2_000);
        String place = "place " + (int) (3_000 * Math.pow(chance.nextDouble(), 2));
        String material = "material " + chance.nextInt(150);
        int completeness = chance.nextInt(101);
        long day = chance.nextInt(-20_000, 18_000);
        Entry.Draft draft = new Entry.Draft(id(i).toString())
                .put(Field.FAMILY, Entry.OBJECT)
                .put(Field.KIND, kind)
                .put(Field.STATUS, of(STATUSES, chance))
                .put(Field.COLLECTION, "collection-" + chance.nextInt(6))
                .put(Field.BASIS, of(BASES, chance))
                .put(Field.LEVEL, of(LEVELS, chance))
                .put(Field.CHANGED_BY, "Archivist " + chance.nextInt(25))
                .put(Field.ASSIGNED, "Archivist " + i % 25)
                .put(Field.NUMBER, SearchText.number(number))
                .put(Field.SORT_NUMBER, SortKey.ofNumber(number))
                .put(Field.GIVER, UUID.nameUUIDFromBytes(giver.getBytes(StandardCharsets.UTF_8)))
                .put(Field.OFFICE, UUID.nameUUIDFromBytes(office.getBytes(StandardCharsets.UTF_8)))
                .put(Field.OCCASION, UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8)))
                .put(Field.PLACE, UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)))
                .put(Field.MATERIAL, material)
                .put(Field.WITH_IMAGE, chance.nextInt(3) == 0 ? "no" : "yes")
                .put(Field.COMPLETENESS, (long) completeness)
                .put(Field.BAND, WorkingColumns.band(completeness))
                .put(Field.UPDATED, 1_600_000_000_000L + chance.nextInt(2_000_000) * 100_000L)
                .put(Field.SORT_NAME, SortKey.ofTitle("object name " + chance.nextInt(300)))
                .put(Field.SORT_GIVER, SortKey.ofTitle(giver))
                .put(Field.SORT_OFFICE, SortKey.ofTitle(office))
                .put(Field.SORT_OCCASION, SortKey.ofTitle(occasion))
                .put(Field.SORT_MATERIAL, SortKey.ofTitle(material));
        if (chance.nextInt(10) > 0) {
            draft.put(Field.SORT_PLACE, SortKey.ofTitle(place))
                    .put(Field.EARLIEST, day)
                    .put(Field.LATEST, day)
                    .put(Field.DECADE, Long.toString(Math.floorDiv(1970 + day / 365, 10) * 10));
        }
        for (int missing = chance.nextInt(8); missing > 0; missing--) {
            draft.put(Field.MISSING, of(MISSING, chance));
        }
        String title = sentence(chance, 4) + " " + i;
        return draft.title(title)
                .put(Field.SORT_TITLE, SortKey.ofTitle(title))
                .name(giver)
                .text(sentence(chance, 18))
                .entry();
    }

    private static String sentence(SplittableRandom chance, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(of(WORDS, chance));
        }
        return text.toString();
    }

    private static String of(List<String> all, SplittableRandom chance) {
        return all.get(chance.nextInt(all.size()));
    }

    /// The whole list in a column's order.
    public static WorkingQuery sorted(WorkingQuery.@Nullable Column column, boolean descending, int size) {
        return new WorkingQuery("", Map.of(), column, descending, null, size);
    }
}
