package org.vitrine.catalogue;

import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;

/// What somebody should know before handling, showing or looking at the object.
///
/// @param term of the field's vocabulary (`hazards`, `content-advice`)
/// @param note what is meant in this case
public record Advice(String id, String term, @Nullable String note) implements Item {}
