package org.vitrine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vitrine.search.GeneratedList;
import org.vitrine.search.WorkingQuery;
import org.vitrine.search.WorkingQuery.Column;
import org.vitrine.search.WorkingQuery.Facet;

/// How long a working list takes over a million generated objects: `./vitrine bench desk [OBJECTS] [ROUNDS] [FOLDER]`.
///
/// The index is made as the service makes it, in a folder of its own or in one that stays for the next time, and asked
/// as the desk asks it: the first page and
/// one in the middle by every column both ways, narrowed by every facet, and every facet's counts.
final class DeskBench {

    private static final int PAGE = 50;
    private static final int WARM_UP = 5;

    private final GeneratedList list;
    private final int rounds;

    private DeskBench(GeneratedList list, int rounds) {
        this.list = list;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException {
        int objects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        boolean stays = arguments.length > 2;
        Path folder = stays ? Path.of(arguments[2]) : Files.createTempDirectory("vitrine-bench-");
        System.out.println(Surroundings.line());
        long begun = System.nanoTime();
        try (GeneratedList list = GeneratedList.make(folder, objects)) {
            System.out.printf(
                    Locale.ROOT, "%,d objects indexed in %.0f s%n", objects, (System.nanoTime() - begun) / 1e9);
            new DeskBench(list, rounds).run();
        } finally {
            if (!stays) {
                Launched.delete(folder);
            }
        }
        System.out.println(Surroundings.line());
    }

    private void run() {
        System.out.printf(Locale.ROOT, "%-44s %8s %8s %8s%n", "milliseconds", "median", "p95", "worst");
        List<Double> all = new ArrayList<>();
        for (Column column : Column.values()) {
            for (boolean descending : List.of(false, true)) {
                String name = "by " + word(column) + (descending ? " descending" : "");
                WorkingQuery first = GeneratedList.sorted(column, descending, PAGE);
                WorkingQuery middle = new WorkingQuery(
                        "", Map.of(), column, descending, list.position(list.size() / 2, column), PAGE);
                all.addAll(measure(name, () -> list.list(first)));
                all.addAll(measure(name + ", in the middle", () -> list.list(middle)));
            }
        }
        for (Facet facet : Facet.values()) {
            WorkingQuery chosen = new WorkingQuery(
                    "", Map.of(facet, List.of(list.value(1, facet))), Column.CHANGED, true, null, PAGE);
            all.addAll(measure("only one " + word(facet), () -> list.list(chosen)));
        }
        WorkingQuery text = new WorkingQuery("silver kettle", Map.of(), Column.TITLE, false, null, PAGE);
        all.addAll(measure("a text, by title", () -> list.list(text)));
        say("all lists", all);
        List<Double> counts = new ArrayList<>();
        WorkingQuery everything = GeneratedList.sorted(Column.CHANGED, true, PAGE);
        WorkingQuery medals =
                new WorkingQuery("", Map.of(Facet.KIND, List.of("medal")), Column.CHANGED, true, null, PAGE);
        for (Facet facet : Facet.values()) {
            counts.addAll(measure("counts of " + word(facet), () -> list.counts(everything, facet)));
            counts.addAll(measure("counts of " + word(facet) + ", medals", () -> list.counts(medals, facet)));
        }
        say("all counts", counts);
    }

    private List<Double> measure(String name, Runnable asking) {
        for (int i = 0; i < WARM_UP; i++) {
            asking.run();
        }
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            asking.run();
            took.add((System.nanoTime() - begun) / 1e6);
        }
        say(name, took);
        return took;
    }

    private static void say(String name, List<Double> took) {
        double[] numbers = took.stream().mapToDouble(Double::doubleValue).toArray();
        System.out.printf(
                Locale.ROOT,
                "%-44s %8.1f %8.1f %8.1f%n",
                name,
                Surroundings.median(numbers),
                Surroundings.quantile(numbers, 0.95),
                Surroundings.quantile(numbers, 1));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
