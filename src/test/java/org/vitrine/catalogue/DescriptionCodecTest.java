package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.Party;
import org.vitrine.form.Fields;

/// Every schema number ever released still opens: a file of each stays here for good.
class DescriptionCodecTest {

    private static String golden(int schema) throws IOException {
        try (InputStream file =
                DescriptionCodecTest.class.getResourceAsStream("/catalogue/description-schema-" + schema + ".json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRecordOfTheFirstSchemaOpensWithEverythingItSaid() throws IOException {
        Description opened = DescriptionCodec.open(1, golden(1));

        assertThat(opened.conferrals().getFirst().awardingBodies())
                .extracting(Party::isOthers)
                .containsExactly(false, true);
        assertThat(opened.conferrals().get(1).presenters())
                .extracting(Party::isOthers)
                .containsExactly(false, true);
        assertThat(opened.conferrals().get(1).awardingBodies()).isEmpty();
        assertThat(opened.presentations().getFirst().givers())
                .extracting(Party::isOthers)
                .containsExactly(false);
        assertThat(opened.conferrals().getFirst().recipients().getFirst().isUnknown())
                .isTrue();
        assertThat(opened.inscriptions())
                .extracting(Description.Inscription::side)
                .containsExactly("obverse", null);
        assertThat(opened.inscriptions())
                .extracting(Description.Inscription::position)
                .containsExactly(null, "under the ribbon");
        assertThat(opened.dimensions().getFirst().value()).isEqualByComparingTo("45.5");
        assertThat(opened.rights()).isNotNull();
        assertThat(opened.notes()).hasSize(1);
        assertThat(opened.custom()).containsKey("weave");
    }

    @Test
    void whatIsOpenedIsWrittenInTheNewestShapeAndReadAgain() throws IOException {
        Description opened = DescriptionCodec.open(1, golden(1));

        assertThat(DescriptionCodec.open(Description.SCHEMA, DescriptionCodec.write(opened)))
                .isEqualTo(opened);
    }

    @Test
    void aRecordOfANewerServiceIsRefused() {
        assertThatThrownBy(() -> DescriptionCodec.open(Description.SCHEMA + 1, "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer than this service");
    }

    @Test
    void aDraftOfTheFirstSchemaIsStillTypedOn() {
        Fields draft = DescriptionCodec.openDraft(Map.of(
                "conferrals", "c1",
                "conferrals.c1.presenters", "d1",
                "conferrals.c1.presenters.d1.name", "a delegation",
                "conferrals.c1.andOthers", "true",
                "presentations.p1.andOthers", "false"));

        assertThat(draft.items("conferrals.c1.presenters")).containsExactly("d1", "others");
        assertThat(draft.get("conferrals.c1.presenters.others.what")).isEqualTo("OTHERS");
        assertThat(draft.values().keySet()).noneMatch(path -> path.endsWith("andOthers"));
    }
}
