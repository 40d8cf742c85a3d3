package org.vitrine.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which right every endpoint needs: what is not in it is refused.
///
/// @param endpoints from method and path ("GET /desk") to the right
/// @param doors packages whose endpoints without a row of their own need this
public record RightsTable(Map<String, Right> endpoints, Map<String, Right> doors) {

    private static final String FILE = "rights.table";

    public RightsTable {
        endpoints = Collections.unmodifiableMap(new LinkedHashMap<>(endpoints));
        doors = Map.copyOf(doors);
    }

    /// The table of the house.
    public static RightsTable load() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads lines of `METHOD /path right` and `DOOR package right`; `#` begins a remark.
    ///
    /// @throws IllegalStateException naming the line that is none, says something twice or names no right
    public static RightsTable parse(String text) {
        Map<String, Right> endpoints = new LinkedHashMap<>();
        Map<String, Right> doors = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String said = line.replaceAll("#.*", "").strip();
            if (said.isEmpty()) {
                continue;
            }
            String[] words = said.split("\\s+");
            Right right = words.length == 3 ? Right.find(words[2]).orElse(null) : null;
            if (right == null) {
                throw new IllegalStateException(FILE + ", line " + number + ": “" + said + "” names no right");
            }
            boolean known = words[0].equals("DOOR")
                    ? doors.put(words[1], right) != null
                    : endpoints.put(words[0] + " " + words[1], right) != null;
            if (known) {
                throw new IllegalStateException(FILE + ", line " + number + ": " + words[1] + " stands there twice");
            }
        }
        return new RightsTable(endpoints, doors);
    }

    /// Empty when the endpoint is missing, and so refused to everybody.
    public Optional<Right> find(Endpoint endpoint) {
        return Optional.ofNullable(endpoints.get(endpoint.toString()))
                .or(() -> Optional.ofNullable(doors.get(endpoint.door())));
    }
}
