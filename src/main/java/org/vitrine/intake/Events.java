package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description.Conferral;
import org.vitrine.catalogue.Description.DateRole;
import org.vitrine.catalogue.Description.Installation;
import org.vitrine.catalogue.Description.Presentation;
import org.vitrine.catalogue.Description.RoleDate;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;

/// The event of an object's row (an award, a gift, an installation), its date when that is another's, and the step of
/// provenance that the event is.
record Events(
        List<Conferral> conferrals,
        List<Presentation> presentations,
        List<Installation> installations,
        List<RoleDate> dates,
        List<ProvenanceEvent> provenance) {

    /// @param whole the row whose event it is: of a part, that of its whole
    static Events of(Row row, Row whole, Known known, Caption caption) {
        return new Reading(row, known, caption, idOf(whole)).read();
    }

    /// The same in the whole and in its parts, because it is the same event.
    private static String idOf(Row whole) {
        return "e" + whole.text("number").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static final class Reading {
        private final Row row;
        private final Known known;
        private final Caption caption;
        private final String id;
        private final List<UUID> givers;
        private final List<Party> named;
        private final List<Party> described;
        private final @Nullable HistoricalDate date;
        private final @Nullable Boolean posthumous;
        private final @Nullable UUID place;

        Reading(Row row, Known known, Caption caption, String id) {
            this.row = row;
            this.known = known;
            this.caption = caption;
            this.id = id;
            this.givers = known.authorities(row, "giver", AgentsFile.AGENTS);
            this.named = namedGivers();
            this.described = describedGivers();
            this.date = CellDates.written(row);
            this.posthumous = row.yesOrNo("posthumous");
            this.place = known.authority(row, "place", AuthorityKind.PLACE);
            // checked although nothing keeps it: a described party has no place for the body it belongs to
            known.authority(row, "giver_body", AgentsFile.AGENTS);
        }

        Events read() {
            String event = row.text("event");
            return switch (event) {
                case "conferral" ->
                    new Events(List.of(conferral()), List.of(), List.of(), dates(), provenance("award"));
                case "presentation" ->
                    new Events(List.of(), List.of(presentation()), List.of(), dates(), provenance(giftMethod()));
                case "installation" ->
                    new Events(List.of(), List.of(), List.of(installation()), dates(), provenance("installation"));
                default -> {
                    row.fault("event", "choice", "“" + event + "” is no event that an object row can have", event);
                    yield new Events(List.of(), List.of(), List.of(), List.of(), List.of());
                }
            };
        }

        /// A body confers; a person or delegation that is only described hands over, and what body stands behind it
        /// the source does not say.
        private Conferral conferral() {
            return new Conferral(
                    id,
                    dateAs(DateRole.CONFERRED),
                    known.authority(row, "decoration", AuthorityKind.DECORATION),
                    row.orNull("class_"),
                    row.orNull("serial_number"),
                    null,
                    null,
                    named.isEmpty() ? named : withOthers(named),
                    named.isEmpty() ? withOthers(described) : described,
                    recipients(),
                    receivers(),
                    posthumous,
                    known.authority(row, "occasion", AuthorityKind.OCCASION),
                    place,
                    List.of());
        }

        private Presentation presentation() {
            return new Presentation(
                    id,
                    dateAs(DateRole.PRESENTED),
                    withOthers(allGivers()),
                    List.of(),
                    recipients(),
                    receivers(),
                    known.authority(row, "occasion", AuthorityKind.OCCASION),
                    place,
                    List.of());
        }

        /// Whoever a plaque is about is whom it honours.
        private Installation installation() {
            List<Party> honours = new ArrayList<>();
            known.authorities(row, "subjects")
                    .forEach(agent -> honours.add(new Party("h" + (honours.size() + 1), agent, null, null, null)));
            return new Installation(
                    id,
                    dateAs(DateRole.INSTALLED),
                    place,
                    null,
                    allGivers(),
                    List.of(),
                    honours,
                    known.authority(row, "occasion", AuthorityKind.OCCASION),
                    null);
        }

        private List<Party> namedGivers() {
            String office = row.text("giver_office_as_written");
            // a person with two offices at once keeps the first as a link and both in words
            UUID first = row.several("giver_office").stream()
                    .flatMap(slug -> known.authority(row, "giver_office", slug, AuthorityKind.OFFICE).stream())
                    .findFirst()
                    .orElse(null);
            boolean one = givers.size() == 1;
            if (givers.size() > 1 && first != null) {
                row.fault("giver_office", "office-of-whom", "an office needs one giver");
            }
            List<Party> parties = new ArrayList<>();
            for (UUID giver : givers) {
                parties.add(new Party(
                        "g" + (parties.size() + 1),
                        giver,
                        null,
                        one ? first : null,
                        one && !office.isEmpty() ? office : null));
            }
            return parties;
        }

        private List<Party> describedGivers() {
            String words = row.text("giver_described");
            if (words.isEmpty()) {
                return List.of();
            }
            boolean alone = givers.isEmpty();
            UUID office = alone ? known.authority(row, "giver_office", AuthorityKind.OFFICE) : null;
            return List.of(new Party("d1", null, words, office, alone ? row.orNull("giver_office_as_written") : null));
        }

        private List<Party> allGivers() {
            List<Party> all = new ArrayList<>(named);
            all.addAll(described);
            return all;
        }

        private List<Party> recipients() {
            return parties("r", "recipient", row.orNull("recipient_office_as_written"));
        }

        private List<Party> receivers() {
            return parties("c", "receiver", null);
        }

        private List<Party> parties(String prefix, String column, @Nullable String office) {
            List<Party> parties = new ArrayList<>();
            known.authorities(row, column, AgentsFile.AGENTS)
                    .forEach(agent -> parties.add(new Party(prefix + (parties.size() + 1), agent, null, null, office)));
            return parties;
        }

        private List<Party> withOthers(List<Party> named) {
            if (!Boolean.TRUE.equals(row.yesOrNo("giver_and_others"))) {
                return named;
            }
            List<Party> all = new ArrayList<>(named);
            all.add(Party.others("others"));
            return all;
        }

        private @Nullable HistoricalDate dateAs(DateRole role) {
            return role() == role ? date : null;
        }

        private DateRole role() {
            return row.find("date_role")
                    .flatMap(word -> row.constant("date_role", DateRole.class))
                    .orElse(DateRole.UNSPECIFIED);
        }

        /// A date of another role than the event's own stands by itself.
        private List<RoleDate> dates() {
            DateRole own = switch (row.text("event")) {
                case "conferral" -> DateRole.CONFERRED;
                case "presentation" -> DateRole.PRESENTED;
                default -> DateRole.INSTALLED;
            };
            DateRole role = role();
            return date == null || role == own ? List.of() : List.of(new RoleDate("d1", role, date));
        }

        /// Between bodies, or from whoever held an office, a gift is one of state; from a private person it is a gift.
        private String giftMethod() {
            return givers.isEmpty() && row.text("giver_office").isEmpty() ? "gift" : "diplomatic-gift";
        }

        /// Whether anything passed after a death the source leaves open; where the thing went it never says.
        private List<ProvenanceEvent> provenance(String method) {
            boolean installed = method.equals("installation");
            List<Citation> sources = known.quoted(row, caption.quotation());
            return List.of(new ProvenanceEvent(
                    "p1",
                    method,
                    allGivers(),
                    installed ? List.of() : recipients(),
                    date,
                    place,
                    null,
                    installed || !Boolean.FALSE.equals(posthumous) ? Passed.UNKNOWN : Passed.YES,
                    Passed.UNKNOWN,
                    false,
                    Certainty.CERTAIN,
                    sources,
                    null,
                    false));
        }
    }
}
