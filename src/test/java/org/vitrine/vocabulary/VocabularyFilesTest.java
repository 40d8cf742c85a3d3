package org.vitrine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Language;

class VocabularyFilesTest {

    @TempDir
    Path folder;

    private final Vocabularies shipped = new Vocabularies(Path.of("catalogue"));

    @Test
    void findsATermWithItsLabelsAndMatches() {
        Concept medal = shipped.find("object-names", "medal").orElseThrow();

        assertThat(medal.labels().in(Language.RU)).isEqualTo("медаль");
        assertThat(medal.broader()).isEqualTo("decoration-object");
        assertThat(medal.exactMatch()).contains("http://vocab.getty.edu/aat/300046025");
        assertThat(medal.altLabels()).extracting(Concept.AltLabel::lang).contains("ko");
    }

    @Test
    void offersTermsInTheOrderOfTheFile() {
        assertThat(shipped.terms("dimension-units")).extracting(Concept::id).startsWith("mm", "cm", "m", "g", "kg");
    }

    @Test
    void walksUpToTheBroadestTerm() {
        assertThat(shipped.withBroader("materials", "ox-horn"))
                .extracting(Concept::id)
                .containsExactly("ox-horn", "horn");
    }

    @Test
    void showsATermThatNoSchemeKnowsByItsId() {
        assertThat(shipped.find("materials", "unobtainium")).isEmpty();
        assertThat(shipped.labels("materials", "unobtainium").in(Language.KO)).isEqualTo("unobtainium");
        assertThat(shipped.terms("nothing")).isEmpty();
    }

    @Test
    void reportsEveryFaultOfEveryFileWithItsLine() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                scheme: colours
                labels: {en: Colours, ko: 색, ru: Цвета}
                concepts:
                  - id: red
                    labels: {en: red, ko: 붉은색}
                  - id: Green
                    labels: {en: green, ko: 풀색, ru: зелёный}
                    broader: bleu
                  - id: red
                    labels: {en: red, ko: 붉은색, ru: красный}
                    exactMatch: [not a uri]
                """);
        Files.writeString(folder.resolve("b.yaml"), "scheme: colours\nlabel: x\nlabels: {}\n");

        List<Violation> faults = faults();
        assertThat(faults)
                .extracting(Violation::code, Violation::path)
                .contains(
                        tuple("label-missing", "a.yaml:4"),
                        tuple("term-malformed", "a.yaml:6"),
                        tuple("broader-unknown", "a.yaml:6"),
                        tuple("term-twice", "a.yaml:9"),
                        tuple("uri-malformed", "a.yaml:9"));
        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault.path()).startsWith("b.yaml:"))
                .anySatisfy(fault -> assertThat(fault.message()).contains("label"));
    }

    @Test
    void refusesTermsThatAreBroaderThanThemselves() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                scheme: circle
                labels: {en: a, ko: a, ru: a}
                concepts:
                  - {id: one, labels: {en: a, ko: a, ru: a}, broader: two}
                  - {id: two, labels: {en: a, ko: a, ru: a}, broader: one}
                """);

        assertThat(faults())
                .extracting(Violation::code, Violation::path)
                .containsExactly(tuple("broader-circle", "a.yaml:4"), tuple("broader-circle", "a.yaml:5"));
    }

    @Test
    void refusesRelationsToNothingToItselfAndUpTheTree() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                scheme: related
                labels: {en: a, ko: a, ru: a}
                concepts:
                  - {id: one, labels: {en: a, ko: a, ru: a}, related: [none]}
                  - {id: two, labels: {en: a, ko: a, ru: a}, broader: one, related: [one]}
                  - {id: three, labels: {en: a, ko: a, ru: a}, related: [three]}
                """);

        assertThat(faults())
                .extracting(Violation::code, Violation::path)
                .containsExactly(
                        tuple("related-unknown", "a.yaml:4"),
                        tuple("related-broader", "a.yaml:5"),
                        tuple("related-broader", "a.yaml:6"));
    }

    private List<Violation> faults() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> VocabularyFiles.read(folder));
        assertThat(refusal.failure()).isInstanceOf(Failure.Invalid.class);
        return ((Failure.Invalid) refusal.failure()).violations();
    }
}
