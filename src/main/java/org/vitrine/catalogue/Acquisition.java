package org.vitrine.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Item;

/// How the object came into the collection (Spectrum 5.1, acquisition and accessioning).
///
/// @param method a term of the vocabulary `acquisition-methods`
/// @param reference number or name of the deed, minute or correspondence
/// @param price what was paid or estimated; only colleagues read it
public record Acquisition(
        String id,
        @Nullable String method,
        @Nullable HistoricalDate date,
        List<Party> from,
        @Nullable String reference,
        @Nullable String price,
        @Nullable String note)
        implements Item {
    public Acquisition {
        from = from == null ? List.of() : List.copyOf(from);
    }

    Acquisition publicPart() {
        return new Acquisition(id, method, date, from, reference, null, note);
    }
}
