package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.form.Fields;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;

class CompletenessTest {

    private final Profiles profiles =
            CatalogueFiles.read(Path.of("catalogue")).content().profiles();

    private Completeness of(String kind, Map<String, String> fields) {
        return Checks.completeness(new Fields(fields), profiles.get(kind));
    }

    @Test
    void whatIsRequiredWeighsMostAndStandsFirstAmongWhatIsMissing() {
        Completeness empty = of("medal", Map.of());

        assertThat(empty.percent()).isZero();
        assertThat(empty.missing().getFirst().required()).isNotEqualTo(Profile.Required.NO);
        assertThat(empty.missing()).extracting(Profile.Use::field).doesNotContain("hazards", "insignia", "notes");
    }

    @Test
    void anObjectKnownFromASourceLacksNoPlaceOfItsOwn() {
        assertThat(of("medal", Map.of("identity.basis", "HELD")).missing())
                .extracting(Profile.Use::field)
                .contains("condition", "locations");
        assertThat(of("medal", Map.of("identity.basis", "KNOWN_FROM_SOURCE")).missing())
                .extracting(Profile.Use::field)
                .doesNotContain("condition", "locations", "acquisitions", "dimensions");
    }

    @Test
    void oneEventIsEnough() {
        assertThat(of(
                                "medal",
                                Map.of(
                                        "productions", "p1",
                                        "productions.p1.note", "struck"))
                        .missing())
                .extracting(Profile.Use::field)
                .doesNotContain("conferrals", "presentations", "productions");
    }

    @Test
    void whatIsFilledRaisesThePercentage() {
        int empty = of("gift", Map.of()).percent();
        int titled =
                of("gift", Map.of("titles", "t1", "titles.t1.text", "Vase")).percent();

        assertThat(titled).isGreaterThan(empty);
    }
}
