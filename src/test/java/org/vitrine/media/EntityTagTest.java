package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    private static final MediaFile FILE = new MediaFile(
            new UUID(7, 7), "medal.jpg", "ab".repeat(32), 5, "image/jpeg", null, null, "somebody", Instant.EPOCH);

    private final EntityTag tag = EntityTag.of(FILE);

    @Test
    void isTheDigest() {
        assertThat(tag.value()).isEqualTo("\"" + "ab".repeat(32) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", " * "})
    void recognisesItself(String header) {
        assertThat(tag.matches(header.formatted(tag.value()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"other\"", "abab"})
    void recognisesNothingElse(String header) {
        assertThat(tag.matches(header)).isFalse();
    }

    @Test
    void isAnotherForEachSize() {
        EntityTag thumbnail = EntityTag.of(FILE, Derivatives.Size.THUMBNAIL);

        assertThat(thumbnail.matches(tag.value())).isFalse();
        assertThat(thumbnail.matches(
                        EntityTag.of(FILE, Derivatives.Size.DISPLAY).value()))
                .isFalse();
        assertThat(thumbnail.matches(thumbnail.value())).isTrue();
    }
}
