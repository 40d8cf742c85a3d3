package org.vitrine.site;

import java.util.Map;
import java.util.Map.Entry;

/// Short names of the licences and statements that are given by URI (Creative Commons, rightsstatements.org).
final class Rights {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("creativecommons.org/publicdomain/zero/1.0", "CC0 1.0"),
            Map.entry("creativecommons.org/publicdomain/mark/1.0", "Public Domain Mark 1.0"),
            Map.entry("creativecommons.org/licenses/by/4.0", "CC BY 4.0"),
            Map.entry("creativecommons.org/licenses/by-sa/4.0", "CC BY-SA 4.0"),
            Map.entry("rightsstatements.org/vocab/InC/1.0", "In Copyright"),
            Map.entry("rightsstatements.org/vocab/NoC-NC/1.0", "No Copyright – Non-Commercial Use Only"),
            Map.entry("rightsstatements.org/vocab/UND/1.0", "Copyright Undetermined"),
            Map.entry("rightsstatements.org/vocab/CNE/1.0", "Copyright Not Evaluated"),
            Map.entry("rightsstatements.org/vocab/NKC/1.0", "No Known Copyright"));

    private Rights() {}

    /// The URI itself when it is none of these.
    static String name(String uri) {
        return NAMES.entrySet().stream()
                .filter(e -> uri.contains(e.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(uri);
    }

    /// Only what a browser may safely follow from a record.
    static boolean isLink(String uri) {
        return uri.startsWith("https://") || uri.startsWith("http://");
    }
}
