package org.vitrine.fixity;

import java.time.Instant;
import java.util.UUID;

/// Something that was done with a file (PREMIS 3.0, section 2).
///
/// @param detail what exactly, or what was found
/// @param agent who or what did it
public record PremisEvent(UUID id, Type type, Outcome outcome, String detail, String agent, Instant at) {

    /// Terms of the Library of Congress's vocabulary of event types.
    public enum Type {
        INGESTION("ingestion"),
        MESSAGE_DIGEST_CALCULATION("message digest calculation"),
        FORMAT_IDENTIFICATION("format identification"),
        METADATA_EXTRACTION("metadata extraction"),
        NORMALIZATION("normalization"),
        FIXITY_CHECK("fixity check");

        private final String term;

        Type(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    /// Terms of the vocabulary of event outcomes.
    public enum Outcome {
        SUCCESS("success"),
        FAIL("fail");

        private final String term;

        Outcome(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    public boolean isFailure() {
        return outcome == Outcome.FAIL;
    }
}
