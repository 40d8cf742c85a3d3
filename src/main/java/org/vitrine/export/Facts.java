package org.vitrine.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Name;
import org.vitrine.authority.Participant;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.TitleType;
import org.vitrine.publication.Label;
import org.vitrine.publication.ObjectLabel;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Language;

/// What a public record says, with the names of what it refers to.
///
/// @param objects labels of other objects; none of an authority's record
public record Facts(UUID id, Map<UUID, Label> labels, Map<UUID, ObjectLabel> objects, House house) {

    public static Facts of(PublicObject object, House house) {
        return new Facts(object.id(), object.labels(), object.objects(), house);
    }

    public static Facts of(PublicRecord.PublicAuthority authority, House house) {
        return new Facts(authority.id(), authority.labels(), Map.of(), house);
    }

    public Optional<Label> label(@Nullable UUID authority) {
        return authority == null ? Optional.empty() : Optional.ofNullable(labels.get(authority));
    }

    public Optional<ObjectLabel> object(UUID other) {
        return Optional.ofNullable(objects.get(other));
    }

    /// The name that most readers can use; its slug when it has none.
    public static Phrase name(Label label) {
        Phrase best = Phrase.best(label.names());
        return best.saysSomething() ? best : new Phrase(label.slug(), null);
    }

    /// Its names in every language, at least one.
    public static List<Phrase> names(Label label) {
        List<Phrase> all = Phrase.all(label.names());
        return all.isEmpty() ? List.of(name(label)) : all;
    }

    public static Phrase name(ObjectLabel other) {
        Phrase best = Phrase.best(other.titles());
        return best.saysSomething() ? best : new Phrase(other.number(), null);
    }

    /// Who is named: by the authority's names, else as the source writes it; none when nobody is.
    public List<Phrase> names(Party party) {
        return label(party.agent())
                .map(Facts::names)
                .orElseGet(() -> Phrase.of(party.name(), null).stream().toList());
    }

    public Optional<Phrase> name(Party party) {
        return label(party.agent()).map(Facts::name).or(() -> Phrase.of(party.name(), null));
    }

    /// The office then held, in the source's words when it has its own.
    public Optional<Phrase> office(Party party) {
        return Phrase.of(party.officeAsWritten(), null)
                .or(() -> label(party.office()).map(Facts::name));
    }

    /// The name with the office then held and the body that the party belonged to; empty when nobody is named.
    public Optional<Phrase> inFull(Party party) {
        return name(party).map(name -> {
            String office = office(party).map(Phrase::text).orElse("");
            String body = label(party.organisation())
                    .map(Facts::name)
                    .map(Phrase::text)
                    .orElse("");
            return Stream.of(name.text(), office, body)
                    .filter(part -> !part.isEmpty())
                    .reduce((one, other) -> one + ", " + other)
                    .map(all -> new Phrase(all, name.lang()))
                    .orElse(name);
        });
    }

    /// Where something is said: the source's name and the place within it.
    public Optional<Phrase> citation(Citation citation) {
        return label(citation.source()).map(source -> {
            Phrase name = name(source);
            return citation.locator() == null ? name : new Phrase(name.text() + ", " + citation.locator(), name.lang());
        });
    }

    /// A citation with the source's own words, where they matter.
    public Optional<Phrase> quotation(Citation citation) {
        return citation(citation)
                .map(said -> citation.quotation() == null
                        ? said
                        : new Phrase(said.text() + ": “" + citation.quotation() + "”", said.lang()));
    }

    /// All sources in one sentence; empty when none can be named.
    public Optional<Phrase> citations(List<Citation> all) {
        return all.stream()
                .map(this::citation)
                .flatMap(Optional::stream)
                .reduce((one, other) -> new Phrase(
                        one.text() + "; " + other.text(),
                        Objects.equals(one.lang(), other.lang()) ? one.lang() : null));
    }

    /// English first, as what most readers can use; a former title never leads.
    public static List<Description.Title> titles(Description said) {
        return said.titles().stream()
                .filter(title -> !new Phrase(title.text(), null).text().isBlank())
                .sorted(Comparator.comparing((Description.Title title) -> title.type() == TitleType.FORMER)
                        .thenComparing(title -> !isEnglish(title.lang())))
                .toList();
    }

    /// What it is called; when nobody gave it a name, what it is and its number.
    public Phrase title(Description said) {
        return titles(said).stream()
                .findFirst()
                .map(title -> new Phrase(title.text(), title.lang()))
                .orElseGet(() -> {
                    String number = said.identity().number().value();
                    String name = said.objectName();
                    return name == null
                            ? new Phrase(number, null)
                            : Phrase.english(
                                    house.terms().labels("object-names", name).in(Language.EN) + " " + number);
                });
    }

    /// The preferred names of an authority, at least one.
    public static List<Phrase> preferred(AuthorityDescription said) {
        List<Phrase> names = Phrase.all(said.preferred());
        return names.isEmpty() ? List.of(new Phrase("[without a name]", Language.EN.tag())) : names;
    }

    /// Its other names.
    public static List<Name> others(AuthorityDescription said) {
        return said.names().stream()
                .filter(name -> name.use() != Name.Use.PREFERRED)
                .toList();
    }

    /// The preferred name that most readers can use.
    public static Phrase name(AuthorityDescription said) {
        Phrase best = Phrase.best(said.preferred());
        return best.saysSomething() ? best : preferred(said).getFirst();
    }

    /// URIs of the same thing elsewhere that can be resolved.
    public static List<String> sameAs(AuthorityDescription said) {
        return said.sameAs().stream().filter(Uris::isWeb).distinct().toList();
    }

    /// What it belongs to or once belonged to: the wider places of a place, the bodies of an agent or office, the
    /// occasion of an occasion.
    public List<Label> wider(AuthorityDescription said) {
        return Stream.concat(
                        Stream.ofNullable(said.parent()), said.wider().stream().map(AuthorityDescription.Wider::to))
                .distinct()
                .flatMap(whole -> label(whole).stream())
                .toList();
    }

    public static List<Party> participants(AuthorityDescription said) {
        return said.participants().stream().map(Participant::party).toList();
    }

    private static boolean isEnglish(@Nullable String lang) {
        return lang != null && Language.find(lang).filter(Language.EN::equals).isPresent();
    }
}
