package org.vitrine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShippedCollectionTest {
    @Inject
    ShippedCollection shipped;

    @Test
    void loads() {
        for (int i = 0; i < 2; i++) {
            long t = System.nanoTime();
            try {
                System.out.println(shipped.isWanted() + " " + shipped.load() + " LOADTIME "
                        + (System.nanoTime() - t) / 1_000_000 + " ms");
            } catch (org.vitrine.problem.Refusal r) {
                System.out.println(r.failure());
                throw r;
            }
        }
        assertThat(shipped.isWanted()).isFalse();
    }
}
