package org.vitrine.catalogue;

import java.util.LinkedHashMap;
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
        Fields fields = FieldWriter.write(description);
        Map<String, UUID> references = new LinkedHashMap<>();
        fields.values().forEach((path, text) -> {
            boolean reference = Paths.shape(path)
                    .filter(shape ->
                            shape instanceof Shape.Value(var type, var _) && type == Shape.Value.Type.REFERENCE)
                    .isPresent();
            if (reference && !Paths.general(path).equals("pictures.file")) {
                references.put(path, UUID.fromString(text));
            }
        });
        return references;
    }

    /// Whether a reference at this path leads to another object, not to an authority.
    public static boolean leadsToObject(String path) {
        String general = Paths.general(path);
        return TO_OBJECTS.contains(general);
    }
}
