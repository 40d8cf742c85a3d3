package org.vitrine.publication;

import org.vitrine.text.RecordJson;

/// Opens stored publications of every schema number ever released and writes the newest.
public final class PublicRecordCodec {

    private PublicRecordCodec() {}

    /// @throws IllegalStateException for a schema number of a newer version of this service
    public static PublicRecord open(int schema, String json) {
        if (schema != PublicRecord.SCHEMA) {
            throw new IllegalStateException("Publication JSON of schema " + schema + " is newer than this service");
        }
        return RecordJson.read(json, PublicRecord.class);
    }

    public static String write(PublicRecord body) {
        return RecordJson.write(body);
    }
}
