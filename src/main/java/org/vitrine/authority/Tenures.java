package org.vitrine.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription.Tenure;
import org.vitrine.authority.Backlinks.Backlink;
import org.vitrine.dating.HistoricalDate;

/// Who held an office on a date, and which offices somebody held: offered to a person who decides, never put in.
@ApplicationScoped
public class Tenures {

    private static final int MOST_OFFICES = 100;

    private final Authorities authorities;
    private final Backlinks backlinks;

    Tenures(Authorities authorities, Backlinks backlinks) {
        this.authorities = authorities;
        this.backlinks = backlinks;
    }

    public record Held(UUID office, Tenure tenure) {}

    /// Whoever may have held the office at any time of the date; nobody when the date has no bounds.
    public List<Held> holders(UUID office, HistoricalDate on) {
        Authority found = authorities.findById(office);
        return found == null ? List.of() : held(found, on);
    }

    /// The offices that somebody may have held at any time of the date.
    public List<Held> offices(UUID holder, HistoricalDate on) {
        List<UUID> offices = backlinks.to(holder, MOST_OFFICES).stream()
                .filter(link -> AuthorityDescription.FORM.general(link.path()).equals("tenures.holder"))
                .map(Backlink::from)
                .distinct()
                .toList();
        Map<UUID, Authority> found = authorities.byId(offices);
        return offices.stream()
                .map(found::get)
                .filter(office -> office != null && office.kind() == AuthorityKind.OFFICE)
                .flatMap(office -> held(office, on).stream())
                .filter(held -> held.tenure().holder().equals(holder))
                .toList();
    }

    private static List<Held> held(Authority office, HistoricalDate on) {
        return office.description().tenures().stream()
                .filter(tenure -> mayFallInto(on, tenure))
                .map(tenure -> new Held(office.id(), tenure))
                .toList();
    }

    static boolean mayFallInto(HistoricalDate on, Tenure tenure) {
        LocalDate first = on.earliest();
        LocalDate last = on.latest();
        return (first != null || last != null)
                && isNotAfter(bound(tenure.begin(), true), last)
                && isNotAfter(first, bound(tenure.end(), false));
    }

    private static @Nullable LocalDate bound(@Nullable HistoricalDate date, boolean first) {
        return date == null ? null : first ? date.earliest() : date.latest();
    }

    /// What is open lies on either side.
    private static boolean isNotAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || !one.isAfter(other);
    }
}
