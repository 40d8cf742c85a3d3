package org.vitrine.app;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Answers requests that no resource has seen.
@ApplicationScoped
class EarlyAnswers {

    private final Answers answers;
    private final CurrentVertxRequest current;

    EarlyAnswers(Answers answers, CurrentVertxRequest current) {
        this.answers = answers;
        this.current = current;
    }

    void send(int status, RoutingContext context) {
        ManagedContext scope = Arc.container().requestContext();
        boolean opened = !scope.isActive();
        if (opened) {
            scope.activate();
        }
        try {
            current.setCurrent(context);
            answers.send(Answer.of(status), context.response());
        } finally {
            if (opened) {
                scope.terminate();
            }
        }
    }
}
