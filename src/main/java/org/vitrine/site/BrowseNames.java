package org.vitrine.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.search.ObjectHits.Count;
import org.vitrine.search.ObjectQuery.Facet;

/// What the values of the facets are called.
@ApplicationScoped
class BrowseNames {

    private static final Set<Facet> OF_AUTHORITIES = EnumSet.of(Facet.GIVER, Facet.OFFICE, Facet.OCCASION, Facet.PLACE);

    private final Shelf shelf;
    private final Terms terms;

    BrowseNames(Shelf shelf, Terms terms) {
        this.shelf = shelf;
        this.terms = terms;
    }

    /// The authorities that facet values stand for.
    static Stream<UUID> authorities(Facet facet, Collection<String> values) {
        return OF_AUTHORITIES.contains(facet) ? values.stream().flatMap(v -> uuid(v).stream()) : Stream.empty();
    }

    /// The most frequent values; decades in the order of time.
    static List<Count> shown(Facet facet, Map<Facet, List<Count>> facets, int most) {
        List<Count> found =
                facets.getOrDefault(facet, List.of()).stream().limit(most).toList();
        return facet == Facet.DECADE
                ? found.stream().sorted(Comparator.comparing(Count::value)).toList()
                : found;
    }

    /// @param records the authorities of [#authorities], as far as they are published
    Said name(Facet facet, String value, Map<UUID, PublicRecord> records, Words words) {
        return switch (facet) {
            case KIND -> Said.plain(terms.kinds(value, words));
            case GIVER, OFFICE, OCCASION, PLACE ->
                uuid(value)
                        .map(records::get)
                        .filter(PublicAuthority.class::isInstance)
                        .map(r -> AuthorityViews.name((PublicAuthority) r, words))
                        .orElseGet(() -> Said.plain(words.say("browse.unknown-value")));
            case DECADE -> Said.plain(words.say(value.matches("\\d{1,4}") ? "decade" : "decade.undated", value));
            case MATERIAL -> terms.label("materials", value, words);
            case WITH_IMAGE -> Said.plain(words.term("picture", value));
        };
    }

    /// Names of what [#shown] shows, by facet and value: one query.
    Map<Facet, Map<String, Said>> of(Map<Facet, List<Count>> facets, List<Facet> wanted, int most, Words words) {
        Map<UUID, PublicRecord> records =
                shelf
                        .all(wanted.stream()
                                .flatMap(f -> authorities(f, values(shown(f, facets, most))))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PublicRecord::id, Function.identity()));
        Map<Facet, Map<String, Said>> names = new HashMap<>();
        for (Facet facet : wanted) {
            Map<String, Said> ofFacet = new HashMap<>();
            values(shown(facet, facets, most)).forEach(v -> ofFacet.put(v, name(facet, v, records, words)));
            names.put(facet, ofFacet);
        }
        return names;
    }

    static List<String> values(List<Count> counts) {
        return counts.stream().map(Count::value).toList();
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
