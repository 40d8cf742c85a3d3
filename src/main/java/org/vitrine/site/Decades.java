package org.vitrine.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.DateText;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.site.AuthorityView.Mention;
import org.vitrine.site.DecadeView.Band;
import org.vitrine.site.DecadeView.Event;
import org.vitrine.site.DecadeView.YearMark;

/// Puts occasions and objects into the decades of a timeline; what began in one decade stands in that one.
final class Decades {

    private static final int UNDATED = Integer.MAX_VALUE;
    private static final int YEARS = 10;
    private static final int NARROWEST = 5;

    private Decades() {}

    private record Placed(
            @Nullable LocalDate from, @Nullable LocalDate to, Event event) {
        int decade() {
            return from == null ? UNDATED : Math.floorDiv(from.getYear(), YEARS) * YEARS;
        }

        long day() {
            return from == null ? Long.MAX_VALUE : from.toEpochDay();
        }
    }

    static List<DecadeView> of(List<PublicAuthority> occasions, List<Card> objects, Words words) {
        List<Placed> all = new ArrayList<>(occasions(occasions, words));
        objects.forEach(card -> all.add(object(card)));
        Map<Integer, List<Placed>> byDecade = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparingLong(Placed::day))
                .forEach(p -> byDecade.computeIfAbsent(p.decade(), _ -> new ArrayList<>())
                        .add(p));
        return byDecade.entrySet().stream()
                .map(e -> decade(e.getKey(), e.getValue(), words))
                .toList();
    }

    /// Those that belong to none of the others; what lies within them is told with them.
    private static List<Placed> occasions(List<PublicAuthority> occasions, Words words) {
        Set<UUID> known =
                new HashSet<>(occasions.stream().map(PublicAuthority::id).toList());
        Map<UUID, List<Mention>> within = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        List<PublicAuthority> sorted = occasions.stream()
                .sorted(Comparator.comparingLong(AuthorityViews::start))
                .toList();
        for (PublicAuthority occasion : sorted) {
            UUID parent = occasion.description().parent();
            if (parent != null && known.contains(parent)) {
                within.computeIfAbsent(parent, _ -> new ArrayList<>()).add(AuthorityViews.mention(occasion, words));
            }
        }
        for (PublicAuthority occasion : sorted) {
            UUID parent = occasion.description().parent();
            if (parent == null || !known.contains(parent)) {
                placed.add(occasion(occasion, within.getOrDefault(occasion.id(), List.of()), words));
            }
        }
        return placed;
    }

    private static Placed occasion(PublicAuthority occasion, List<Mention> within, Words words) {
        Mention mention = AuthorityViews.mention(occasion, words);
        HistoricalDate date = Optional.ofNullable(occasion.description().date())
                .orElse(occasion.description().begin());
        Teller teller = new Teller(words, occasion.labels(), Map.of());
        Said place = teller.authority(occasion.description().place())
                .map(Value::text)
                .orElse(null);
        String when = date == null ? null : DateText.of(date, words.language().locale());
        return new Placed(
                date == null ? null : date.earliest(),
                date == null ? null : date.latest(),
                new Event(
                        true,
                        when,
                        mention.name().text(),
                        String.valueOf(mention.name().href()),
                        place,
                        within));
    }

    private static Placed object(Card card) {
        LocalDate from = card.sortDay() == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(card.sortDay());
        Said giver = card.giver() == null ? null : card.giver().text();
        return new Placed(from, from, new Event(false, card.date(), card.title(), card.href(), giver, List.of()));
    }

    private static DecadeView decade(int year, List<Placed> placed, Words words) {
        List<Event> events = placed.stream().map(Placed::event).toList();
        if (year == UNDATED) {
            return new DecadeView(words.say("decade.undated"), "undated", List.of(), List.of(), List.of(), events);
        }
        LocalDate start = LocalDate.of(year, 1, 1);
        List<Band> bands = new ArrayList<>();
        List<Long> ticks = new ArrayList<>();
        for (Placed one : placed) {
            long x = x(start, one.day());
            if (one.event().band()) {
                long end = one.to() == null ? x : x(start, one.to().toEpochDay());
                long width = Math.max(NARROWEST, Math.min(end, DecadeView.WIDTH) - x);
                bands.add(new Band(x, width));
            } else {
                ticks.add(x);
            }
        }
        List<YearMark> years = IntStream.range(0, YEARS)
                .mapToObj(i -> new YearMark(
                        Integer.toString(year + i), x(start, start.plusYears(i).toEpochDay())))
                .toList();
        return new DecadeView(words.say("decade", year), "d" + year, years, bands, ticks, events);
    }

    private static long x(LocalDate start, long day) {
        long days = start.plusYears(YEARS).toEpochDay() - start.toEpochDay();
        return (day - start.toEpochDay()) * DecadeView.WIDTH / days;
    }
}
