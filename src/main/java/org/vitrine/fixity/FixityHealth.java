package org.vitrine.fixity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Says whether every original is as it came. It is neither readiness nor liveness: a service with a damaged file still
/// serves all others, and a restart mends nothing.
@Wellness
@ApplicationScoped
class FixityHealth implements HealthCheck {

    private final Fixity fixity;

    FixityHealth(Fixity fixity) {
        this.fixity = fixity;
    }

    @Override
    public HealthCheckResponse call() {
        Fixity.Summary summary = QuarkusTransaction.requiringNew().call(fixity::summary);
        return HealthCheckResponse.named("fixity of originals")
                .status(summary.damaged() == 0)
                .withData("intact", summary.intact())
                .withData("changed", summary.files().getOrDefault(Fixity.State.CHANGED, 0L))
                .withData("missing", summary.files().getOrDefault(Fixity.State.MISSING, 0L))
                .withData("waiting", summary.waiting())
                .build();
    }
}
