package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// Says which codec is at work. It is no reason to stop anything; only to be seen.
@Liveness
@ApplicationScoped
class CodecHealth implements HealthCheck {

    private final Codecs codecs;

    CodecHealth(Codecs codecs) {
        this.codecs = codecs;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("picture codec")
                .up()
                .withData("name", codecs.jpeg().name())
                .build();
    }
}
