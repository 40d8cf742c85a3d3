package org.vitrine.catalogue;

import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;

/// A language that a document is written in.
///
/// @param language BCP 47 tag
/// @param note which part of it, when not all
public record DocumentLanguage(
        String id, String language, @Nullable String note) implements Item {}
