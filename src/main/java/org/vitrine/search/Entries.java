package org.vitrine.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.Name;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Insignia;
import org.vitrine.catalogue.Location;
import org.vitrine.catalogue.Original;
import org.vitrine.catalogue.Thing;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.Profile;
import org.vitrine.publication.PublicRecord;

/// Turns records into index entries.
final class Entries {

    static final String OBJECT_NAMES = "object-names";
    static final String MATERIALS = "materials";
    private static final String TECHNIQUES = "techniques";

    private final Terms terms;
    private final Function<Description, Optional<HistoricalDate>> sortedBy;
    private final Function<Description, List<Profile.Use>> unfilled;
    private final Function<String, Optional<Profile>> profiles;

    /// @param sortedBy the date by which an object is sorted
    /// @param unfilled fields of its kind that have no value yet
    /// @param profiles of a kind the one in force
    Entries(
            Terms terms,
            Function<Description, Optional<HistoricalDate>> sortedBy,
            Function<Description, List<Profile.Use>> unfilled,
            Function<String, Optional<Profile>> profiles) {
        this.terms = terms;
        this.sortedBy = sortedBy;
        this.unfilled = unfilled;
        this.profiles = profiles;
    }

    /// @param known the authorities that the record refers to
    Entry of(PublicRecord record, Map<UUID, Known> known) {
        return switch (record) {
            case PublicRecord.PublicObject object ->
                object(object.id(), object.description(), object.description(), known)
                        .entry();
            case PublicRecord.PublicAuthority authority ->
                authority(authority.id(), authority.slug(), authority.description())
                        .entry();
        };
    }

    /// Who works on a record, by display name; empty when nobody does or nobody knows.
    ///
    /// @param changedBy whose the newest revision is
    /// @param assigned whom it was given to
    record Workers(String changedBy, String assigned) {}

    /// @param known the authorities that the record refers to
    Entry of(CollectionObject object, Description said, Map<UUID, Known> known, Workers workers) {
        Entry.Draft draft = object(object.id(), said, publicPart(said), known)
                .put(Field.STATUS, object.status().name())
                .put(Field.UPDATED, object.updatedAt().toEpochMilli())
                .put(Field.CHANGED_BY, workers.changedBy())
                .put(Field.ASSIGNED, workers.assigned().isEmpty() ? null : workers.assigned());
        unfilled.apply(said).forEach(use -> draft.put(Field.MISSING, use.field()));
        new WorkingColumns(terms, known).add(said, object.completeness(), draft);
        return draft.entry();
    }

    Entry of(Authority authority) {
        return authority(authority.id(), authority.slug(), authority.description())
                .put(Field.UPDATED, authority.updatedAt().toEpochMilli())
                .entry();
    }

    /// @param shown what everybody at the desk may be told of by a word that finds it
    private Entry.Draft object(UUID id, Description said, Description shown, Map<UUID, Known> known) {
        Entry.Draft draft = new Entry.Draft(id.toString()).put(Field.FAMILY, Entry.OBJECT);
        String number = said.identity().number().value();
        draft.put(Field.NUMBER, SearchText.number(number)).put(Field.SORT_NUMBER, SortKey.ofNumber(number));
        said.otherNumbers()
                .forEach(other -> draft.put(Field.NUMBER, SearchText.number(other.number()))
                        .text(other.number()));
        said.titles().forEach(title -> draft.title(title.text()));
        draft.put(Field.SORT_TITLE, sortTitle(said, number));
        SortDays days = sortedBy.apply(said).map(SortDays::of).orElse(SortDays.NONE);
        draft.put(Field.EARLIEST, days.earliestDay()).put(Field.LATEST, days.latestDay());
        Facets.add(said, days, draft);
        CustomFacets.add(shown, draft);
        Known.addNames(known, draft);
        names(said).forEach(draft::name);
        texts(shown).filter(Objects::nonNull).forEach(draft::text);
        return draft;
    }

    /// A word that finds a record tells of what is in it, and not everybody at the desk may read private fields.
    Description publicPart(Description said) {
        Map<String, CustomField> fields =
                profiles.apply(said.identity().kind()).map(Profile::custom).orElse(Map.of());
        return said.publicPart(key -> {
            CustomField field = fields.get(key);
            return field != null && !field.internal();
        });
    }

    private static Entry.Draft authority(UUID id, String slug, AuthorityDescription said) {
        Entry.Draft draft = new Entry.Draft(id.toString())
                .put(Field.FAMILY, Entry.AUTHORITY)
                .put(Field.KIND, said.kind().word())
                .put(Field.SLUG, slug);
        said.names().stream().map(Name::text).forEach(draft::title);
        said.descriptions().forEach(text -> draft.text(text.text()));
        said.history().forEach(text -> draft.text(text.text()));
        said.names().stream().findFirst().ifPresent(name -> draft.put(Field.SORT_TITLE, SortKey.ofTitle(name.text())));
        return draft.put(Field.CONTEXT, context(said));
    }

    /// The English title sorts, else the first; an object without one by its number.
    private static String sortTitle(Description said, String number) {
        return said.titles().stream()
                .filter(title -> title.lang() != null && title.lang().startsWith("en"))
                .findFirst()
                .or(() -> said.titles().stream().findFirst())
                .map(title -> SortKey.ofTitle(title.text()))
                .orElseGet(() -> SortKey.ofTitle(number));
    }

    private Stream<String> names(Description said) {
        Stream<Party> parties = Stream.of(
                        said.conferrals().stream()
                                .flatMap(c ->
                                        Stream.of(c.awardingBodies(), c.presenters(), c.recipients(), c.receivers())),
                        said.presentations().stream()
                                .flatMap(p -> Stream.of(p.givers(), p.intermediaries(), p.recipients(), p.receivers())),
                        said.installations().stream()
                                .flatMap(i -> Stream.of(i.installers(), i.unveilers(), i.honours())),
                        said.productions().stream().map(Description.Production::makers))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
        return Stream.of(
                        parties.flatMap(party -> Stream.of(party.name(), party.officeAsWritten())),
                        said.subjects().stream().map(Description.Subject::name),
                        Stream.ofNullable(said.objectName()).flatMap(term -> terms.words(OBJECT_NAMES, term).stream()))
                .flatMap(names -> names)
                .filter(Objects::nonNull);
    }

    private Stream<@Nullable String> texts(Description said) {
        return Stream.<Stream<@Nullable String>>of(
                        said.descriptions().stream().map(text -> text.text()),
                        said.condition().stream().map(text -> text.text()),
                        said.sides().stream()
                                .flatMap(side -> side.descriptions().stream())
                                .map(text -> text.text()),
                        said.inscriptions().stream()
                                .flatMap(i -> Stream.of(i.transcription(), i.transliteration(), i.translation())),
                        Stream.ofNullable(said.insignia()).flatMap(Entries::insignia),
                        said.originals().stream().map(Original::name),
                        said.acquisitions().stream().flatMap(a -> Stream.of(a.reference(), a.note())),
                        said.locations().stream().map(Location::asWritten),
                        Stream.concat(
                                        said.conferrals().stream().flatMap(c -> c.things().stream()),
                                        said.presentations().stream().flatMap(p -> p.things().stream()))
                                .map(Thing::text),
                        Stream.concat(
                                said.materials().stream().flatMap(use -> termUse(MATERIALS, use)),
                                said.techniques().stream().flatMap(use -> termUse(TECHNIQUES, use))),
                        said.datesByRole().stream().map(date -> date.date().asWritten()),
                        said.conferrals().stream()
                                .flatMap(c -> Stream.of(c.decorationClass(), c.serialNumber(), c.instrument())),
                        said.installations().stream().map(Description.Installation::site),
                        said.productions().stream().map(Description.Production::note),
                        said.provenance().stream().flatMap(event -> Stream.of(event.text(), event.placeAsWritten())),
                        said.pictures().stream()
                                .flatMap(p -> p.captions().stream())
                                .map(text -> text.text()),
                        said.references().stream().flatMap(r -> Stream.of(r.locator(), r.quotation())),
                        said.notes().stream().map(Description.Note::text),
                        Stream.of(said.identity().number().value()),
                        customTexts(said))
                .flatMap(texts -> texts);
    }

    private Stream<@Nullable String> customTexts(Description said) {
        return said.custom().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(value -> Stream.of(
                                        Stream.ofNullable(value.text()),
                                        Stream.ofNullable(value.date()).map(HistoricalDate::asWritten),
                                        Stream.ofNullable(value.number()).map(java.math.BigDecimal::toPlainString),
                                        customTerms(said, entry.getKey(), value.term()))
                                .flatMap(texts -> texts)));
    }

    private Stream<String> customTerms(Description said, String key, @Nullable String term) {
        return Stream.ofNullable(term)
                .flatMap(one -> profiles.apply(said.identity().kind())
                        .flatMap(profile -> Optional.ofNullable(profile.custom().get(key)))
                        .flatMap(field -> Optional.ofNullable(field.vocabulary()))
                        .map(scheme -> terms.words(scheme, one).stream())
                        .orElseGet(() -> Stream.of(one.replace('-', ' '))));
    }

    private Stream<@Nullable String> termUse(String scheme, Description.TermUse use) {
        return Stream.concat(
                Stream.ofNullable(use.asWritten()),
                Stream.ofNullable(use.term()).flatMap(term -> terms.words(scheme, term).stream()));
    }

    private static Stream<@Nullable String> insignia(Insignia said) {
        return Stream.of(
                said.suspension(),
                said.ribbon(),
                said.mount(),
                said.enamel(),
                said.hallmark(),
                said.mintMark(),
                said.serialNumber());
    }

    private static String context(AuthorityDescription said) {
        if (said.date() != null) {
            return said.date().asWritten();
        }
        String begin = asWritten(said.begin());
        String end = asWritten(said.end());
        return begin.isEmpty() && end.isEmpty() ? "" : Stream.of(begin, end).collect(Collectors.joining("–"));
    }

    private static String asWritten(@Nullable HistoricalDate date) {
        return date == null ? "" : date.asWritten();
    }
}
