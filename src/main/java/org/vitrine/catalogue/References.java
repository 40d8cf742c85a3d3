package org.vitrine.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Everything that a description refers to: from the path of the reference to the record.
public final class References {

    private static final Set<String> TO_OBJECTS =
            Set.of("wholes.object", "relations.object", "originals.object", "sharedEvents.object");

    private References() {}

    /// References to authorities and to other objects; files of pictures are no records and not among them.
    public static Map<String, UUID> of(Description description) {
        Map<String, UUID> references = Description.FORM.references(description);
        references.keySet().removeIf(path -> Description.FORM.general(path).equals("pictures.file"));
        return references;
    }

    /// Whether a reference at this path leads to another object, not to an authority.
    public static boolean leadsToObject(String path) {
        return TO_OBJECTS.contains(Description.FORM.general(path));
    }
}
