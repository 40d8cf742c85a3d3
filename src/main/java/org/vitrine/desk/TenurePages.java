package org.vitrine.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Role;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.Tenures;
import org.vitrine.authority.Tenures.Held;
import org.vitrine.dating.Dates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.text.Language;

/// Offers who held an office on a date, and which offices somebody then held; nothing is put in by itself.
@Path("/desk/tenures")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class TenurePages {

    private final SignedIn signedIn;
    private final Tenures tenures;
    private final Authorities authorities;

    TenurePages(SignedIn signedIn, Tenures tenures, Authorities authorities) {
        this.signedIn = signedIn;
        this.tenures = tenures;
        this.authorities = authorities;
    }

    /// @param id of the holder, or of the office
    /// @param time from when to when, as the office's record says
    public record Offer(UUID id, String name, String time) {}

    /// One of office and agent is given; the other is what is offered.
    @GET
    public List<Offer> offers(
            @QueryParam("office") @Nullable UUID office,
            @QueryParam("agent") @Nullable UUID agent,
            @QueryParam("date") @DefaultValue("") String date) {
        Language language = signedIn.needs(Role.READER).language();
        Optional<HistoricalDate> on = understood(date);
        if (on.isEmpty()) {
            return List.of();
        }
        if (office != null) {
            return offers(tenures.holders(office, on.get()), true, language);
        }
        return agent == null ? List.of() : offers(tenures.offices(agent, on.get()), false, language);
    }

    private List<Offer> offers(List<Held> held, boolean holders, Language language) {
        Map<UUID, Authority> named =
                authorities.byId(held.stream().map(one -> subject(one, holders)).toList());
        return held.stream()
                .filter(one -> named.containsKey(subject(one, holders)))
                .map(one ->
                        new Offer(subject(one, holders), name(named.get(subject(one, holders)), language), time(one)))
                .toList();
    }

    private static String name(@Nullable Authority authority, Language language) {
        return authority == null ? "" : authority.description().name(language);
    }

    private static UUID subject(Held held, boolean holders) {
        return holders ? held.tenure().holder() : held.office();
    }

    private static String time(Held held) {
        return Stream.of(held.tenure().begin(), held.tenure().end())
                .map(date -> date == null ? "" : date.asWritten())
                .collect(Collectors.joining(" – "));
    }

    private static Optional<HistoricalDate> understood(String text) {
        return text.isBlank()
                ? Optional.empty()
                : switch (Dates.parse(text)) {
                    case Reading.Understood(var date, var _) -> Optional.of(date);
                    case Reading.NotADate _ -> Optional.empty();
                };
    }
}
