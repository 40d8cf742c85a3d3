package org.vitrine.catalogue;

import org.vitrine.text.RecordJson;

/// Opens stored descriptions of every schema number ever released and writes the newest.
public final class DescriptionCodec {

    private DescriptionCodec() {}

    /// @throws IllegalStateException for a schema number of a newer version of this service
    public static Description open(int schema, String json) {
        if (schema != Description.SCHEMA) {
            throw new IllegalStateException("Object JSON of schema " + schema + " is newer than this service");
        }
        return RecordJson.read(json, Description.class);
    }

    public static String write(Description description) {
        return RecordJson.write(description);
    }
}
