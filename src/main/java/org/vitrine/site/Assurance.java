package org.vitrine.site;

import org.jspecify.annotations.Nullable;
import org.vitrine.site.Teller.SourceLine;

/// How sure a value is and who says it, as it stands beside the value.
///
/// @param about the field it is of, where the value is not beside it; null where it is
record Assurance(
        @Nullable String about,
        @Nullable String certainty,
        @Nullable SourceLine source,
        @Nullable String note) {}
