package org.vitrine.desk;

import jakarta.inject.Singleton;
import org.vitrine.account.Account;
import org.vitrine.page.Assets;
import org.vitrine.text.Language;
import org.vitrine.text.Messages;

/// Puts the frame around screens, in the archivist's language.
@Singleton
class Frames {

    private final Messages messages = Messages.load("desk");
    private final Assets assets;

    Frames(Assets assets) {
        this.assets = assets;
    }

    Frame of(Account who, String area, String title) {
        return new Frame(title, area, who, who.language(), messages.in(who.language()), assets);
    }

    Frame door(Language language) {
        return new Frame(word(language, "signIn"), "door", null, language, messages.in(language), assets);
    }

    String word(Language language, String key, Object... arguments) {
        return messages.in(language, key, arguments);
    }
}
