package org.vitrine.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready means that the indexes can be kept up. One that is behind still answers, so it says by how much and is ready.
@Readiness
@ApplicationScoped
class SearchReadiness implements HealthCheck {

    private final SearchRuntime runtime;

    SearchReadiness(SearchRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> failing = runtime.failing();
        return HealthCheckResponse.named("Search index")
                .status(failing.isEmpty())
                .withData("public behind", runtime.publicBehind())
                .withData("working behind", runtime.workingBehind())
                .withData("failing", String.join(", ", failing))
                .build();
    }
}
