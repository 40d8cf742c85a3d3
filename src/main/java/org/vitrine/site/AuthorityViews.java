package org.vitrine.site;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Name;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.PublicationLinks;
import org.vitrine.publication.PublicationLinks.Link;
import org.vitrine.search.ObjectQuery.Facet;
import org.vitrine.site.AuthorityView.Chapter;
import org.vitrine.site.AuthorityView.Mention;
import org.vitrine.site.AuthorityView.Mentions;
import org.vitrine.site.AuthorityView.Told;

/// Lays out an authority's page with what refers to it. It asks the database twice.
@ApplicationScoped
class AuthorityViews {

    private static final int EACH = 60;

    private final Frame frame;
    private final Shelf shelf;
    private final PublicationLinks links;

    AuthorityViews(Frame frame, Shelf shelf, PublicationLinks links) {
        this.frame = frame;
        this.shelf = shelf;
        this.links = links;
    }

    static Said name(PublicAuthority authority, Words words) {
        return new Teller(words, Map.of(), Map.of())
                .said(authority.description().preferred());
    }

    AuthorityView of(PublicAuthority authority) {
        Words words = frame.words();
        Teller teller = new Teller(words, authority.labels(), Map.of());
        AuthorityDescription said = authority.description();
        List<Link> found = links.to(Set.of(authority.id()), EACH);
        Map<UUID, PublicRecord> records = new LinkedHashMap<>();
        shelf.all(found.stream().map(Link::record).distinct().toList()).forEach(r -> records.put(r.id(), r));
        Said name = name(authority, words);
        return new AuthorityView(
                words.term("authority", said.kind().word()),
                said.kind().folder(),
                name,
                otherNames(said, name, words),
                teller.said(said.descriptions()),
                teller.said(said.history()),
                said.notes().stream()
                        .map(n -> Said.of(n.text(), n.lang(), words.language()))
                        .toList(),
                AuthorityRows.of(said, teller, frame.terms()),
                chapters(authority, found, records, words),
                mentions(found, records, words),
                said.matches().stream().map(one -> match(one, words)).toList(),
                said.sources().stream().map(teller::source).toList(),
                frame.baseUrl() + "/id/" + authority.id());
    }

    private static Value match(AuthorityDescription.Match match, Words words) {
        Said note = match.degree() == AuthorityDescription.Degree.CLOSE ? Said.plain(words.say("match.close")) : null;
        String uri = match.uri();
        return new Value(Said.plain(uri), Rights.isLink(uri) ? uri : null, note, null);
    }

    private static List<Value> otherNames(AuthorityDescription said, Said shown, Words words) {
        Map<String, Name> distinct = new LinkedHashMap<>();
        said.names().stream()
                .filter(n -> !n.text().equals(shown.text()))
                .forEach(n -> distinct.putIfAbsent(n.text(), n));
        Teller teller = new Teller(words, Map.of(), Map.of());
        return distinct.values().stream()
                .map(n -> new Value(Said.of(n.text(), n.lang(), words.language()), null, note(n, teller), null))
                .toList();
    }

    /// When a name was in use, else that it no longer is.
    private static @Nullable Said note(Name name, Teller teller) {
        Said time = AuthorityRows.time(name.begin(), name.end(), teller);
        return time != null || name.use() != Name.Use.FORMER
                ? time
                : Said.plain(teller.words().say("title.former"));
    }

    private List<Chapter> chapters(
            PublicAuthority authority, List<Link> found, Map<UUID, PublicRecord> records, Words words) {
        Map<String, List<Link>> byChapter = new TreeMap<>(found.stream()
                .filter(l -> records.get(l.record()) instanceof PublicObject)
                .collect(groupingBy(l -> Roles.chapter(l.role()))));
        List<Chapter> chapters = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        byChapter.forEach((key, list) -> {
            // what was given is also in the provenance: each object is told once, under the heading that says most
            List<Told> objects = list.stream()
                    .map(Link::record)
                    .distinct()
                    .filter(told::add)
                    .map(records::get)
                    .map(PublicObject.class::cast)
                    .map(o -> new Told(Card.of(o, words, frame.terms()), office(o, authority.id(), words)))
                    .sorted(Comparator.comparingLong((Told t) -> t.card().sortDay())
                            .thenComparing(t -> t.card().number()))
                    .toList();
            if (objects.isEmpty()) {
                return;
            }
            long total = list.stream().mapToLong(Link::total).max().orElse(0);
            chapters.add(new Chapter(
                    words.say("chapter." + key.substring(1)),
                    words.number(total > list.size() ? total : objects.size()),
                    objects,
                    total > list.size() ? browse(authority, key) : null));
        });
        return chapters;
    }

    private static @Nullable String browse(PublicAuthority authority, String chapter) {
        Facet facet = switch (authority.description().kind()) {
            case OFFICE -> Facet.OFFICE;
            case OCCASION -> Facet.OCCASION;
            case PLACE -> Facet.PLACE;
            case PERSON, ORGANISATION, STATE -> Roles.isGiving(chapter) ? Facet.GIVER : null;
            case DECORATION, SOURCE -> null;
        };
        return facet == null ? "/objects" : "/objects?" + Browsing.name(facet) + "=" + authority.id();
    }

    /// The office that somebody held in an event of the object.
    private static @Nullable Value office(PublicObject object, UUID agent, Words words) {
        Teller teller = new Teller(words, object.labels(), object.objects());
        Description said = object.description();
        return Stream.of(
                        said.presentations().stream()
                                .flatMap(p -> Stream.of(p.givers(), p.intermediaries(), p.recipients(), p.receivers())),
                        said.conferrals().stream()
                                .flatMap(c ->
                                        Stream.of(c.awardingBodies(), c.presenters(), c.recipients(), c.receivers())),
                        said.installations().stream().flatMap(i -> Stream.of(i.installers(), i.unveilers())))
                .flatMap(lists -> lists)
                .flatMap(List<Party>::stream)
                .filter(p -> agent.equals(p.agent()))
                .map(teller::party)
                .filter(v -> v.note() != null)
                .map(v -> new Value(Objects.requireNonNull(v.note()), v.noteHref(), null, null))
                .findFirst()
                .orElse(null);
    }

    private static List<Mentions> mentions(List<Link> found, Map<UUID, PublicRecord> records, Words words) {
        Map<String, List<PublicAuthority>> byRole = new TreeMap<>();
        for (Link link : found) {
            if (records.get(link.record()) instanceof PublicAuthority from) {
                String key = Roles.mention(link.role(), from.description().kind());
                byRole.computeIfAbsent(key, _ -> new ArrayList<>()).add(from);
            }
        }
        List<Mentions> mentions = new ArrayList<>();
        byRole.forEach((key, list) -> mentions.add(new Mentions(
                words.say("mention." + key.substring(1)),
                list.stream()
                        .distinct()
                        .sorted(Comparator.comparing(AuthorityViews::start)
                                .thenComparing(a -> name(a, words).text()))
                        .map(a -> mention(a, words))
                        .toList())));
        return mentions;
    }

    static Mention mention(PublicAuthority authority, Words words) {
        Teller teller = new Teller(words, authority.labels(), Map.of());
        AuthorityDescription said = authority.description();
        AuthorityKind kind = said.kind();
        String date = Optional.ofNullable(said.date())
                .map(d -> teller.date(d).gregorian())
                .orElseGet(() -> years(said));
        return new Mention(Value.linked(name(authority, words), "/" + kind.folder() + "/" + authority.slug()), date);
    }

    /// Years of birth and death, founding and end; null when neither is known.
    private static @Nullable String years(AuthorityDescription said) {
        String begin = year(said.begin());
        String end = year(said.end());
        return begin.isEmpty() && end.isEmpty() ? null : begin + "–" + end;
    }

    private static String year(@Nullable HistoricalDate date) {
        return date == null || date.earliest() == null
                ? ""
                : Integer.toString(date.earliest().getYear());
    }

    /// First day of an occasion, for sorting; the largest long when unknown.
    static long start(PublicAuthority authority) {
        HistoricalDate date = authority.description().date() == null
                ? authority.description().begin()
                : authority.description().date();
        return date == null || date.earliest() == null
                ? Long.MAX_VALUE
                : date.earliest().toEpochDay();
    }
}
