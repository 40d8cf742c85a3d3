package org.vitrine.catalogue;

import org.vitrine.provenance.ProvenanceEvent;

/// Takes from a description what only colleagues may read.
final class PublicPart {

    private PublicPart() {}

    static Description of(Description whole) {
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
                        .toList())
                .notes(whole.notes().stream().filter(note -> !note.internal()).toList())
                .build());
    }
}
