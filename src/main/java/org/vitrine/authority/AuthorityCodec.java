package org.vitrine.authority;

import org.vitrine.text.RecordJson;

/// Opens stored descriptions of every schema number ever released and writes the newest.
public final class AuthorityCodec {

    private AuthorityCodec() {}

    /// @throws IllegalStateException for a schema number of a newer version of this service
    public static AuthorityDescription open(int schema, String json) {
        if (schema != AuthorityDescription.SCHEMA) {
            throw new IllegalStateException("Authority JSON of schema " + schema + " is newer than this service");
        }
        return RecordJson.read(json, AuthorityDescription.class);
    }

    public static String write(AuthorityDescription description) {
        return RecordJson.write(description);
    }
}
