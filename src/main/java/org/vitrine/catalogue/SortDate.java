package org.vitrine.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.profile.Profile;

/// Finds the date by which an object is sorted: of the roles that its profile names, the first that it has.
public final class SortDate {

    private SortDate() {}

    public static Optional<HistoricalDate> of(Description description, Profile profile) {
        List<Description.RoleDate> dates = description.datesByRole();
        return profile.sortedBy().stream()
                .flatMap(role -> dates.stream()
                        .filter(date ->
                                date.role().name().toLowerCase(Locale.ROOT).equals(role)))
                .map(Description.RoleDate::date)
                .findFirst();
    }
}
