package org.vitrine.site;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.RoleDate;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.publication.PublicRecord.PublicObject;

/// An object in a list: its first picture or the emblem of its kind, title, date, giver.
///
/// @param kind key of the profile, which also chooses the emblem
/// @param date for people; null when undated
/// @param year for the emblem; null when undated
/// @param occasion to which it belongs, null when to none
/// @param sortDay first day from 1970-01-01 that the date can mean; the largest long when undated
record Card(
        UUID id,
        String number,
        Said title,
        String kind,
        String kindName,
        @Nullable String date,
        @Nullable String year,
        long sortDay,
        @Nullable UUID occasion,
        @Nullable Value giver,
        @Nullable PictureView picture) {

    private static final List<String> EMBLEMS = List.of("medal", "certificate", "gift", "plaque", "photograph");

    public String href() {
        return "/objects/" + number;
    }

    public String emblem() {
        return emblem(kind);
    }

    static String emblem(String kind) {
        return EMBLEMS.contains(kind) ? kind : "object";
    }

    static Card of(PublicObject object, Words words, Terms terms) {
        Teller teller = new Teller(words, object.labels(), object.objects());
        Description description = object.description();
        HistoricalDate date = sortDate(description);
        return new Card(
                object.id(),
                object.key(),
                Teller.title(description, words.language()),
                object.kind(),
                terms.kind(object.kind(), words),
                date == null ? null : teller.date(date).gregorian(),
                date == null || date.earliest() == null
                        ? null
                        : Integer.toString(date.earliest().getYear()),
                date == null || date.earliest() == null
                        ? Long.MAX_VALUE
                        : date.earliest().toEpochDay(),
                ObjectViews.occasions(description).stream().findFirst().orElse(null),
                givers(description).findFirst().map(teller::party).orElse(null),
                PictureView.of(object, teller).stream().findFirst().orElse(null));
    }

    static Stream<Party> givers(Description description) {
        return Stream.concat(
                description.presentations().stream().flatMap(p -> p.givers().stream()),
                description.conferrals().stream().flatMap(c -> c.awardingBodies().stream()));
    }

    static @Nullable HistoricalDate sortDate(Description description) {
        return description.datesByRole().stream()
                .map(RoleDate::date)
                .min(Comparator.comparing(HistoricalDate::earliest, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }
}
