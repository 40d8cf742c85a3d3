package org.vitrine.app;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/// Answers requests for addresses where there is nothing, and that no resource has refused.
@ApplicationScoped
class Nowhere {

    private static final int BEFORE_RESOURCES = 900;
    private static final int NOT_FOUND = 404;

    private final Answers answers;
    private final CurrentVertxRequest current;

    Nowhere(Answers answers, CurrentVertxRequest current) {
        this.answers = answers;
        this.current = current;
    }

    void standLast(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(this::answer);
    }

    /// No text that is kept has a NUL, and the database refuses even to look for one.
    void standFirst(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.request().uri().toLowerCase(Locale.ROOT).contains("%00")) {
                        answer(context);
                    } else {
                        context.next();
                    }
                },
                BEFORE_RESOURCES);
    }

    private void answer(RoutingContext context) {
        ManagedContext scope = Arc.container().requestContext();
        boolean opened = !scope.isActive();
        if (opened) {
            scope.activate();
        }
        try {
            current.setCurrent(context);
            answers.send(Answer.of(NOT_FOUND), context.response());
        } finally {
            if (opened) {
                scope.terminate();
            }
        }
    }
}
