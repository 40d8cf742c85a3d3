package org.vitrine.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vitrine.form.Fields;
import org.vitrine.text.RecordJson;

/// Opens stored descriptions of every schema number ever released and writes the newest.
public final class DescriptionCodec {

    /// The first leads from schema 1 to 2, the next from 2 to 3, and so on; none is ever taken away.
    private static final List<UnaryOperator<ObjectNode>> UPCASTERS = List.of(Schema1::toSchema2);

    private DescriptionCodec() {}

    /// @throws IllegalStateException for a schema number of a newer version of this service
    public static Description open(int schema, String json) {
        if (schema == Description.SCHEMA) {
            return RecordJson.read(json, Description.class);
        }
        try {
            return RecordJson.convert(upcast(schema, RecordJson.read(json, ObjectNode.class)), Description.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Object JSON of schema " + schema + " does not fit after upcasting", e);
        }
    }

    /// A description's JSON in the newest shape. For documents that hold one.
    ///
    /// @throws IllegalStateException for a schema number of a newer version of this service
    public static ObjectNode upcast(int schema, ObjectNode json) {
        if (schema < 1 || schema > Description.SCHEMA) {
            throw new IllegalStateException("Object JSON of schema " + schema + " is newer than this service");
        }
        ObjectNode newest = json;
        for (UnaryOperator<ObjectNode> upcaster : UPCASTERS.subList(schema - 1, UPCASTERS.size())) {
            newest = upcaster.apply(newest);
        }
        return newest;
    }

    /// What somebody was typing, perhaps when records had another shape.
    public static Fields openDraft(Map<String, String> kept) {
        return new Fields(Schema1.draftToSchema2(kept));
    }

    public static String write(Description description) {
        return RecordJson.write(description);
    }
}
