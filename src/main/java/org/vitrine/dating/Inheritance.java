package org.vitrine.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Gives each date of a range or list the year and the month that is written only once: "May 17-27, June 21-July 1
/// 1984".
/// The other end of the same range comes first. Then, when the first date of the list lacks a year, years stand behind
/// and the nearest following one counts, else the nearest before; months go by whether days stand before them.
final class Inheritance {
    private final List<Item> items;
    private final List<Partial> all;

    Inheritance(List<Item> items) {
        this.items = items;
        this.all = flat(items);
    }

    static List<Partial> flat(List<Item> items) {
        List<Partial> partials = new ArrayList<>(items.size() * 2);
        for (Item item : items) {
            partials.add(item.first());
            if (item.second() != null) {
                partials.add(item.second());
            }
        }
        return partials;
    }

    void apply() {
        if (all.size() < 2) {
            for (Partial partial : all) {
                ordinal(partial, null);
            }
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            ordinal(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null);
        }
        for (Item item : items) {
            if (item.second() != null) {
                year(item.first(), item.second());
                year(item.second(), item.first());
                month(item.first(), item.second());
                month(item.second(), item.first());
            }
        }
        boolean yearsBehind = !all.getFirst().hasYear();
        spread(yearsBehind, Partial::hasYear, Inheritance::year);
        boolean monthsBehind = all.stream().anyMatch(partial -> partial.dayFirst) || all.getFirst().month == null;
        spread(monthsBehind, partial -> partial.month != null, Inheritance::month);
    }

    /// "19th" is a century when one follows, else a day.
    private static void ordinal(Partial partial, @Nullable Partial next) {
        Integer number = partial.ordinal;
        if (number == null) {
            return;
        }
        if (next != null && next.unit == Partial.Unit.CENTURY && !partial.hasYear()) {
            partial.year = number;
            partial.unit = Partial.Unit.CENTURY;
            partial.beforeChrist = next.beforeChrist;
        } else {
            partial.day = number;
        }
        partial.ordinal = null;
    }

    private interface Gift {
        void pass(Partial to, Partial from);
    }

    private void spread(boolean fromBehind, Predicate<Partial> has, Gift gift) {
        Consumer<Boolean> pass = backward -> {
            Partial nearest = null;
            for (int i = 0; i < all.size(); i++) {
                Partial partial = all.get(backward ? all.size() - 1 - i : i);
                if (nearest != null && !has.test(partial)) {
                    gift.pass(partial, nearest);
                }
                nearest = has.test(partial) ? partial : nearest;
            }
        };
        pass.accept(fromBehind);
        pass.accept(!fromBehind);
    }

    private static void year(Partial to, Partial from) {
        if (!to.hasYear() && to.shortYear == null && from.hasYear() && from.unit == Partial.Unit.YEAR) {
            to.takeYearFrom(from);
        }
    }

    private static void month(Partial to, Partial from) {
        if (to.day != null && to.month == null && from.month != null) {
            to.month = from.month;
        }
    }
}
