package org.vitrine.catalogue;

import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;

/// Something that is in no collection and was given together with an object in one event.
///
/// @param lang BCP 47 tag, null when not known
/// @param count how many, 1 or more; null when not said
public record Thing(
        String id,
        String text,
        @Nullable String lang,
        @Nullable Integer count) implements Item {}
