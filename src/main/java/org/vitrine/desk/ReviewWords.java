package org.vitrine.desk;

import jakarta.inject.Singleton;
import java.util.Map;
import org.vitrine.text.Language;
import org.vitrine.text.Messages;

/// The words of the screens about reviews, comments and publishing many.
@Singleton
class ReviewWords {

    private final Messages messages = Messages.load("review");

    Map<String, String> in(Language language) {
        return messages.in(language);
    }

    String word(Language language, String key, Object... arguments) {
        return messages.in(language, key, arguments);
    }
}
