package org.vitrine.media;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Which codec does the work here: the library of the system where there is one, else the one of the Java runtime.
@ApplicationScoped
class Codecs {

    private static final Logger LOG = Logger.getLogger(Codecs.class);

    private final JpegCodec chosen;
    private final MeterRegistry registry;

    Codecs(MediaSettings settings, MeterRegistry registry) {
        Optional<TurboCodec> found = settings.nativeCodec() ? TurboCodec.find() : Optional.empty();
        this.chosen = found.<JpegCodec>map(turbo -> turbo).orElseGet(PlainCodec::new);
        this.registry = registry;
    }

    void start(@Observes StartupEvent start) {
        if (chosen.isNative()) {
            LOG.infof("Pictures are decoded and encoded by %s", chosen.name());
        } else {
            LOG.infof(
                    "Pictures are decoded and encoded by %s; with libjpeg-turbo (libturbojpeg0) it would be faster",
                    chosen.name());
        }
        registry.gauge("vitrine.media.codec", Tags.of("name", chosen.name()), this, _ -> 1);
    }

    JpegCodec jpeg() {
        return chosen;
    }
}
