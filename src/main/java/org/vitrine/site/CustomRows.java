package org.vitrine.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.publication.CustomStatements;
import org.vitrine.publication.Label;

/// The lines of a label for the fields that only the object's kind has.
final class CustomRows {

    private CustomRows() {}

    static List<Row> of(List<CustomStatements.Statement> statements, Teller teller) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        for (CustomStatements.Statement statement : statements) {
            Label authority = statement.authority();
            Said words = teller.said(statement.value());
            values.computeIfAbsent(teller.said(statement.label()).text(), _ -> new ArrayList<>())
                    .add(
                            authority == null
                                    ? new Value(words, null, null, null)
                                    : Value.linked(words, Teller.address(authority)));
        }
        List<Row> rows = new ArrayList<>();
        values.forEach((label, all) -> rows.add(new Row(label, List.copyOf(all))));
        return rows;
    }
}
