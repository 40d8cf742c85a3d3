package org.vitrine.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.text.RecordJson;

/// Opens stored descriptions of every schema number ever released and writes the newest.
public final class AuthorityCodec {

    private AuthorityCodec() {}

    /// @throws IllegalStateException for a schema number of a newer version of this service
    public static AuthorityDescription open(int schema, String json) {
        if (schema == AuthorityDescription.SCHEMA) {
            return RecordJson.read(json, AuthorityDescription.class);
        }
        try {
            return RecordJson.convert(newest(schema, RecordJson.readTree(json)), AuthorityDescription.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Authority JSON of schema " + schema + " does not open", e);
        }
    }

    /// The same description in today's shape.
    ///
    /// @throws IllegalStateException for a schema number of a newer version of this service
    public static JsonNode newest(int schema, JsonNode description) {
        if (schema > AuthorityDescription.SCHEMA) {
            throw new IllegalStateException("Authority JSON of schema " + schema + " is newer than this service");
        }
        return schema == 1 ? FromSchema1.upcast((ObjectNode) description.deepCopy()) : description;
    }

    public static String write(AuthorityDescription description) {
        return RecordJson.write(description);
    }
}
