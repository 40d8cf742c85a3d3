package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.site.Acceptance.Offered;

class AcceptanceTest {

    private static final String LINKED_ART = "https://linked.art/ns/v1/linked-art.json";
    private static final String SCHEMA = "https://schema.org/";

    private static final List<Offered> OFFERS = List.of(
            new Offered("page", List.of("text/html"), null),
            new Offered("json", List.of("application/json"), null),
            new Offered("linkedart", List.of("application/ld+json"), LINKED_ART),
            new Offered("schemaorg", List.of("application/ld+json"), SCHEMA),
            new Offered("lido", List.of("application/xml", "text/xml"), "http://www.lido-schema.org"),
            new Offered("dc", List.of("text/xml", "application/xml"), null));

    @Test
    void givesThePageToWhoeverAcceptsAnything() {
        assertThat(best(null)).contains("page");
        assertThat(best("")).contains("page");
        assertThat(best("*/*")).contains("page");
        assertThat(best("text/*")).contains("page");
    }

    @Test
    void givesThePageToABrowser() {
        assertThat(best("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"))
                .contains("page");
    }

    @Test
    void givesWhatIsWantedMost() {
        assertThat(best("text/html;q=0.5, application/json;q=0.8")).contains("json");
        assertThat(best("application/json;q=0.2, */*;q=0.1")).contains("json");
        assertThat(best("application/*")).contains("json");
        assertThat(best("APPLICATION/JSON")).contains("json");
    }

    @Test
    void tellsFormatsOfOneMediaTypeApartByTheirProfile() {
        assertThat(best("application/ld+json")).contains("linkedart");
        assertThat(best("application/ld+json;profile=\"" + SCHEMA + "\"")).contains("schemaorg");
        assertThat(best("application/ld+json; profile=\"" + SCHEMA + "\";q=0.5, application/ld+json;q=0.4"))
                .contains("schemaorg");
        assertThat(best("application/ld+json;profile=\"https://nobody.example/\""))
                .isEmpty();
    }

    @Test
    void neverGivesWhatIsRefused() {
        assertThat(best("*/*, text/html;q=0")).contains("json");
        assertThat(best("text/html;q=0")).isEmpty();
        assertThat(best("image/png")).isEmpty();
    }

    @Test
    void letsThePreciseRangeRuleOverTheGeneralOne() {
        assertThat(best("application/*;q=0.9, application/json;q=0.1, text/html;q=0.5"))
                .contains("linkedart");
    }

    @Test
    void makesSenseOfWhatMakesLittle() {
        assertThat(best(",,;;q=,/,*")).contains("page");
        assertThat(best("application/json;q=nonsense")).contains("json");
        assertThat(best("application/json;profile=\"a,b;c\"")).isEmpty();
        assertThat(best("application/json" + ",a/b".repeat(30_000))).contains("json");
    }

    private static Optional<String> best(@Nullable String header) {
        return Acceptance.of(header).best(OFFERS, Function.identity()).map(Offered::name);
    }
}
