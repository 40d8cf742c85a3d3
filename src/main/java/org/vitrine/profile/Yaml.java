package org.vitrine.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A YAML document in which everything knows its line, counted from 1.
sealed interface Yaml {

    int line();

    record Table(int line, Map<String, Entry> entries) implements Yaml {
        public Table {
            entries = new LinkedHashMap<>(entries);
        }
    }

    record Series(int line, List<Yaml> items) implements Yaml {
        public Series {
            items = List.copyOf(items);
        }
    }

    /// A scalar, as written and without quotes.
    record Word(int line, String text) implements Yaml {}

    /// @param line of the key
    record Entry(int line, Yaml value) {}

    /// What it is, for a person who reads a fault.
    default String sort() {
        return switch (this) {
            case Table _ -> "a table of keys and values";
            case Series _ -> "a list";
            case Word _ -> "a text";
        };
    }
}
