package org.vitrine.provenance;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;

/// When the parties of a chain began and ended, as far as whoever asks knows.
public interface Lifetimes {

    /// Knows of nobody.
    Lifetimes NONE = agent -> Optional.empty();

    /// @param begin birth, founding, institution
    /// @param end death, dissolution, abolition
    record Lifetime(
            @Nullable HistoricalDate begin, @Nullable HistoricalDate end) {}

    Optional<Lifetime> of(UUID agent);
}
