package org.vitrine.site;

import java.util.List;

/// A line of the label: what it is about, and its values.
///
/// @param assured how sure they are
record Row(String label, List<Value> values, List<Assurance> assured) {
    Row {
        values = List.copyOf(values);
        assured = List.copyOf(assured);
    }

    Row(String label, List<Value> values) {
        this(label, values, List.of());
    }
}
