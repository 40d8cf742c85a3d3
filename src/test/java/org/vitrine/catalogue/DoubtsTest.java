package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Author;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Name;
import org.vitrine.authority.Party;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.problem.Violation;

/// What somebody should look at again, each with a code of its own and never as an error.
@QuarkusTest
class DoubtsTest {

    @Inject
    Doubts doubts;

    @Inject
    AuthorityFile file;

    @Test
    void namesATermThatNoVocabularyHas() {
        assertThat(codes(medal().materials(List.of(
                        new Description.TermUse("m1", "unobtainium", null),
                        new Description.TermUse("m2", "porcelain", null)))))
                .containsExactly("term-unknown materials.m1.term");
    }

    @Test
    void expectsRightsToBeWebAddresses() {
        assertThat(codes(medal().rights(
                                new Description.Rights("CC0", "https://creativecommons.org/licenses/by/4.0/", null))))
                .containsExactly("uri-malformed rights.record");
        assertThat(codes(medal().rights(new Description.Rights(null, "ftp://example.org/licence", null))))
                .containsExactly("uri-malformed rights.object");
    }

    @Test
    void findsALocationThatEndsBeforeItBegins() {
        assertThat(codes(medal().locations(List.of(
                        new Location("l1", null, "Case 4", date("1990"), date("1980"), true),
                        new Location("l2", null, "Case 5", date("1980"), date("1980"), true),
                        new Location("l3", null, "Case 6", null, date("1980"), true)))))
                .containsExactly("ends-before-it-begins locations.l1.until");
    }

    @Test
    void comparesTheNumberOnThePieceWithThatOfTheDocumentOnlyWhenBothAreKnown() {
        Conferring conferring = new Conferring("412", null, null);
        assertThat(codes(medal().conferrals(List.of(conferring.event())).insignia(insignia("413", true))))
                .containsExactly("serial-number-differs insignia.matchesDocument");
        assertThat(codes(medal().conferrals(List.of(conferring.event())).insignia(insignia("413", false))))
                .isEmpty();
        assertThat(codes(medal().conferrals(List.of(conferring.event())).insignia(insignia("412", true))))
                .isEmpty();
        assertThat(codes(medal().insignia(insignia("412", true)))).isEmpty();
    }

    @Test
    void asksWhatAnAssertionIsAboutWhenTheValueIsGone() {
        assertThat(codes(
                        medal().assertions(List.of(new Assertion("a1", "titles.gone.text", null, null, null, "Sure")))))
                .containsExactly("assertion-of-nothing titles.gone.text");
    }

    @Test
    void doubtsThatAStateGaveAnythingAfterItsEnd() {
        UUID state = state("1991-12-26");
        HistoricalDate later = date("1995");
        assertThat(codes(medal().conferrals(List.of(new Conferring(null, later, state).event()))))
                .containsExactly("after-its-end conferrals.c1.awardingBodies.p1.agent");
        assertThat(codes(medal().conferrals(List.of(new Conferring(null, date("1987"), state).event()))))
                .isEmpty();
        assertThat(codes(medal().conferrals(List.of(new Conferring(null, date("1991"), state).event()))))
                .as("the year in which it ended")
                .isEmpty();
        assertThat(codes(medal().conferrals(List.of(new Conferring(null, null, state).event()))))
                .as("nobody knows when")
                .isEmpty();
    }

    @Test
    void letsWhoIsAwardedAfterDeathBeDead() {
        UUID person = state("1950");
        Description.Conferral posthumous = received(person, true);
        assertThat(codes(medal().conferrals(List.of(posthumous)))).isEmpty();
        assertThat(codes(medal().conferrals(List.of(received(person, null)))))
                .containsExactly("after-its-end conferrals.c1.recipients.p1.agent");
    }

    private record Conferring(
            @Nullable String number,
            @Nullable HistoricalDate date,
            @Nullable UUID body) {

        Description.Conferral event() {
            return conferral(date, number, body == null ? List.of() : List.of(party(body)), List.of(), null);
        }
    }

    private static Description.Conferral received(UUID recipient, @Nullable Boolean posthumous) {
        return conferral(date("1995"), null, List.of(), List.of(party(recipient)), posthumous);
    }

    private static Description.Conferral conferral(
            @Nullable HistoricalDate date,
            @Nullable String number,
            List<Party> bodies,
            List<Party> recipients,
            @Nullable Boolean posthumous) {
        return new Description.Conferral(
                "c1",
                date,
                null,
                null,
                number,
                null,
                null,
                bodies,
                List.of(),
                recipients,
                List.of(),
                posthumous,
                null,
                null,
                List.of());
    }

    private static Party party(UUID agent) {
        return new Party("p1", agent, null, null, null);
    }

    private static Insignia insignia(String number, boolean matches) {
        return new Insignia(null, null, null, null, null, null, number, matches);
    }

    /// An agent that came to an end.
    private UUID state(String end) {
        return file.enter(
                        AuthorityDescription.of(
                                        AuthorityKind.PERSON,
                                        List.of(new Name("n1", "Ended " + end, "en", Name.Use.PREFERRED, null)))
                                .end(date(end))
                                .build(),
                        Author.service("a test"),
                        "")
                .id();
    }

    private List<String> codes(DescriptionBuilder said) {
        List<Violation> found = QuarkusTransaction.requiringNew().call(() -> doubts.of(said.build()));
        assertThat(found).allMatch(violation -> violation.severity() == Violation.Severity.WARNING);
        return found.stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();
    }

    private static DescriptionBuilder medal() {
        return Description.of(new Description.Identity(
                new ObjectNumber("DOUBT.1"),
                "friendship-album",
                "medal",
                Description.Level.ITEM,
                Description.Basis.HELD));
    }

    private static HistoricalDate date(String edtf) {
        return HistoricalDate.of(Edtf.parse(edtf), edtf);
    }
}
