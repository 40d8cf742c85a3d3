package org.vitrine.fixity;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/// How many originals were found in which state, for whoever watches the service: `vitrine_fixity_files`.
@ApplicationScoped
class FixityCounts {

    private final MeterRegistry registry;
    private final Fixity fixity;

    FixityCounts(MeterRegistry registry, Fixity fixity) {
        this.registry = registry;
        this.fixity = fixity;
    }

    void start(@Observes StartupEvent start) {
        for (Fixity.State state : Fixity.State.values()) {
            registry.gauge(
                    "vitrine.fixity.files",
                    Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                    this,
                    counts -> counts.in(state));
        }
    }

    private double in(Fixity.State state) {
        return QuarkusTransaction.requiringNew()
                .call(() -> fixity.summary().files().getOrDefault(state, 0L));
    }
}
