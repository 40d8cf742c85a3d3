package org.vitrine.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.provenance.ChainText.Names;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;
import org.vitrine.vocabulary.VocabularyFiles;

class ChainTextTest {

    private static ProvenanceEvent only(String text) {
        ChainText.Reading read = ChainText.parse(text);
        assertThat(read.events()).hasSize(1);
        return read.events().getFirst();
    }

    @Test
    void tellsASemicolonFromAFullStop() {
        ChainText.Reading read = ChainText.parse("Kim Il Sung, Pyongyang, 1949; by descent to A. B. Kim, 1950. Gift to"
                + " the Museum of Revolution, St. Petersburg, 1960.");

        assertThat(read.unclear()).isEmpty();
        assertThat(read.events()).extracting(ProvenanceEvent::direct).containsExactly(false, true, false);
        assertThat(read.events()).extracting(ProvenanceEvent::method).containsExactly(null, "inheritance", "gift");
        assertThat(read.events().get(1).to().getFirst().name()).isEqualTo("A. B. Kim");
        assertThat(read.events().get(2).placeAsWritten()).isEqualTo("St. Petersburg");
    }

    @Test
    void hasAWordingForEveryMethodOfTheVocabulary() {
        Set<String> methods = VocabularyFiles.read(Path.of("catalogue", "vocabularies")).stream()
                .filter(scheme -> scheme.id().equals("provenance-methods"))
                .flatMap(scheme -> scheme.concepts().stream())
                .map(concept -> concept.id())
                .collect(Collectors.toSet());

        assertThat(Wordings.methods()).isEqualTo(methods);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gift of A Smith to B Jones, 1950                          | gift            | A Smith | B Jones
            Given by A Smith to B Jones                               | gift            | A Smith | B Jones
            Diplomatic gift of A Smith to B Jones                     | diplomatic-gift | A Smith | B Jones
            Awarded by A Smith to B Jones                             | award           | A Smith | B Jones
            Purchased by B Jones from A Smith                         | purchase        | A Smith | B Jones
            Purchased from A Smith by B Jones                         | purchase        | A Smith | B Jones
            Sold by A Smith to B Jones                                | purchase        | A Smith | B Jones
            Purchased at auction by B Jones from A Smith              | auction         | A Smith | B Jones
            By descent from A Smith to B Jones                        | inheritance     | A Smith | B Jones
            Lent by A Smith to B Jones                                | loan            | A Smith | B Jones
            Deposited by A Smith with B Jones                         | deposit         | A Smith | B Jones
            Installed by A Smith for B Jones                          | installation    | A Smith | B Jones
            Conserved for A Smith by B Jones                          | conservation    | A Smith | B Jones
            Stolen by B Jones from A Smith                            | theft           | A Smith | B Jones
            Confiscated by B Jones from A Smith                       | confiscation    | A Smith | B Jones
            Restituted by A Smith to B Jones                          | restitution     | A Smith | B Jones
            Transferred from A Smith to B Jones                       | transfer        | A Smith | B Jones
            """)
    void readsWaysOfPassing(String text, String method, String from, String to) {
        ProvenanceEvent event = only(text);

        assertThat(event.method()).isEqualTo(method);
        assertThat(event.from()).extracting(Holder::name).containsExactly(from);
        assertThat(event.to()).extracting(Holder::name).containsExactly(to);
        assertThat(event.text()).isNull();
    }

    @Test
    void readsWhereAndWhenAPartyLived() {
        Holder giver = only("Gift of J. V. Stalin (as Chairman; Gori, 1878–1953) to Kim Il Sung, Moscow, 5 March 1949")
                .from()
                .getFirst();

        assertThat(giver.name()).isEqualTo("J. V. Stalin");
        assertThat(giver.officeAsWritten()).isEqualTo("Chairman");
        assertThat(giver.place()).isEqualTo("Gori");
        assertThat(giver.lived()).isEqualTo("1878–1953");
    }

    @Test
    void givesWhatAnAgentBoughtToWhomTheAgentActedFor() {
        ProvenanceEvent event =
                only("Purchased by Knoedler & Co. (agent for Henry Clay Frick), New York, May 4, 1950.");

        assertThat(event.to()).extracting(Holder::name).containsExactly("Henry Clay Frick");
        assertThat(event.agents()).extracting(Agency::name).containsExactly("Knoedler & Co.");
        assertThat(event.agents().getFirst().forWhom()).hasSize(1);
        assertThat(event.placeAsWritten()).isEqualTo("New York");
        assertThat(event.date()).extracting("edtf").isEqualTo("1950-05-04");
        assertThat(ChainText.render(List.of(event), Names.NONE))
                .isEqualTo(
                        "Purchased by Henry Clay Frick, through Knoedler & Co. (agent for Henry Clay Frick), New York,"
                                + " May 4, 1950.");
    }

    @Test
    void readsHowCertainEachPartIs() {
        ProvenanceEvent event = only("Possibly gift of probably A Smith to B Jones?, possibly Moscow, probably 1950");

        assertThat(event.certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(event.from().getFirst().certainty()).isEqualTo(Certainty.PROBABLE);
        assertThat(event.to().getFirst().certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(event.placeCertainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(event.dateCertainty()).isEqualTo(Certainty.PROBABLE);
    }

    @Test
    void takesForGrantedOnlyWhatTheWordsMean() {
        assertThat(only("Lent by A Smith to B Jones"))
                .extracting(ProvenanceEvent::title, ProvenanceEvent::custody)
                .containsExactly(Passed.NO, Passed.YES);
        assertThat(only("Gift of A Smith to B Jones").title()).isEqualTo(Passed.UNKNOWN);
        assertThat(only("Gift of A Smith to B Jones, with title, without custody"))
                .extracting(ProvenanceEvent::title, ProvenanceEvent::custody)
                .containsExactly(Passed.YES, Passed.NO);
    }

    @Test
    void resolvesNotesAndRecords() {
        UUID stalin = UUID.fromString("01928374-0000-7000-8000-000000000001");
        UUID album = UUID.fromString("01928374-0000-7000-8000-000000000002");
        ProvenanceEvent event = only("""
                Gift of Stalin to Kim Il Sung [1][2], Moscow.

                Notes:
                [1] Source: Album, p. 12: "caption; of it"
                [2] inv. 45

                Authorities:
                Stalin as written: 01928374-0000-7000-8000-000000000001
                Album: 01928374-0000-7000-8000-000000000002
                """);

        assertThat(event.from().getFirst())
                .extracting(Holder::agent, Holder::name)
                .containsExactly(stalin, "Stalin");
        assertThat(event.sources().getFirst())
                .extracting("source", "locator", "quotation")
                .containsExactly(album, "p. 12", "caption; of it");
        assertThat(event.note()).isEqualTo("inv. 45");
        Names names = id -> Optional.ofNullable(Map.of(album, "Album").get(id));
        assertThat(ChainText.read(List.of(event), names))
                .doesNotContain("Authorities")
                .contains("Source: Album, p. 12");
    }

    @Test
    void keepsMarksAndShowsWhatItDoesNotUnderstand() {
        String odd = "It was hidden in the cellar during the war";
        ChainText.Reading read = ChainText.parse("Kim Il Sung, 1949. " + odd + ". Gift to the Museum, 1950");

        assertThat(read.events()).hasSize(3);
        assertThat(read.events().get(1).text()).isEqualTo(odd);
        assertThat(read.unclear()).singleElement().satisfies(stretch -> {
            assertThat(stretch.event()).isEqualTo(1);
            assertThat(stretch.text()).isEqualTo(odd);
            assertThat(stretch.from()).isEqualTo(19);
        });
        assertThat(ChainText.render(read.events(), Names.NONE)).contains(odd);
    }

    @Test
    void writesAndReadsWhatIsWithheld() {
        ProvenanceEvent secret = Chains.event("e1")
                .method("purchase")
                .to(Chains.holder("h1", "B Jones"))
                .passing(Passed.YES, Passed.UNKNOWN)
                .withheld()
                .build();

        assertThat(ChainText.render(List.of(secret), Names.NONE)).isEqualTo("Withheld: purchased by B Jones.");
        assertThat(ChainText.read(List.of(secret.publicPart()), Names.NONE)).isEqualTo("Withheld.");
        assertThat(only("[withheld]").withheld()).isTrue();
    }

    @Test
    void keepsTheIdsOfWhatStaysInItsPlace() {
        List<ProvenanceEvent> before = List.of(
                Chains.event("k3x9q2").to(Chains.holder("p4q5r6", "A Smith")).build());

        List<ProvenanceEvent> after =
                Chain.adopt(ChainText.parse("A Smith; by descent to B Jones").events(), before);

        assertThat(after.getFirst().id()).isEqualTo("k3x9q2");
        assertThat(after.getFirst().to().getFirst().id()).isEqualTo("p4q5r6");
        assertThat(after.get(1).id()).hasSize(6).isNotEqualTo("k3x9q2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "\"",
                "“",
                ";",
                "a; ",
                "a, ",
                "a and ",
                "(agent for ",
                " by ",
                "[1]",
                "\u202Ea ",
                "1950, ",
                "gift of ",
                "in 1950 ",
                "\"\"",
                "x (a;b) ",
                "\nNotes:\n[1] ",
                "\nAuthorities:\n",
                "a.b. ",
                " #2",
                "(\uD800"
            })
    void neverFailsNorTakesLongOnHostileText(String piece) {
        String hostile = piece.repeat(1_000_000 / piece.length());

        // generous: what is quadratic takes minutes
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            ChainText.Reading read = ChainText.parse(hostile);
            assertThat(read.events()).hasSizeLessThanOrEqualTo(1_000);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "(", "passed as \"x", "dated \"", "Notes:", "Authorities:\nx: y", "[1", "; ; .", "to"})
    void takesAnyText(String text) {
        assertThatCode(() -> ChainText.render(ChainText.parse(text).events(), Names.NONE))
                .doesNotThrowAnyException();
    }
}
