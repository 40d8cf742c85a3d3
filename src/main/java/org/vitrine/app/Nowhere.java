package org.vitrine.app;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/// Answers requests for addresses where there is nothing, and that no resource has refused.
@ApplicationScoped
class Nowhere {

    private static final int BEFORE_RESOURCES = 900;
    private static final int NOT_FOUND = 404;

    private final EarlyAnswers answers;

    Nowhere(EarlyAnswers answers) {
        this.answers = answers;
    }

    void standLast(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(context -> answers.send(NOT_FOUND, context));
    }

    /// No text that is kept has a NUL, and the database refuses even to look for one.
    void standFirst(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.request().uri().toLowerCase(Locale.ROOT).contains("%00")) {
                        answers.send(NOT_FOUND, context);
                    } else {
                        context.next();
                    }
                },
                BEFORE_RESOURCES);
    }
}
