package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.FieldGuide;
import org.vitrine.text.Language;
import org.vitrine.vocabulary.Vocabularies;

/// What somebody should look at again: warnings, which never stand in the way.
@ApplicationScoped
public class Doubts {

    private final Authorities authorities;
    private final Vocabularies vocabularies;
    private final ProfilesInForce profiles;

    Doubts(Authorities authorities, Vocabularies vocabularies, ProfilesInForce profiles) {
        this.authorities = authorities;
        this.vocabularies = vocabularies;
        this.profiles = profiles;
    }

    /// One query for the parties, and none when there are none.
    public List<Violation> of(Description said) {
        Fields fields = Description.FORM.write(said);
        List<Violation> found = new ArrayList<>();
        terms(fields, said.identity().kind(), found);
        addresses(fields, found);
        locations(said, found);
        serialNumbers(said, found);
        assertions(said, fields, found);
        ends(said, found);
        return found;
    }

    private void terms(Fields fields, String kind, List<Violation> found) {
        FieldGuide guide = profiles.current().guide(kind);
        fields.values().forEach((path, text) -> {
            String vocabulary = guide.entry(Description.FORM.general(path)).vocabulary();
            // what only the profile knows is checked with it
            boolean custom = path.startsWith(CustomField.PREFIX);
            if (!custom
                    && vocabulary != null
                    && vocabularies.find(vocabulary, text).isEmpty()) {
                found.add(Violation.warning(
                        "term-unknown", path, "There is no term “" + text + "” in " + vocabulary, text, vocabulary));
            }
        });
    }

    private static void addresses(Fields fields, List<Violation> found) {
        fields.values().forEach((path, text) -> {
            String general = Description.FORM.general(path);
            boolean address = general.equals("rights.record")
                    || general.equals("rights.object")
                    || general.equals("pictures.rights");
            if (address && !isWebAddress(text)) {
                found.add(Violation.warning("uri-malformed", path, "“" + text + "” is not a web address", text));
            }
        });
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void locations(Description said, List<Violation> found) {
        for (Location one : said.locations()) {
            HistoricalDate since = one.since();
            HistoricalDate until = one.until();
            if (since != null && until != null && isBefore(until.latest(), since.earliest())) {
                found.add(Violation.warning(
                        "ends-before-it-begins", "locations." + one.id() + ".until", "It ends before it begins"));
            }
        }
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static void serialNumbers(Description said, List<Violation> found) {
        Insignia insignia = said.insignia();
        String onThePiece = insignia == null ? null : insignia.serialNumber();
        Boolean matches = insignia == null ? null : insignia.matchesDocument();
        List<String> conferred = said.conferrals().stream()
                .map(Description.Conferral::serialNumber)
                .filter(Objects::nonNull)
                .toList();
        if (onThePiece != null
                && matches != null
                && !conferred.isEmpty()
                && matches != conferred.contains(onThePiece)) {
            found.add(Violation.warning(
                    "serial-number-differs",
                    "insignia.matchesDocument",
                    "The number on the piece is " + onThePiece + ", that of the conferral " + conferred.getFirst(),
                    onThePiece,
                    conferred.getFirst()));
        }
    }

    private static void assertions(Description said, Fields fields, List<Violation> found) {
        for (Assertion one : said.assertions()) {
            if (!Assertions.isOfSomething(one.path(), fields.values())) {
                found.add(Violation.warning(
                        "assertion-of-nothing",
                        one.path(),
                        "Something is said of a value that is not there: “" + one.path() + "”",
                        one.path()));
            }
        }
    }

    /// Somebody who takes part in an event after the end: a wrong date, a wrong person, or a successor of the same
    /// name.
    private void ends(Description said, List<Violation> found) {
        List<Consistency.Parties> lists = Consistency.parties(said).toList();
        Set<UUID> agents = lists.stream()
                .flatMap(list -> list.all().stream())
                .map(Party::agent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (agents.isEmpty()) {
            return;
        }
        Map<UUID, Authority> known = authorities.byId(agents);
        for (Consistency.Parties list : lists) {
            LocalDate day = dayOf(said, list.path());
            for (Party party : list.all()) {
                Authority authority = party.agent() == null ? null : known.get(party.agent());
                if (authority != null && day != null && takesPart(list.path(), said)) {
                    ended(authority.description(), day)
                            .ifPresent(end -> found.add(Violation.warning(
                                    "after-its-end",
                                    list.path() + "." + party.id() + ".agent",
                                    authority.description().name(Language.EN) + " came to an end (" + end
                                            + ") before this event",
                                    authority.description().name(Language.EN),
                                    end)));
                }
            }
        }
    }

    /// Who is honoured, or awarded after death, need not be there any more.
    private static boolean takesPart(String path, Description said) {
        String[] steps = path.split("\\.");
        boolean honoured = steps[2].equals("honours");
        boolean posthumous = steps[0].equals("conferrals")
                && steps[2].equals("recipients")
                && said.conferrals().stream()
                        .anyMatch(one -> one.id().equals(steps[1]) && Boolean.TRUE.equals(one.posthumous()));
        return !honoured && !posthumous && !steps[0].equals("provenance");
    }

    private static @Nullable LocalDate dayOf(Description said, String path) {
        String id = path.split("\\.")[1];
        return said.datesByRole().stream()
                .filter(date -> date.id().equals(id))
                .map(date -> date.date().earliest())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> ended(AuthorityDescription authority, LocalDate day) {
        HistoricalDate end = authority.end();
        return end != null && isBefore(end.latest(), day) ? Optional.of(end.asWritten()) : Optional.empty();
    }
}
