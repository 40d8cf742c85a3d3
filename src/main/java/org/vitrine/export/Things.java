package org.vitrine.export;

import org.vitrine.catalogue.Thing;

/// What was given together with an object, in words.
public final class Things {

    private Things() {}

    /// With how many there were, when that is said.
    public static String text(Thing thing) {
        return thing.count() == null ? thing.text() : thing.text() + " (" + thing.count() + ")";
    }
}
