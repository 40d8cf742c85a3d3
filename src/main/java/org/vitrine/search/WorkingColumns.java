package org.vitrine.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;

/// What a working list is narrowed and sorted by and the public never is. A field with many values is sorted by its
/// first.
record WorkingColumns(Terms terms, Map<UUID, Known> known) {

    private static final int STEP = 25;

    void add(Description said, int completeness, Entry.Draft draft) {
        draft.put(Field.COLLECTION, said.identity().collection())
                .put(Field.BASIS, said.identity().basis().name())
                .put(Field.LEVEL, said.identity().level().name())
                .put(Field.COMPLETENESS, (long) completeness)
                .put(Field.BAND, band(completeness));
        sorted(Field.SORT_NAME, term(Entries.OBJECT_NAMES, said.objectName()), draft);
        sorted(
                Field.SORT_MATERIAL,
                first(said.materials().stream()
                        .map(use -> use.term() == null ? use.asWritten() : term(Entries.MATERIALS, use.term()))),
                draft);
        List<Party> givers = Facets.givers(said).toList();
        sorted(
                Field.SORT_GIVER,
                first(givers.stream().map(giver -> giver.agent() == null ? giver.name() : name(giver.agent()))),
                draft);
        sorted(Field.SORT_OFFICE, first(givers.stream().map(Party::office).map(this::name)), draft);
        sorted(
                Field.SORT_OCCASION,
                first(Stream.of(
                                said.conferrals().stream().map(Description.Conferral::occasion),
                                said.presentations().stream().map(Description.Presentation::occasion),
                                said.installations().stream().map(Description.Installation::commemorates))
                        .flatMap(ids -> ids)
                        .map(this::name)),
                draft);
        sorted(
                Field.SORT_PLACE,
                first(Stream.of(
                                said.conferrals().stream().map(Description.Conferral::place),
                                said.presentations().stream().map(Description.Presentation::place),
                                said.installations().stream().map(Description.Installation::place))
                        .flatMap(ids -> ids)
                        .map(this::name)),
                draft);
    }

    /// The lower end of the quarter that it lies in.
    static String band(int completeness) {
        return Integer.toString(completeness / STEP * STEP);
    }

    private static void sorted(Field field, @Nullable String text, Entry.Draft draft) {
        draft.put(field, text == null ? null : SortKey.ofTitle(text));
    }

    private static @Nullable String first(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).findFirst().orElse(null);
    }

    private @Nullable String term(String scheme, @Nullable String term) {
        return term == null ? null : terms.words(scheme, term).getFirst();
    }

    private @Nullable String name(@Nullable UUID authority) {
        Known one = authority == null ? null : known.get(authority);
        return one == null || one.names().isEmpty() ? null : one.names().getFirst();
    }
}
