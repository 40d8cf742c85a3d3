package org.vitrine.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;
import org.vitrine.text.RecordJson;

class ProvenanceEventTest {

    @Test
    void opensWhatWasStoredBeforeHoldersAndAgentsWereKnown() {
        String stored = """
                {"id": "p1", "method": "gift",
                 "from": [{"id": "g1", "agent": null, "name": "a retired general", "office": null,
                           "officeAsWritten": "chairman"}],
                 "to": [{"id": "r1", "agent": "01928374-0000-7000-8000-000000000001", "name": null}],
                 "title": "YES", "custody": "UNKNOWN", "direct": true, "certainty": "PROBABLE", "withheld": false}
                """;

        ProvenanceEvent event = RecordJson.read(stored, ProvenanceEvent.class);

        assertThat(event.givers()).extracting("name").containsExactly("a retired general");
        assertThat(event.from().getFirst().officeAsWritten()).isEqualTo("chairman");
        assertThat(event.takers()).hasSize(1);
        assertThat(event.title()).isEqualTo(Passed.YES);
        assertThat(event.certainty()).isEqualTo(Certainty.PROBABLE);
        assertThat(event.agents()).isEmpty();
        assertThat(event.dateCertainty()).isNull();
    }

    @Test
    void opensWhatItWrites() {
        ProvenanceEvent event = Chains.event("e1")
                .method("purchase")
                .to(Chains.holder("h1", "Kim"))
                .agents(new Agency("a1", null, "Knoedler & Co.", "New York", List.of(), Certainty.POSSIBLE))
                .build();

        assertThat(RecordJson.read(RecordJson.write(event), ProvenanceEvent.class))
                .isEqualTo(event);
    }

    @Test
    void keepsNothingOfAWithheldStepInPublic() {
        ProvenanceEvent withheld = Chains.event("e1")
                .method("purchase")
                .from(Chains.holder("h1", "secret seller"))
                .to(Chains.holder("h2", "secret buyer"))
                .agents(new Agency("a1", null, "secret dealer", null, List.of(), null))
                .place("secret place")
                .note("secret note")
                .text("secret text")
                .certainty(Certainty.POSSIBLE)
                .withheld()
                .build();

        assertThat(RecordJson.write(withheld.publicPart()))
                .doesNotContain("secret", "purchase", "POSSIBLE")
                .contains("\"withheld\":true");
    }
}
