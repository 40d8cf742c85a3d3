package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which records the names of a text mean, while it is written. One name may mean several; all but the first get a
/// number.
final class Register {

    private final Map<String, List<Meant>> byName = new LinkedHashMap<>();

    private record Meant(@Nullable UUID id, boolean asWritten) {}

    /// The number of a name with a meaning, from 1.
    ///
    /// @param id null for a name that means no record
    int number(String name, @Nullable UUID id, boolean asWritten) {
        List<Meant> meanings = byName.computeIfAbsent(name, key -> new ArrayList<>(1));
        Meant meant = new Meant(id, id != null && asWritten);
        int at = meanings.indexOf(meant);
        if (at < 0) {
            meanings.add(meant);
            at = meanings.size() - 1;
        }
        return at + 1;
    }

    /// Writes the block below the chain; nothing when no name means a record.
    void write(StringBuilder out) {
        boolean first = true;
        for (Map.Entry<String, List<Meant>> entry : byName.entrySet()) {
            for (int i = 0; i < entry.getValue().size(); i++) {
                Meant meant = entry.getValue().get(i);
                if (meant.id != null) {
                    out.append(first ? "\n\nAuthorities:\n" : "\n");
                    first = false;
                    String name = entry.getKey();
                    out.append(isPlain(name) ? name : Scan.quote(name));
                    if (i > 0) {
                        out.append(" #").append(i + 1);
                    }
                    out.append(meant.asWritten ? " as written: " : ": ").append(meant.id);
                }
            }
        }
    }

    private static boolean isPlain(String name) {
        return name.indexOf('"') < 0
                && name.indexOf('#') < 0
                && !name.endsWith(" as written")
                && !name.endsWith(":")
                && !Scan.isBlock(name, 0)
                && name.equals(Letters.collapse(name))
                && name.equals(name.strip());
    }
}
