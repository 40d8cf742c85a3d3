package org.vitrine.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.dating.Dates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.problem.Violation;
import org.vitrine.provenance.ChainText.Names;
import org.vitrine.provenance.Lifetimes.Lifetime;
import org.vitrine.provenance.ProvenanceEvent.Passed;

/// What is odd in a chain. Warnings only: the past was odd often enough.
public final class ChainCheck {

    /// Two spans that share a boundary year do not overlap.
    private static final int SHARED_DAYS = 366;

    private static final Set<String> OF_THE_DEAD = Set.of("bequest", "inheritance");
    private static final Set<String> WITHOUT_TITLE = Set.of("loan", "deposit", "conservation", "theft", "looting");
    private static final Set<String> WITH_TITLE =
            Set.of("gift", "diplomatic-gift", "purchase", "auction", "exchange", "bequest", "inheritance");

    private final Names names;
    private final Lifetimes lifetimes;
    private final List<Violation> warnings = new ArrayList<>();
    private List<Holder> owners = List.of();
    private List<Holder> keepers = List.of();
    private @Nullable HistoricalDate latestBegun;

    private ChainCheck(Names names, Lifetimes lifetimes) {
        this.names = names;
        this.lifetimes = lifetimes;
    }

    /// Gaps, overlaps, backward dates, transfers outside a party's lifetime, givers who had not received, and title
    /// and custody that do not go together. Paths begin with `provenance` and the id of the event.
    public static List<Violation> warnings(List<ProvenanceEvent> chain, Names names, Lifetimes lifetimes) {
        return new ChainCheck(names, lifetimes).check(chain);
    }

    private List<Violation> check(List<ProvenanceEvent> chain) {
        for (int i = 0; i < chain.size(); i++) {
            ProvenanceEvent event = chain.get(i);
            if (i > 0) {
                succession(event, chain.get(i - 1), i);
            }
            dates(event);
            lifetimes(event, event.from(), "from");
            lifetimes(event, event.to(), "to");
            title(event);
            if (!event.to().isEmpty()) {
                owners = event.title() == Passed.NO ? owners : event.to();
                keepers = event.custody() == Passed.NO ? keepers : event.to();
            }
        }
        return warnings;
    }

    private void succession(ProvenanceEvent event, ProvenanceEvent before, int place) {
        boolean goesOn = event.from().stream().anyMatch(giver -> isAmong(giver, owners) || isAmong(giver, keepers));
        if (!event.direct()) {
            if (!goesOn) {
                warnings.add(Violation.warning(
                        "provenance-gap",
                        path(event, "direct"),
                        "What happened between step " + place + " and step " + (place + 1) + " is not said",
                        Integer.toString(place),
                        Integer.toString(place + 1)));
            }
        } else if (!goesOn && !event.from().isEmpty() && !before.to().isEmpty() && !before.withheld()) {
            String giver = name(event.from().getFirst());
            warnings.add(Violation.warning(
                    "provenance-giver",
                    path(event, "from"),
                    giver + " gives what the step before did not give to it",
                    giver));
        }
    }

    private void dates(ProvenanceEvent event) {
        HistoricalDate date = event.date();
        if (date == null) {
            return;
        }
        HistoricalDate before = latestBegun;
        if (before != null) {
            compare(event, date, before);
        }
        LocalDate begun = date.earliest();
        LocalDate last = before == null ? null : before.earliest();
        if (begun != null && (last == null || !begun.isBefore(last))) {
            latestBegun = date;
        }
    }

    private void compare(ProvenanceEvent event, HistoricalDate date, HistoricalDate before) {
        LocalDate earlier = before.earliest();
        LocalDate latest = date.latest();
        LocalDate end = before.latest();
        LocalDate begin = date.earliest();
        if (earlier != null && latest != null && latest.isBefore(earlier)) {
            warnings.add(Violation.warning(
                    "provenance-backward",
                    path(event, "date"),
                    "“" + date.asWritten() + "” is before “" + before.asWritten() + "” of a step above",
                    date.asWritten(),
                    before.asWritten()));
        } else if (isSpan(date)
                && isSpan(before)
                && begin != null
                && end != null
                && begin.plusDays(SHARED_DAYS).isBefore(end)) {
            warnings.add(Violation.warning(
                    "provenance-overlap",
                    path(event, "date"),
                    "“" + date.asWritten() + "” overlaps with “" + before.asWritten() + "” of a step above",
                    date.asWritten(),
                    before.asWritten()));
        }
    }

    private static boolean isSpan(HistoricalDate date) {
        String edtf = date.edtf();
        return edtf != null && edtf.indexOf('/') >= 0;
    }

    private void lifetimes(ProvenanceEvent event, List<Holder> holders, String side) {
        HistoricalDate date = event.date();
        if (date == null) {
            return;
        }
        boolean leftBehind = side.equals("from") && event.method() != null && OF_THE_DEAD.contains(event.method());
        for (Holder holder : holders) {
            Lifetime lifetime = lifetime(holder);
            if (lifetime == null) {
                continue;
            }
            HistoricalDate end = lifetime.end();
            HistoricalDate begin = lifetime.begin();
            if (!leftBehind && end != null && isBefore(end.latest(), date.earliest())) {
                warnings.add(Violation.warning(
                        "provenance-after-end",
                        path(event, side),
                        name(holder) + " had ended (" + end.asWritten() + ") before “" + date.asWritten() + "”",
                        name(holder),
                        end.asWritten(),
                        date.asWritten()));
            }
            if (begin != null && isBefore(date.latest(), begin.earliest())) {
                warnings.add(Violation.warning(
                        "provenance-before-beginning",
                        path(event, side),
                        name(holder) + " began (" + begin.asWritten() + ") after “" + date.asWritten() + "”",
                        name(holder),
                        begin.asWritten(),
                        date.asWritten()));
            }
        }
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    /// What the record of the party says, else the years behind its name.
    private @Nullable Lifetime lifetime(Holder holder) {
        UUID agent = holder.agent();
        Lifetime known = agent == null ? null : lifetimes.of(agent).orElse(null);
        String lived = holder.lived();
        if (known != null || lived == null) {
            return known;
        }
        return Dates.parse(lived) instanceof Reading.Understood(var date, var _) && isSpan(date)
                ? new Lifetime(date, date)
                : null;
    }

    private void title(ProvenanceEvent event) {
        String method = event.method();
        if (event.title() == Passed.YES && event.custody() == Passed.NO) {
            warnings.add(Violation.warning(
                    "provenance-title-without-custody",
                    path(event, "custody"),
                    "Ownership passed and the thing stayed where it was"));
        }
        if (method == null) {
            return;
        }
        if (event.title() == Passed.YES && WITHOUT_TITLE.contains(method)) {
            warnings.add(Violation.warning(
                    "provenance-title-passed",
                    path(event, "title"),
                    "“" + method + "” does not pass ownership, yet it is said to have passed",
                    method));
        }
        if (event.title() == Passed.NO && WITH_TITLE.contains(method)) {
            warnings.add(Violation.warning(
                    "provenance-title-kept",
                    path(event, "title"),
                    "“" + method + "” passes ownership, yet it is said not to have passed",
                    method));
        }
    }

    private static boolean isAmong(Holder one, List<Holder> holders) {
        return holders.stream().anyMatch(other -> isSame(one, other));
    }

    private static boolean isSame(Holder one, Holder other) {
        if (one.agent() != null && other.agent() != null) {
            return one.agent().equals(other.agent());
        }
        return one.name() != null && one.name().equalsIgnoreCase(other.name());
    }

    private String name(Holder holder) {
        UUID agent = holder.agent();
        String name = holder.name();
        if (name != null) {
            return name;
        }
        return agent == null
                ? (holder.what() == Party.What.OTHERS ? Plain.OTHERS : Plain.UNKNOWN)
                : names.of(agent).orElseGet(agent::toString);
    }

    private static String path(ProvenanceEvent event, String part) {
        return "provenance." + event.id() + "." + part;
    }
}
