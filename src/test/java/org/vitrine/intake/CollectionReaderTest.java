package org.vitrine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vitrine.intake.CollectionReader.Collected;

class CollectionReaderTest {
    @Test
    void readsTheShippedCollection() {
        try {
            Collected collected = CollectionReader.read(Path.of("catalogue"), Path.of("media"));
            assertThat(collected.objects()).hasSize(135);
            assertThat(collected.authorities()).hasSize(176);
        } catch (org.vitrine.problem.Refusal r) {
            ((org.vitrine.problem.Failure.Invalid) r.failure())
                    .violations()
                    .forEach(v -> System.out.println(v.message()));
            throw r;
        }
    }
}
