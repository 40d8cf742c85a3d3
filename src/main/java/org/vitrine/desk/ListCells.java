package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.SortDate;
import org.vitrine.revision.Revisions;
import org.vitrine.search.WorkingQuery.Column;
import org.vitrine.text.Language;
import org.vitrine.vocabulary.Vocabularies;

/// Fills the rows of a working list: all objects of a page with one look for their names.
@ApplicationScoped
class ListCells {

    private final ProfilesInForce profiles;
    private final Vocabularies vocabularies;
    private final Revisions revisions;
    private final RecordNames recordNames;
    private final FieldWords words;
    private final Lines lines;
    private final PrivateFields privateFields;
    private final Frames frames;

    ListCells(
            ProfilesInForce profiles,
            Vocabularies vocabularies,
            Revisions revisions,
            RecordNames recordNames,
            FieldWords words,
            Lines lines,
            PrivateFields privateFields,
            Frames frames) {
        this.profiles = profiles;
        this.vocabularies = vocabularies;
        this.revisions = revisions;
        this.recordNames = recordNames;
        this.words = words;
        this.lines = lines;
        this.privateFields = privateFields;
        this.frames = frames;
    }

    /// An object opened once.
    private record Opened(CollectionObject object, Description said, Names names, Map<UUID, String> authors) {}

    List<ListView.Row> rows(Collection<CollectionObject> objects, List<Column> columns, Account who) {
        Language language = who.language();
        Map<CollectionObject, Description> opened = new LinkedHashMap<>();
        Set<UUID> ids = new HashSet<>();
        for (CollectionObject object : objects) {
            Description said = privateFields.described(who, object);
            opened.put(object, said);
            Stream.of(parties(said, Party::agent), parties(said, Party::office), occasions(said), places(said))
                    .forEach(some -> some.forEach(ids::add));
        }
        Names names = recordNames.of(ids, language);
        Map<UUID, String> authors = columns.contains(Column.CHANGED_BY)
                ? revisions.lastAuthors(
                        objects.stream().map(CollectionObject::id).toList())
                : Map.of();
        List<ListView.Row> rows = new ArrayList<>();
        opened.forEach((object, said) -> {
            Opened one = new Opened(object, said, names, authors);
            rows.add(new ListView.Row(
                    object.id(),
                    object.number().value(),
                    columns.stream()
                            .map(column -> new ListView.Cell(
                                    text(one, column, language),
                                    column == Column.STATUS
                                            ? object.status().name().toLowerCase(Locale.ROOT)
                                            : ""))
                            .toList()));
        });
        return rows;
    }

    private String text(Opened one, Column column, Language language) {
        Description said = one.said();
        CollectionObject object = one.object();
        return switch (column) {
            case NUMBER -> object.number().value();
            case TITLE -> said.title(language);
            case NAME -> term("object-names", said.objectName(), language);
            case KIND -> lines.kind(object.kind(), language);
            case COLLECTION -> said.identity().collection();
            case DATE ->
                profiles.current()
                        .find(object.kind())
                        .flatMap(profile -> SortDate.of(said, profile))
                        .map(date -> date.asWritten())
                        .orElse("");
            case GIVER ->
                joined(Stream.concat(
                        named(parties(said, Party::agent), one.names()),
                        parties(said).filter(party -> party.agent() == null).map(Party::name)));
            case OFFICE -> joined(named(parties(said, Party::office), one.names()));
            case OCCASION -> joined(named(occasions(said), one.names()));
            case PLACE -> joined(named(places(said), one.names()));
            case MATERIAL ->
                joined(said.materials().stream()
                        .map(use -> use.term() == null ? use.asWritten() : term("materials", use.term(), language)));
            case BASIS -> words.choice("identity.basis", said.identity().basis().name(), language);
            case LEVEL -> words.choice("identity.level", said.identity().level().name(), language);
            case STATUS ->
                frames.word(language, "status." + object.status().name().toLowerCase(Locale.ROOT));
            case COMPLETENESS -> object.completeness() + " %";
            case CHANGED -> Lines.when(object.updatedAt(), language);
            case CHANGED_BY -> one.authors().getOrDefault(object.id(), "");
        };
    }

    private String term(String scheme, @Nullable String term, Language language) {
        return term == null ? "" : vocabularies.labels(scheme, term).in(language);
    }

    private static Stream<Party> parties(Description said) {
        return Stream.concat(
                said.conferrals().stream()
                        .flatMap(c -> Stream.concat(c.presenters().stream(), c.awardingBodies().stream())),
                said.presentations().stream().flatMap(p -> p.givers().stream()));
    }

    private static Stream<UUID> parties(
            Description said, java.util.function.Function<Party, @Nullable UUID> reference) {
        return parties(said).map(reference).filter(Objects::nonNull);
    }

    private static Stream<UUID> occasions(Description said) {
        return Stream.of(
                        said.conferrals().stream().map(Description.Conferral::occasion),
                        said.presentations().stream().map(Description.Presentation::occasion),
                        said.installations().stream().map(Description.Installation::commemorates))
                .<@Nullable UUID>flatMap(ids -> ids)
                .filter(Objects::nonNull);
    }

    private static Stream<UUID> places(Description said) {
        return Stream.of(
                        said.conferrals().stream().map(Description.Conferral::place),
                        said.presentations().stream().map(Description.Presentation::place),
                        said.installations().stream().map(Description.Installation::place))
                .<@Nullable UUID>flatMap(ids -> ids)
                .filter(Objects::nonNull);
    }

    private static Stream<@Nullable String> named(Stream<UUID> ids, Names names) {
        return ids.map(id -> names.byId().get(id));
    }

    private static String joined(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
    }
}
