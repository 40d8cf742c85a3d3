package org.vitrine.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;
import org.vitrine.text.LangText;

/// One side of a thing as it looks, in each language.
///
/// @param side a term of the vocabulary `sides`; inscriptions name theirs by the same terms
public record Side(String id, @Nullable String side, List<LangText> descriptions) implements Item {
    public Side {
        descriptions = descriptions == null ? List.of() : List.copyOf(descriptions);
    }
}
