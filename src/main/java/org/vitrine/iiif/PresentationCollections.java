package org.vitrine.iiif;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vitrine.export.House;
import org.vitrine.export.Phrase;
import org.vitrine.manifest.IiifCollection;
import org.vitrine.manifest.IiifCollection.Heading;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Harvest;
import org.vitrine.publication.PublicMembers;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;

/// The sets of the collection as IIIF collections.
@ApplicationScoped
class PresentationCollections {

    /// Manifests in one document; a longer collection is one of parts.
    private static final int A_PART = 1000;

    private static final String ALL = "all";

    private final PublicMembers members;
    private final Publications publications;
    private final Harvest harvest;
    private final House house;

    PresentationCollections(PublicMembers members, Publications publications, Harvest harvest, House house) {
        this.members = members;
        this.publications = publications;
        this.harvest = harvest;
        this.house = house;
    }

    /// @throws Refusal not found
    String collection(String slug) {
        if (slug.equals(ALL)) {
            List<Heading> sets = harvest.sets().stream()
                    .map(Harvest.SetName::spec)
                    .filter(spec -> spec.contains(":"))
                    .map(spec -> heading(slug(spec), spec))
                    .toList();
            return IiifCollection.ofCollections(
                    new Heading(address(ALL), List.of(Phrase.english("All collections")), null), sets, house);
        }
        String set = set(slug);
        List<UUID> starts = members.starts(set, A_PART);
        if (starts.isEmpty()) {
            throw Refusal.notFound("collection", slug);
        }
        Heading heading = heading(slug, set);
        return starts.size() == 1
                ? IiifCollection.ofObjects(heading, members.members(set, starts.getFirst(), A_PART), house)
                : IiifCollection.ofCollections(
                        heading,
                        starts.stream()
                                .map(start -> part(heading, start, starts.indexOf(start) + 1))
                                .toList(),
                        house);
    }

    /// @throws Refusal not found
    String part(String slug, String text) {
        String set = set(slug);
        List<UUID> starts = members.starts(set, A_PART);
        UUID start = starts.stream()
                .filter(one -> one.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("part of a collection", text));
        Heading heading = heading(slug, set);
        return IiifCollection.ofObjects(
                part(heading, start, starts.indexOf(start) + 1), members.members(set, start, A_PART), house);
    }

    private static Heading part(Heading whole, UUID start, int number) {
        return new Heading(
                whole.address() + "/" + start,
                whole.label().stream()
                        .map(label -> new Phrase(label.text() + " (" + number + ")", label.lang()))
                        .toList(),
                whole.address());
    }

    private Heading heading(String slug, String set) {
        return new Heading(address(slug), label(set), address(ALL));
    }

    private String address(String slug) {
        return IiifCollection.address(house, slug);
    }

    private static String set(String slug) {
        return Stream.of("kind", "occasion")
                .filter(prefix -> slug.startsWith(prefix + "-"))
                .map(prefix -> prefix + ":" + slug.substring(prefix.length() + 1))
                .findFirst()
                .orElse("collection:" + slug);
    }

    private static String slug(String set) {
        String name = set.substring(set.indexOf(':') + 1);
        return set.startsWith("collection:") ? name : set.replaceFirst(":", "-");
    }

    private List<Phrase> label(String set) {
        String name = set.substring(set.indexOf(':') + 1);
        if (set.startsWith("kind:")) {
            return Phrase.all(house.terms().kinds(name));
        }
        return set.startsWith("occasion:")
                ? occasion(name)
                : Phrase.all(house.terms().collection(name));
    }

    private List<Phrase> occasion(String slug) {
        return publications
                .find("occasions", slug)
                .filter(Publication::isPublished)
                .map(Publication::body)
                .filter(PublicAuthority.class::isInstance)
                .map(PublicAuthority.class::cast)
                .map(occasion -> Phrase.all(occasion.description().preferred()))
                .orElseGet(() -> List.of(new Phrase(slug, null)));
    }
}
