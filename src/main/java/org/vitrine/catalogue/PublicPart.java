package org.vitrine.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vitrine.provenance.ProvenanceEvent;

/// Takes from a description what only colleagues may read.
final class PublicPart {

    private PublicPart() {}

    static Description of(Description whole, Predicate<String> shown) {
        return Assertions.onlyOfWhatIsThere(whole.but()
                .provenance(whole.provenance().stream()
                        .map(ProvenanceEvent::publicPart)
                        .toList())
                .acquisitions(whole.acquisitions().stream()
                        .map(Acquisition::publicPart)
                        .toList())
                .locations(whole.locations().stream().filter(Location::shown).toList())
                .pictures(whole.pictures().stream()
                        .filter(Description.Picture::shown)
                        .map(Description.Picture::publicPart)
                        .toList())
                .notes(whole.notes().stream().filter(note -> !note.internal()).toList())
                .custom(shownOf(whole.custom(), shown))
                .build());
    }

    private static Map<String, List<CustomValue>> shownOf(
            Map<String, List<CustomValue>> custom, Predicate<String> shown) {
        Map<String, List<CustomValue>> kept = new HashMap<>(custom);
        kept.keySet().removeIf(shown.negate());
        return kept;
    }
}
