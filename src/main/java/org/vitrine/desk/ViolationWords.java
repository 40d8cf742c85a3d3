package org.vitrine.desk;

import jakarta.inject.Singleton;
import org.vitrine.problem.Violation;
import org.vitrine.text.Language;
import org.vitrine.text.Messages;

/// Says what is wrong in the reader's language; in English where a code has no translation yet.
@Singleton
class ViolationWords {

    private final Messages messages = Messages.load("violations");

    String in(Language language, Violation violation) {
        String key = violation.code();
        return messages.in(language).containsKey(key)
                ? messages.in(language, key, violation.arguments().toArray())
                : violation.message();
    }
}
