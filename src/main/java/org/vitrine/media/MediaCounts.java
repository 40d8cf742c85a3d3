package org.vitrine.media;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/// How many files are in which state, for whoever watches the service: `vitrine_media_files`.
@ApplicationScoped
class MediaCounts {

    private final MeterRegistry registry;
    private final MediaFiles files;

    MediaCounts(MeterRegistry registry, MediaFiles files) {
        this.registry = registry;
        this.files = files;
    }

    void start(@Observes StartupEvent start) {
        for (MediaFile.State state : MediaFile.State.values()) {
            registry.gauge(
                    "vitrine.media.files",
                    Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                    this,
                    counts -> counts.in(state));
        }
    }

    private double in(MediaFile.State state) {
        return QuarkusTransaction.requiringNew().call(() -> files.count("state", state));
    }
}
