package org.vitrine.site;

import org.jspecify.annotations.Nullable;

/// What the head of a record's page says to programs.
///
/// @param structured schema.org in JSON-LD, safe to stand in a page
/// @param image address of a picture for previews; null for none
/// @param imageAlt what it shows
record Head(
        String structured, @Nullable String image, @Nullable String imageAlt) {}
