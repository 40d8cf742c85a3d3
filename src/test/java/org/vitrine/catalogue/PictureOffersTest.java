package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.catalogue.PictureOffer.State;
import org.vitrine.form.Fields;

class PictureOffersTest {

    private static final Fields EMPTY = new Fields(Map.of("pictures", "p1", "pictures.p1.view", "WHOLE"));

    @Test
    void whatIsAcceptedHasItsTagForASource() {
        Fields after = PictureOffers.accepted(EMPTY, offer("pictures.p1.creator", "A. Kim", State.OPEN));

        assertThat(after.get("pictures.p1.creator")).isEqualTo("A. Kim");
        String assertion = after.items("assertions").getFirst();
        assertThat(after.get("assertions." + assertion + ".path")).isEqualTo("pictures.p1.creator");
        assertThat(after.get("assertions." + assertion + ".locator")).isEqualTo("XMP dc:creator");
        assertThat(after.get("assertions." + assertion + ".note")).isEqualTo("order.jpg");
    }

    @Test
    void whatIsAcceptedIntoAListStandsBesideTheOthers() {
        Fields before = new Fields(Map.of("titles", "t1", "titles.t1.text", "훈장", "titles.t1.lang", "ko"));

        Fields after = PictureOffers.accepted(before, offer("titles", "Order", State.OPEN));

        assertThat(after.items("titles")).hasSize(2).startsWith("t1");
        String added = after.items("titles").getLast();
        assertThat(after.get("titles." + added + ".text")).isEqualTo("Order");
        assertThat(after.get("titles." + added + ".lang")).isEqualTo("en");
        assertThat(after.get("titles.t1.text")).isEqualTo("훈장");
    }

    @Test
    void nothingThatIsWrittenIsReplaced() {
        Fields written = new Fields(Map.of("pictures.p1.creator", "B. Li"));

        assertThat(PictureOffers.accepted(written, offer("pictures.p1.creator", "A. Kim", State.DIFFERS)))
                .isEqualTo(written);
        assertThat(PictureOffers.accepted(written, offer("pictures.p1.creator", "A. Kim", State.OPEN)))
                .isEqualTo(written);
    }

    private static PictureOffer offer(String path, String value, State state) {
        return new PictureOffer(
                "k", "p1", UUID.randomUUID(), path, value, "en", "XMP dc:creator", "order.jpg", state, "");
    }
}
