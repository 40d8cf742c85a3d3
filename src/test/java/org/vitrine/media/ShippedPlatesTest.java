package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.catalogue.CatalogueFiles;
import org.vitrine.media.Suggestions.Suggestion;

/// The originals of the shipped collection, as the intake sees them.
class ShippedPlatesTest {

    private static final TagMapping SHIPPED =
            CatalogueFiles.read(Path.of("catalogue")).content().profiles().pictureTags();

    static List<Path> plates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("media"))) {
            return files.filter(file -> file.toString().matches(".*\\.(jpg|png|tif)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plates")
    void isUnderstoodWithoutAWarning(Path plate) throws Exception {
        Identification what = Identification.of(plate, FileName.of(String.valueOf(plate.getFileName())));
        Reading read = new MetadataReader(Duration.ofMinutes(1)).read(plate, what);
        Suggestions offered = Suggestions.of(read.tags(), SHIPPED);

        assertThat(what.warning()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        assertThat(offered.forField("titles.text")).isNotEmpty();
        assertThat(offered.forField("pictures.captions.text")).isNotEmpty();
        assertThat(offered.forField("pictures.creator"))
                .extracting(Suggestion::value)
                .contains("Vitrine project");
        assertThat(offered.forField("pictures.rightsStatement")).isNotEmpty();
        assertThat(offered.forField("pictures.keywords.text")).isNotEmpty();
        assertThat(Decoding.decode(plate, what.picture().orElseThrow(), 4).complaints())
                .isEmpty();
    }
}
