package org.vitrine.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;

/// How sure a value is and where it is said. Any field can have one, or several when sources differ.
///
/// @param path of the value, with item ids: `titles.k3x9q2.text`, `conferrals.k3x9q2.date`
/// @param source an authority of kind source
/// @param locator section or page within it
public record Assertion(
        String id,
        String path,
        @Nullable Certainty certainty,
        @Nullable UUID source,
        @Nullable String locator,
        @Nullable String note)
        implements Item {

    /// Whether anything is said of the value.
    boolean saysSomething() {
        return certainty != null || source != null || locator != null || note != null;
    }

    public enum Certainty {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        DISPUTED
    }
}
