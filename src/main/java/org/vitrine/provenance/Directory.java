package org.vitrine.provenance;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which record a name of a text means: the block "Authorities:" below the chain.
final class Directory {

    private static final int UUID_LENGTH = 36;

    private final Map<String, Map<Integer, Meaning>> byName = new HashMap<>();

    /// @param asWritten the name is the source's own, not the record's
    record Meaning(UUID id, boolean asWritten) {}

    /// Reads one line, `name #2 as written: id`.
    ///
    /// @return whether it was understood
    boolean read(String line) {
        UUID id = idAtTheEnd(line);
        if (id == null) {
            return false;
        }
        String key = line.substring(0, line.length() - UUID_LENGTH).strip();
        if (!key.endsWith(":")) {
            return false;
        }
        key = key.substring(0, key.length() - 1).stripTrailing();
        boolean asWritten = key.endsWith(" as written");
        if (asWritten) {
            key = key.substring(0, key.length() - " as written".length()).stripTrailing();
        }
        int number = 1;
        int hash = numberSign(key, key.length());
        if (hash >= 0) {
            number = Integer.parseInt(key, hash + 1, key.length(), 10);
            key = key.substring(0, hash).stripTrailing();
        }
        if (key.length() >= 2 && key.charAt(0) == '"' && Scan.closingMark(key, 0) == key.length() - 1) {
            key = Scan.unquote(key, 0, key.length());
        }
        if (key.isEmpty()) {
            return false;
        }
        return byName.computeIfAbsent(key, name -> new HashMap<>()).putIfAbsent(number, new Meaning(id, asWritten))
                == null;
    }

    boolean knows(String name) {
        return byName.containsKey(name);
    }

    @Nullable
    Meaning find(String name, int number) {
        Map<Integer, Meaning> meanings = byName.get(name);
        return meanings == null ? null : meanings.get(number);
    }

    /// The place of a number sign with one to four digits behind it up to the end; -1 when there is none.
    static int numberSign(String text, int end) {
        int at = end;
        while (at > 0 && end - at < 4 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9') {
            at--;
        }
        return at < end && at > 1 && text.charAt(at - 1) == '#' && Letters.isBlank(text.charAt(at - 2)) ? at - 1 : -1;
    }

    private static @Nullable UUID idAtTheEnd(String line) {
        int from = line.length() - UUID_LENGTH;
        if (from < 0) {
            return null;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = line.charAt(from + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
                return null;
            }
        }
        return UUID.fromString(line.substring(from));
    }
}
