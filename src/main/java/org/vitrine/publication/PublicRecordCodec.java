package org.vitrine.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.authority.AuthorityCodec;
import org.vitrine.catalogue.DescriptionCodec;
import org.vitrine.text.RecordJson;

/// Opens stored publications of every schema number ever released and writes the newest.
public final class PublicRecordCodec {

    /// Which schema the description within a publication of schema 1, 2 … has.
    private static final List<Integer> DESCRIPTIONS = List.of(1, 2, 2);

    private static final List<Integer> AUTHORITIES = List.of(1, 1, 2);

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
        if (tree.get("description") instanceof ObjectNode description) {
            int within = DESCRIPTIONS.get(schema - 1);
            tree.set(
                    "description",
                    tree.path("family").asText().equals("object")
                            ? DescriptionCodec.upcast(within, description)
                            : AuthorityCodec.newest(AUTHORITIES.get(schema - 1), description));
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
