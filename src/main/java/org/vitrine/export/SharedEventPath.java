package org.vitrine.export;

import org.vitrine.catalogue.SharedEvent;

/// What the path of a shared event says: `presentations.k3x9q2`.
public final class SharedEventPath {

    private SharedEventPath() {}

    /// The item's id in the record that tells the event.
    public static String item(SharedEvent shared) {
        return shared.event().substring(shared.event().lastIndexOf('.') + 1);
    }

    /// A term of the vocabulary `event-types`.
    public static String type(SharedEvent shared) {
        String list = shared.event().split("\\.", 2)[0];
        return list.endsWith("s") ? list.substring(0, list.length() - 1) : list;
    }
}
