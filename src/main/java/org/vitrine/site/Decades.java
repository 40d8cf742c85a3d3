package org.vitrine.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Occasions told = new Occasions(occasions);
        Map<UUID, List<Mention>> within = told.within(words);
        List<Placed> all = new ArrayList<>();
        for (Card card : objects) {
            // what belongs to an occasion that is told here is told with it
            Optional.ofNullable(card.occasion())
                    .flatMap(told::outermost)
                    .ifPresentOrElse(
                            occasion -> within.computeIfAbsent(occasion, _ -> new ArrayList<>())
                                    .add(mention(card)),
                            () -> all.add(object(card)));
        }
        told.outermost().forEach(o -> all.add(occasion(o, within.getOrDefault(o.id(), List.of()), words)));
        Map<Integer, List<Placed>> byDecade = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparingLong(Placed::day))
                .forEach(p -> byDecade.computeIfAbsent(p.decade(), _ -> new ArrayList<>())
                        .add(p));
        return byDecade.entrySet().stream()
                .map(e -> decade(e.getKey(), e.getValue(), words))
                .toList();
    }

    /// Occasions and what lies within what.
    private record Occasions(Map<UUID, PublicAuthority> byId) {

        Occasions(List<PublicAuthority> occasions) {
            this(new LinkedHashMap<>());
            occasions.stream()
                    .sorted(Comparator.comparingLong(AuthorityViews::start))
                    .forEach(o -> byId.put(o.id(), o));
        }

        List<PublicAuthority> outermost() {
            return byId.values().stream().filter(o -> parent(o.id()).isEmpty()).toList();
        }

        /// The one that an occasion is a part of in the end, or itself.
        Optional<UUID> outermost(UUID occasion) {
            UUID at = occasion;
            // as many steps as there are occasions are enough, even if they led in a circle
            for (int step = 0; step < byId.size() && parent(at).isPresent(); step++) {
                at = parent(at).get();
            }
            return byId.containsKey(at) ? Optional.of(at) : Optional.empty();
        }

        Map<UUID, List<Mention>> within(Words words) {
            Map<UUID, List<Mention>> within = new HashMap<>();
            for (PublicAuthority occasion : byId.values()) {
                if (parent(occasion.id()).isPresent()) {
                    outermost(occasion.id())
                            .ifPresent(top -> within.computeIfAbsent(top, _ -> new ArrayList<>())
                                    .add(AuthorityViews.mention(occasion, words)));
                }
            }
            return within;
        }

        private Optional<UUID> parent(UUID id) {
            return Optional.ofNullable(byId.get(id))
                    .map(o -> o.description().parent())
                    .filter(byId::containsKey);
        }
    }

    private static Mention mention(Card card) {
        return new Mention(Value.linked(card.title(), card.href()), card.date());
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
