package org.vitrine.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Name;
import org.vitrine.publication.Label;

/// An authority by all its names, as the entry of an object that refers to it needs it.
record Known(AuthorityKind kind, List<String> names) {

    static Known of(AuthorityDescription description) {
        return new Known(
                description.kind(), description.names().stream().map(Name::text).toList());
    }

    /// When the authority itself cannot be read: what the object keeps of it.
    static Known of(Label label) {
        return new Known(label.kind(), List.copyOf(label.names().byLanguage().values()));
    }

    /// Nearly every object cites the same few sources, so their names would find everything.
    static void addNames(Map<UUID, Known> all, Entry.Draft draft) {
        all.forEach((id, known) -> {
            if (known.kind() != AuthorityKind.SOURCE) {
                known.names().forEach(draft::name);
            }
            draft.put(Field.REFERENCE, id.toString());
        });
    }
}
