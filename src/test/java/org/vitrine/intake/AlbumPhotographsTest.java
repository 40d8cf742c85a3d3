package org.vitrine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.Citation;
import org.vitrine.catalogue.Description.Subject;

/// Every captioned photograph of the album is there once, in the album's order.
class AlbumPhotographsTest {

    private static final String IN_OTHER_WORDS = "~";

    private final List<PendingObject> photographs =
            CollectionReader.read(Path.of("catalogue"), Path.of("media")).objects().stream()
                    .filter(one -> one.description().identity().kind().equals("photograph"))
                    .toList();

    private static List<String> album() throws IOException {
        try (InputStream file = AlbumPhotographsTest.class.getResourceAsStream("/intake/album-photographs.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf('|') + 1))
                    .toList();
        }
    }

    private static String plain(String caption) {
        return caption.replaceAll("[“”]", "\"").replace('’', '\'').replaceAll("\\s+", " ");
    }

    private static Citation citation(PendingObject photograph) {
        return photograph.description().references().getFirst();
    }

    @Test
    void eachCaptionIsThereOnceAndInItsPlace() throws IOException {
        List<String> album = album();

        assertThat(photographs).hasSameSizeAs(album).hasSize(79);
        for (int i = 0; i < album.size(); i++) {
            String quotation = citation(photographs.get(i)).quotation();
            if (album.get(i).equals(IN_OTHER_WORDS)) {
                assertThat(quotation).as("%s", i).isNull();
            } else {
                assertThat(plain(Objects.requireNonNull(quotation))).isEqualTo(plain(album.get(i)));
            }
        }
    }

    /// The same words stand under pictures of different visits.
    @Test
    void noCaptionStandsTwiceInOneSection() {
        Map<String, Long> times = photographs.stream()
                .filter(one -> citation(one).quotation() != null)
                .map(one -> citation(one).locator() + "|" + citation(one).quotation())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(times.values()).containsOnly(1L);
    }

    @Test
    void eachNamesItsOccasionAndWhomItShows() {
        assertThat(photographs).allSatisfy(one -> {
            List<Subject> subjects = one.description().subjects();
            assertThat(subjects).anyMatch(subject -> subject.authority() != null);
        });
    }
}
