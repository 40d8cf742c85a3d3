package org.vitrine.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Knows from where the present request came.
@Singleton
public class Whereabouts {

    private final CurrentVertxRequest current;

    Whereabouts(CurrentVertxRequest current) {
        this.current = current;
    }

    /// Address of the client; behind a proxy that is trusted (VITRINE_BEHIND_PROXY) the one that it names. Empty when
    /// nobody asked: a job, the start.
    public String address() {
        if (!Arc.container().requestContext().isActive()) {
            return "";
        }
        RoutingContext request = current.getCurrent();
        return request == null || request.request().remoteAddress() == null
                ? ""
                : request.request().remoteAddress().hostAddress();
    }
}
