package org.vitrine.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Item;
import org.vitrine.text.LangText;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// What an authority record says. One shape for all kinds; the parts that only some kinds have are null or empty
/// in the others.
///
/// @param names at least one, the preferred ones first
/// @param begin when it came to be: birth, founding, institution, first day of an occasion
/// @param end when it ceased: death, dissolution, abolition, last day of an occasion
/// @param date of an occasion as one statement, which may have gaps (an EDTF set)
/// @param type narrower kind, a term ("state-visit", "meeting")
/// @param parent the wider one: place in place, occasion in occasion, decoration's conferring body, office's body
/// @param participants of an occasion
/// @param tenures of an office
/// @param successors of an agent that came to an end
/// @param sameAs URIs of the same thing elsewhere (Wikidata, ULAN, TGN, Nomisma)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuthorityDescription(
        AuthorityKind kind,
        List<Name> names,
        @Nullable HistoricalDate begin,
        @Nullable HistoricalDate end,
        @Nullable HistoricalDate date,
        @Nullable String type,
        @Nullable UUID parent,
        @Nullable UUID place,
        @Nullable Coordinates coordinates,
        List<Party> participants,
        List<Tenure> tenures,
        List<UUID> successors,
        List<LangText> descriptions,
        List<String> sameAs,
        List<Citation> sources) {

    /// The number of this JSON's shape; raised with an upcaster when a stored record would no longer open.
    public static final int SCHEMA = 1;

    /// WGS 84, degrees; latitude -90 to 90, longitude -180 to 180.
    ///
    /// @param source where they are from
    public record Coordinates(
            double latitude, double longitude, @Nullable String source) {
        public Coordinates {
            if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
                throw new IllegalArgumentException("Latitude must be -90 to 90, longitude -180 to 180");
            }
        }
    }

    /// Who held an office when.
    public record Tenure(
            String id,
            UUID holder,
            @Nullable HistoricalDate begin,
            @Nullable HistoricalDate end) implements Item {}

    public AuthorityDescription {
        names = listOf(names);
        participants = listOf(participants);
        tenures = listOf(tenures);
        successors = listOf(successors);
        descriptions = listOf(descriptions);
        sameAs = listOf(sameAs);
        sources = listOf(sources);
    }

    /// The least that can be said: a kind and a name.
    public static AuthorityDescription named(AuthorityKind kind, Name name) {
        return new AuthorityDescription(
                kind,
                List.of(name),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// The preferred name in a language, else in English, else the first name there is.
    public String name(Language language) {
        return preferred().in(language);
    }

    public Localized preferred() {
        java.util.Map<String, String> found = new java.util.LinkedHashMap<>();
        for (Name name : names) {
            if (name.use() == Name.Use.PREFERRED) {
                found.putIfAbsent(name.lang() == null ? "und" : name.lang(), name.text());
            }
        }
        if (found.isEmpty() && !names.isEmpty()) {
            found.put("und", names.getFirst().text());
        }
        return new Localized(found);
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
