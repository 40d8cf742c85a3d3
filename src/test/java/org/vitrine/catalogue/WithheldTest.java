package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Description.Identity;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.provenance.ChainText;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.text.Ids;

/// Everything that is public (pages, exports, JSON, the index) is made from the public part.
class WithheldTest {

    @Test
    void leavesNothingOfAWithheldEventInThePublicPart() {
        UUID seller = Ids.record();
        List<ProvenanceEvent> chain = ChainText.parse(
                        "A Smith, 1940; withheld: possibly purchased by secret buyer (Secretville,"
                                + " 1900–1970) from Seller, through secret dealer (agent for secret buyer), Secretville, 1950 [secret"
                                + " note]; gift to the Museum, 1960.\n\nAuthorities:\nSeller: " + seller)
                .events();
        Description whole = Description.of(
                        new Identity(new ObjectNumber("W.1"), "album", "gift", Level.ITEM, Basis.KNOWN_FROM_SOURCE))
                .provenance(chain)
                .build();
        assertThat(DescriptionCodec.write(whole)).contains("secret", "Secretville", "1950", seller.toString());
        assertThat(whole.provenance().get(1).from()).extracting("agent").containsExactly(seller);

        Description shown = whole.publicPart(_ -> true);

        assertThat(DescriptionCodec.write(shown))
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("1950", "POSSIBLE", "purchase", seller.toString());
        assertThat(References.of(shown)).isEqualTo(Map.of());
        assertThat(ChainText.read(shown.provenance(), ChainText.Names.NONE))
                .isEqualTo("A Smith, 1940; withheld; gift to the Museum, 1960.");
    }

    @Test
    void keepsEventsThatAreNotWithheldAsTheyAre() {
        ProvenanceEvent told = new ProvenanceEvent(
                "e1",
                "gift",
                List.of(new Party("g1", null, "A Smith", null, null)),
                List.of(),
                null,
                null,
                null,
                ProvenanceEvent.Passed.UNKNOWN,
                ProvenanceEvent.Passed.UNKNOWN,
                false,
                ProvenanceEvent.Certainty.CERTAIN,
                List.of(),
                null,
                false);

        assertThat(told.publicPart()).isEqualTo(told);
    }
}
