package org.vitrine.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.vitrine.text.Language;

/// The program that asks, as far as it matters to an answer.
@RequestScoped
class Asker {

    private final HttpHeaders headers;

    Asker(HttpHeaders headers) {
        this.headers = headers;
    }

    /// The first language of `Accept-Language` that is one of the interface's; English when none is.
    Language language() {
        return headers.getAcceptableLanguages().stream()
                .map(locale -> Language.find(locale.toLanguageTag()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }
}
