package org.vitrine.catalogue;

import java.util.List;
import java.util.Map;

/// What assertions are about.
public final class Assertions {

    private Assertions() {}

    /// A description without the assertions of values that it does not have: they would tell of what was taken out.
    public static Description onlyOfWhatIsThere(Description description) {
        if (description.assertions().isEmpty()) {
            return description;
        }
        Map<String, String> fields = Description.FORM.write(description).values();
        List<String> withheld = description.provenance().stream()
                .filter(event -> event.withheld())
                .map(event -> "provenance." + event.id())
                .toList();
        return description
                .but()
                .assertions(description.assertions().stream()
                        .filter(one -> isOfSomething(one.path(), fields))
                        .filter(one -> withheld.stream().noneMatch(event -> isAtOrBelow(one.path(), event)))
                        .toList())
                .build();
    }

    /// Whether a path leads to a value, or to an entry or group that has one.
    static boolean isOfSomething(String path, Map<String, String> fields) {
        return fields.containsKey(path) || fields.keySet().stream().anyMatch(one -> isAtOrBelow(one, path));
    }

    private static boolean isAtOrBelow(String path, String other) {
        return path.equals(other) || path.startsWith(other + ".");
    }
}
