package org.vitrine.vocabulary;

import java.nio.file.Path;

/// The shipped vocabularies, without a server.
public final class OpenVocabularies {

    private OpenVocabularies() {}

    public static Vocabularies of(Path catalogue) {
        return new Vocabularies(catalogue);
    }
}
