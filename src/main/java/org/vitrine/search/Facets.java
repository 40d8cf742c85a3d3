package org.vitrine.search;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;

/// What an object counts as.
final class Facets {

    private Facets() {}

    static void add(Description said, SortDays days, Entry.Draft draft) {
        draft.put(Field.KIND, said.identity().kind());
        givers(said).forEach(giver -> {
            id(Field.GIVER, giver.agent(), draft);
            id(Field.OFFICE, giver.office(), draft);
        });
        for (Description.Conferral conferral : said.conferrals()) {
            id(Field.OCCASION, conferral.occasion(), draft);
            id(Field.PLACE, conferral.place(), draft);
        }
        for (Description.Presentation presentation : said.presentations()) {
            id(Field.OCCASION, presentation.occasion(), draft);
            id(Field.PLACE, presentation.place(), draft);
        }
        for (Description.Installation installation : said.installations()) {
            id(Field.OCCASION, installation.commemorates(), draft);
            id(Field.PLACE, installation.place(), draft);
        }
        said.materials().forEach(material -> draft.put(Field.MATERIAL, material.term()));
        days.decades().forEach(decade -> draft.put(Field.DECADE, decade));
        boolean withImage = said.pictures().stream().anyMatch(Description.Picture::shown);
        draft.put(Field.WITH_IMAGE, withImage ? "yes" : "no");
    }

    static Stream<Party> givers(Description said) {
        return Stream.concat(
                said.conferrals().stream()
                        .flatMap(c -> Stream.concat(c.presenters().stream(), c.awardingBodies().stream())),
                said.presentations().stream().flatMap(p -> p.givers().stream()));
    }

    private static void id(Field field, @Nullable UUID authority, Entry.Draft draft) {
        draft.put(field, authority == null ? null : authority.toString());
    }
}
