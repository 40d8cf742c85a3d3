package org.vitrine.media;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What an operator may set about files.
@ApplicationScoped
class MediaSettings {

    private final Path data;
    private final long maxSize;
    private final long maxPixels;
    private final int threads;
    private final Duration patience;
    private final Duration derivationPatience;
    private final boolean nativeCodec;

    MediaSettings(
            @ConfigProperty(name = "vitrine.data") Path data,
            @ConfigProperty(name = "vitrine.media.max-size", defaultValue = "4096M") MemorySize maxSize,
            @ConfigProperty(name = "vitrine.media.max-pixels", defaultValue = "120000000") long maxPixels,
            @ConfigProperty(name = "vitrine.media.threads", defaultValue = "2") int threads,
            @ConfigProperty(name = "vitrine.media.patience", defaultValue = "60s") Duration patience,
            @ConfigProperty(name = "vitrine.media.derivation-patience", defaultValue = "300s")
                    Duration derivationPatience,
            @ConfigProperty(name = "vitrine.media.native-codec", defaultValue = "true") boolean nativeCodec) {
        this.data = data.toAbsolutePath();
        this.maxSize = maxSize.asLongValue();
        this.maxPixels = maxPixels;
        this.threads = threads;
        this.patience = patience;
        this.derivationPatience = derivationPatience;
        this.nativeCodec = nativeCodec;
    }

    /// A folder of ours under the data folder.
    Path folder(String name) {
        return data.resolve(name);
    }

    /// Of one file, in bytes.
    long maxSize() {
        return maxSize;
    }

    /// Width times height.
    long maxPixels() {
        return maxPixels;
    }

    /// How many derivatives are made at the same time.
    int threads() {
        return threads;
    }

    /// How long one library may think about one file.
    Duration patience() {
        return patience;
    }

    /// How long all sizes of one picture may take.
    Duration derivationPatience() {
        return derivationPatience;
    }

    /// Whether libjpeg-turbo is used where it is installed.
    boolean nativeCodec() {
        return nativeCodec;
    }
}
