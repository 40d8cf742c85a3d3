package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.search.ObjectHits.Count;
import org.vitrine.search.WorkingQuery.Facet;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Language;
import org.vitrine.vocabulary.Vocabularies;

/// Counts what a working list can be narrowed by. In a long list only what is open is counted, and the others when they
/// are opened: nobody waits for numbers that nobody sees.
@ApplicationScoped
class ListFacets {

    /// Up to this many objects everything is counted at once.
    private static final long SHORT_LIST = 20_000;

    private static final int SHOWN = 12;
    private static final Set<Facet> OPEN = Set.of(Facet.KIND, Facet.STATUS);

    private final WorkingSearch search;
    private final Vocabularies vocabularies;
    private final RecordNames recordNames;
    private final FieldWords words;
    private final Lines lines;
    private final Frames frames;

    ListFacets(
            WorkingSearch search,
            Vocabularies vocabularies,
            RecordNames recordNames,
            FieldWords words,
            Lines lines,
            Frames frames) {
        this.search = search;
        this.vocabularies = vocabularies;
        this.recordNames = recordNames;
        this.words = words;
        this.lines = lines;
        this.frames = frames;
    }

    /// @param opened name of a facet that was asked for without script, may be empty
    List<ListView.FacetView> all(ListAddress list, long total, String opened, Language language) {
        return Stream.of(Facet.values())
                .map(facet -> {
                    boolean open = OPEN.contains(facet)
                            || !list.values(facet).isEmpty()
                            || ListAddress.name(facet).equals(opened);
                    return open || total <= SHORT_LIST
                            ? counted(list, facet, open, language)
                            : uncounted(list, facet, language);
                })
                .filter(view -> view.counted() == null || !view.counted().isEmpty())
                .toList();
    }

    ListView.FacetView counted(ListAddress list, Facet facet, boolean open, Language language) {
        List<Count> counts = new ArrayList<>(search.counts(list.query(), facet));
        // what was chosen stays in sight, found or not
        for (String chosen : list.values(facet)) {
            if (counts.stream().noneMatch(count -> count.value().equals(chosen))) {
                counts.add(0, new Count(chosen, 0));
            }
        }
        Names names = names(facet, counts, language);
        List<ListView.ValueView> values = counts.stream()
                .map(count -> new ListView.ValueView(
                        label(facet, count.value(), names, language),
                        String.format(language.locale(), "%,d", count.count()),
                        list.values(facet).contains(count.value()),
                        list.toggled(facet, count.value()).address()))
                .toList();
        int shown = Math.min(SHOWN, values.size());
        return new ListView.FacetView(
                ListAddress.name(facet),
                label(facet, language),
                open,
                values.subList(0, shown),
                values.subList(shown, values.size()),
                address(list, facet),
                page(list, facet));
    }

    private ListView.FacetView uncounted(ListAddress list, Facet facet, Language language) {
        return new ListView.FacetView(
                ListAddress.name(facet),
                label(facet, language),
                false,
                null,
                List.of(),
                address(list, facet),
                page(list, facet));
    }

    private static String address(ListAddress list, Facet facet) {
        return list.at(null).below("/desk/objects/facet/" + ListAddress.name(facet));
    }

    private static String page(ListAddress list, Facet facet) {
        String address = list.at(null).address();
        return address + (address.contains("?") ? "&" : "?") + "open=" + ListAddress.name(facet);
    }

    String label(Facet facet, Language language) {
        return frames.word(language, "facet." + ListAddress.name(facet));
    }

    /// What is chosen, each with the way to be without it.
    List<ListView.Chip> chips(ListAddress list, Language language) {
        List<ListView.Chip> chips = new ArrayList<>();
        list.chosen().forEach((facet, values) -> {
            Names names = names(
                    facet, values.stream().map(value -> new Count(value, 0)).toList(), language);
            values.forEach(value -> chips.add(new ListView.Chip(
                    label(facet, language),
                    label(facet, value, names, language),
                    list.toggled(facet, value).address())));
        });
        return chips;
    }

    private Names names(Facet facet, List<Count> counts, Language language) {
        return switch (facet) {
            case GIVER, OFFICE, OCCASION, PLACE -> {
                Set<UUID> ids = counts.stream()
                        .flatMap(count -> Names.id(count.value()).stream())
                        .collect(Collectors.toSet());
                yield recordNames.of(ids, language);
            }
            default -> new Names(java.util.Map.of());
        };
    }

    private String label(Facet facet, String value, Names names, Language language) {
        return switch (facet) {
            case KIND -> lines.kind(value, language);
            case STATUS -> frames.word(language, "status." + value.toLowerCase(Locale.ROOT));
            case COLLECTION, CHANGED_BY, ASSIGNED -> value;
            case BASIS -> words.choice("identity.basis", value, language);
            case LEVEL -> words.choice("identity.level", value, language);
            case COMPLETENESS -> band(value);
            case MISSING -> words.label(value, language);
            case WITH_IMAGE -> frames.word(language, value.equals("yes") ? "yes" : "no");
            case DECADE ->
                value.equals("undated") ? frames.word(language, "undated") : frames.word(language, "decade", value);
            case GIVER, OFFICE, OCCASION, PLACE -> names.of(value).isEmpty() ? value : names.of(value);
            case MATERIAL -> vocabularies.labels("materials", value).in(language);
        };
    }

    private static String band(String from) {
        return switch (from) {
            case "0" -> "0–24 %";
            case "25" -> "25–49 %";
            case "50" -> "50–74 %";
            case "75" -> "75–99 %";
            default -> from + " %";
        };
    }
}
