package org.vitrine.site;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Language;

/// Who is reading, as far as it matters to a page: the language and the light chosen, in the address first, then in a
/// cookie, then in what the browser asks for.
@RequestScoped
class Reader {

    static final String LANGUAGE = "vitrine-language";
    static final String THEME = "vitrine-theme";

    private final RoutingContext context;

    Reader(RoutingContext context) {
        this.context = context;
    }

    Language language() {
        return Optional.ofNullable(context.queryParams().get("lang"))
                .flatMap(Language::find)
                .or(() -> cookie(LANGUAGE).flatMap(Language::find))
                .or(this::accepted)
                .orElse(Language.EN);
    }

    /// `light`, `dark`, or null when the reader's system decides.
    @Nullable
    String theme() {
        return Optional.ofNullable(context.queryParams().get("theme"))
                .or(() -> cookie(THEME))
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse(null);
    }

    String path() {
        return context.request().path();
    }

    /// This very page with one choice changed and everything else in the address kept.
    String hereWith(String name, String value) {
        StringBuilder address = new StringBuilder(path()).append('?');
        for (Map.Entry<String, String> parameter : context.queryParams()) {
            if (!parameter.getKey().equals("lang") && !parameter.getKey().equals("theme")) {
                address.append(encode(parameter.getKey()))
                        .append('=')
                        .append(encode(parameter.getValue()))
                        .append('&');
            }
        }
        return address.append(name).append('=').append(encode(value)).toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(context.request().getCookie(name)).map(Cookie::getValue);
    }

    private Optional<Language> accepted() {
        return context.acceptableLanguages().stream()
                .map(ParsedHeaderValue::value)
                .map(Language::find)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
