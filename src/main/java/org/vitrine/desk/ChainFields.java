package org.vitrine.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;
import org.vitrine.provenance.Chain;
import org.vitrine.provenance.ChainText;
import org.vitrine.provenance.ProvenanceEvent;

/// The provenance among the fields of a form: taken out as a chain, and put in from a text.
final class ChainFields {

    private static final String FIELD = "provenance";
    private static final Form<Alone> FORM = Form.of(Alone.class);

    private ChainFields() {}

    /// A record of nothing but a chain, so that a chain can be read whatever the other fields are.
    record Alone(List<ProvenanceEvent> provenance) {
        Alone(@Nullable List<ProvenanceEvent> provenance) {
            this.provenance = provenance == null ? List.of() : List.copyOf(provenance);
        }
    }

    /// The chain; empty when there is none or it cannot be read as it is typed.
    static List<ProvenanceEvent> chain(Fields fields) {
        Map<String, String> own = new LinkedHashMap<>();
        fields.values().forEach((path, text) -> {
            if (isOfChain(path)) {
                own.put(path, text);
            }
        });
        return own.isEmpty()
                ? List.of()
                : FORM.read(new Fields(own), "")
                        .storable()
                        .map(Alone::provenance)
                        .orElse(List.of());
    }

    /// The fields with the chain that a text says, events and items that stay in their place under the same ids.
    static Fields with(Fields fields, String text) {
        List<ProvenanceEvent> read = Chain.adopt(ChainText.parse(text).events(), chain(fields));
        Map<String, String> values = new LinkedHashMap<>();
        fields.values().forEach((path, value) -> {
            if (!isOfChain(path)) {
                values.put(path, value);
            }
        });
        values.putAll(FORM.write(new Alone(read)).values());
        return new Fields(values);
    }

    private static boolean isOfChain(String path) {
        return path.equals(FIELD) || path.startsWith(FIELD + ".");
    }
}
