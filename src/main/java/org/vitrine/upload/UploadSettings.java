package org.vitrine.upload;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What an operator may set about uploads.
@ApplicationScoped
public class UploadSettings {

    private final Path folder;
    private final long maxSize;
    private final long quota;
    private final long reserve;
    private final int most;
    private final Duration kept;

    UploadSettings(
            @ConfigProperty(name = "vitrine.data") Path data,
            @ConfigProperty(name = "vitrine.media.max-size") MemorySize maxSize,
            @ConfigProperty(name = "vitrine.upload.quota") MemorySize quota,
            @ConfigProperty(name = "vitrine.upload.reserve") MemorySize reserve,
            @ConfigProperty(name = "vitrine.upload.most") int most,
            @ConfigProperty(name = "vitrine.upload.kept") Duration kept) {
        this.folder = data.toAbsolutePath().resolve("uploads");
        this.maxSize = maxSize.asLongValue();
        this.quota = quota.asLongValue();
        this.reserve = reserve.asLongValue();
        this.most = most;
        this.kept = kept;
    }

    Path folder() {
        return folder;
    }

    /// Of one file, in bytes.
    public long maxSize() {
        return maxSize;
    }

    /// Of all that one person has begun and not finished, in bytes.
    long quota() {
        return quota;
    }

    /// Of the disk, in bytes: what uploads leave free for everything else.
    long reserve() {
        return reserve;
    }

    /// How many one person may have begun and not finished.
    int most() {
        return most;
    }

    /// How long after its last byte an upload is remembered.
    Duration kept() {
        return kept;
    }
}
