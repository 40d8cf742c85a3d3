package org.vitrine.site;

import java.util.List;

/// A line of the label: what it is about, and its values.
record Row(String label, List<Value> values) {
    Row {
        values = List.copyOf(values);
    }
}
