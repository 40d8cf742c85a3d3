package org.vitrine.fixity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vitrine.fixity.Fixity.State;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.media.Originals;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Reads one original from its first byte to its last and compares it with what came.
@ApplicationScoped
public class Inspection {

    private static final Logger LOG = Logger.getLogger(Inspection.class);
    private static final int BUFFER = 1 << 16;

    private final MediaFiles files;
    private final Originals originals;
    private final Fixity fixity;
    private final long pace;
    private final Counter read;

    Inspection(
            MediaFiles files,
            Originals originals,
            Fixity fixity,
            MeterRegistry registry,
            @ConfigProperty(name = "vitrine.fixity.pace", defaultValue = "10M") MemorySize pace) {
        this.files = files;
        this.originals = originals;
        this.fixity = fixity;
        this.pace = Math.max(1, pace.asLongValue());
        this.read = registry.counter("vitrine.fixity.read.bytes");
    }

    private record Finding(State state, String detail) {}

    /// Writes down how the file was found. Does nothing for one that is gone from the catalogue.
    ///
    /// @throws InterruptedException when the service stops meanwhile; the file stays to be read
    public void of(UUID id) throws InterruptedException {
        Optional<MediaFile> file = QuarkusTransaction.requiringNew().call(() -> files.findByIdOptional(id));
        if (file.isEmpty()) {
            return;
        }
        Finding found = inspected(file.get());
        if (found.state() != State.INTACT) {
            LOG.errorf("The original %s (%s) is %s: %s", id, file.get().fileName(), found.state(), found.detail());
        }
        fixity.keep(id, found.state(), found.detail());
    }

    private Finding inspected(MediaFile file) throws InterruptedException {
        try {
            String found = digest(file.id());
            if (!found.equals(file.sha256())) {
                return new Finding(State.CHANGED, "SHA-256 is " + found + ", and was " + file.sha256());
            }
            List<String> faults = originals.faults(file.id());
            return faults.isEmpty()
                    ? new Finding(State.INTACT, "SHA-256 " + found)
                    : new Finding(State.CHANGED, "OCFL object: " + String.join("; ", faults));
        } catch (NoSuchFileException _) {
            return new Finding(State.MISSING, "The file is not in its OCFL object");
        } catch (Refusal refusal) {
            if (refusal.failure() instanceof Failure.NotFound) {
                return new Finding(State.MISSING, "There is no OCFL object " + Originals.objectId(file.id()));
            }
            throw refusal;
        } catch (IOException | UncheckedIOException e) {
            return new Finding(State.CHANGED, "It cannot be read: " + e.getMessage());
        }
    }

    private String digest(UUID id) throws IOException, InterruptedException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long start = System.nanoTime();
        long total = 0;
        try (Originals.Original original = originals.reopen(id)) {
            for (int count = original.bytes().read(buffer);
                    count >= 0;
                    count = original.bytes().read(buffer)) {
                digest.update(buffer, 0, count);
                total += count;
                read.increment(count);
                keepPace(start, total);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void keepPace(long start, long total) throws InterruptedException {
        long ahead = (long) (total * 1e9 / pace) - (System.nanoTime() - start);
        if (ahead > 1_000_000) {
            Thread.sleep(ahead / 1_000_000);
        } else if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
