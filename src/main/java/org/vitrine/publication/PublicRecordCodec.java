package org.vitrine.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.catalogue.DescriptionCodec;
import org.vitrine.text.RecordJson;

/// Opens stored publications of every schema number ever released and writes the newest.
public final class PublicRecordCodec {

    private PublicRecordCodec() {}

    /// @throws IllegalStateException for a schema number of a newer version of this service
    public static PublicRecord open(int schema, String json) {
        if (schema == PublicRecord.SCHEMA) {
            return RecordJson.read(json, PublicRecord.class);
        }
        if (schema < 1 || schema > PublicRecord.SCHEMA) {
            throw new IllegalStateException("Publication JSON of schema " + schema + " is newer than this service");
        }
        ObjectNode tree = RecordJson.read(json, ObjectNode.class);
        // up to schema 2 a publication's number is that of the description within it
        if (tree.path("family").asText().equals("object")
                && tree.get("description") instanceof ObjectNode description) {
            tree.set("description", DescriptionCodec.upcast(schema, description));
        }
        try {
            return RecordJson.convert(tree, PublicRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Publication JSON of schema " + schema + " does not fit after upcasting", e);
        }
    }

    public static String write(PublicRecord body) {
        return RecordJson.write(body);
    }
}
