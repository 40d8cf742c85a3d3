package org.vitrine.oai;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The six verbs with their arguments (OAI-PMH 2.0, section 4).
enum Verb {
    IDENTIFY("Identify", List.of(), List.of(), false),
    LIST_METADATA_FORMATS("ListMetadataFormats", List.of(), List.of("identifier"), false),
    LIST_SETS("ListSets", List.of(), List.of(), true),
    GET_RECORD("GetRecord", List.of("identifier", "metadataPrefix"), List.of(), false),
    LIST_IDENTIFIERS("ListIdentifiers", List.of("metadataPrefix"), List.of("from", "until", "set"), true),
    LIST_RECORDS("ListRecords", List.of("metadataPrefix"), List.of("from", "until", "set"), true);

    private final String word;
    private final List<String> required;
    private final List<String> optional;
    private final boolean resumable;

    Verb(String word, List<String> required, List<String> optional, boolean resumable) {
        this.word = word;
        this.required = required;
        this.optional = optional;
        this.resumable = resumable;
    }

    static Optional<Verb> find(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    List<String> required() {
        return required;
    }

    boolean knows(String argument) {
        return required.contains(argument)
                || optional.contains(argument)
                || (resumable && argument.equals(OaiRequest.TOKEN));
    }
}
