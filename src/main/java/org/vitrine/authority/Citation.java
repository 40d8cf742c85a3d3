package org.vitrine.authority;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;

/// Where something is said.
///
/// @param source an authority of kind source
/// @param locator section or page within it
/// @param quotation the source's own words where they matter (a caption)
public record Citation(
        String id,
        UUID source,
        @Nullable String locator,
        @Nullable String quotation) implements Item {

    public Citation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
    }
}
