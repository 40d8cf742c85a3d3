package org.vitrine.desk;

import jakarta.inject.Singleton;
import org.vitrine.account.Account;
import org.vitrine.text.Language;
import org.vitrine.text.Messages;

/// Puts the frame around screens, in the archivist's language.
@Singleton
class Frames {

    private final Messages messages = Messages.load("desk");

    Frame of(Account who, String area, String title) {
        return new Frame(title, area, who, who.language(), messages.in(who.language()));
    }

    Frame door(Language language) {
        return new Frame(word(language, "signIn"), "door", null, language, messages.in(language));
    }

    String word(Language language, String key, Object... arguments) {
        return messages.in(language, key, arguments);
    }
}
