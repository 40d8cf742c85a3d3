package org.vitrine.oai;

/// A condition that the protocol has a code for (OAI-PMH 2.0, section 3.6).
record OaiError(Code code, String message) {

    enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch"),
        NO_METADATA_FORMATS("noMetadataFormats");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static OaiError badArgument(String message) {
        return new OaiError(Code.BAD_ARGUMENT, message);
    }

    /// With either of these two the request is not echoed (section 3.2).
    boolean hidesArguments() {
        return code == Code.BAD_VERB || code == Code.BAD_ARGUMENT;
    }
}
