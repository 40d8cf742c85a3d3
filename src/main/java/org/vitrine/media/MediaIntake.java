package org.vitrine.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.vitrine.account.Author;
import org.vitrine.media.Examination.Findings;
import org.vitrine.media.Incoming.Received;
import org.vitrine.problem.Refusal;

/// Takes files in.
///
/// The order of keeping one, and why a crash at any point is harmless:
/// 1. the bytes arrive in `incoming/<id>.upload` and are examined there; a crash leaves an upload, cleared at the start
/// 2. `incoming/<id>.keeping` is written
/// 3. the bytes are moved into an OCFL object and forced to the disk; a crash from here on leaves an object without a
///    row, which 2 names: the next start discards it
/// 4. one transaction writes the row, its tags and warnings and the job for its derivatives; from here on the file
///    exists, and its bytes did before it
/// 5. `incoming/<id>.keeping` goes away; when a crash keeps it, the next start finds the row and only removes the note
@ApplicationScoped
public class MediaIntake {

    private static final Logger LOG = Logger.getLogger(MediaIntake.class);

    /// before anything that may take files in when the service starts
    private static final int FIRST = 10;

    private final Incoming incoming;
    private final Examination examination;
    private final Originals originals;
    private final StorageRoot storage;
    private final MediaFiles files;
    private final EmbeddedMetadata embedded;
    private final DerivativeQueue queue;
    private final Event<FileReceived> news;
    private final Clock clock;

    MediaIntake(
            Incoming incoming,
            Examination examination,
            Originals originals,
            StorageRoot storage,
            MediaFiles files,
            EmbeddedMetadata embedded,
            DerivativeQueue queue,
            Event<FileReceived> news,
            Clock clock) {
        this.incoming = incoming;
        this.examination = examination;
        this.originals = originals;
        this.storage = storage;
        this.files = files;
        this.embedded = embedded;
        this.queue = queue;
        this.news = news;
        this.clock = clock;
    }

    /// Reads, examines and keeps a file. It uses transactions of its own, whatever the caller's does afterwards: bytes
    /// that were kept once cost nothing and are recognised when they come again.
    ///
    /// @param bytes read to the end and not closed
    /// @param fileName as the client sent it, of any length and content
    /// @return the new file, or the one that has the same bytes already; its derivatives are made afterwards
    /// @throws Refusal too large; empty; a picture that is damaged or has too many pixels
    public MediaFile receive(InputStream bytes, String fileName, Author who) {
        try (Received received = incoming.receive(bytes)) {
            return taken(received, fileName, who).file();
        }
    }

    /// A file that is kept now.
    ///
    /// @param known whether the same bytes were here before
    public record Taken(MediaFile file, boolean known) {}

    /// As [#receive], for bytes that lie on the disk already. They stay where they are as well.
    ///
    /// @param bytes on the same file system as the data folder, and not written to any more
    /// @param sha256 what the sender holds it to be, in lower-case hexadecimal
    /// @throws Refusal as of [#receive]; not what was said
    public Taken take(Path bytes, String fileName, Optional<String> sha256, Author who) {
        try (Received received = incoming.adopt(bytes, sha256)) {
            return taken(received, fileName, who);
        }
    }

    private Taken taken(Received received, String fileName, Author who) {
        Optional<MediaFile> known = known(received.sha256());
        if (known.isPresent()) {
            return new Taken(known.get(), true);
        }
        FileName name = FileName.of(fileName);
        MediaFile kept = keep(received, name, examination.examine(received.file(), name), who);
        return new Taken(kept, !kept.id().equals(received.id()));
    }

    private MediaFile keep(Received received, FileName name, Findings findings, Author who) {
        UUID id = received.id();
        incoming.startKeeping(id);
        try {
            originals.keep(id, received.file(), findings.what().extension(), who);
            MediaFile kept = QuarkusTransaction.requiringNew().call(() -> persist(received, name, findings, who));
            settle(kept.id().equals(id), id);
            queue.wake();
            return kept;
        } catch (RuntimeException e) {
            settle(id);
            throw e;
        }
    }

    /// Those who send the same bytes at the same time wait for each other here, and the later ones find the first.
    private MediaFile persist(Received received, FileName name, Findings findings, Author who) {
        Optional<MediaFile> first = files.lockedBySha256(received.sha256());
        if (first.isPresent()) {
            return first.get();
        }
        MediaFile file = new MediaFile(
                received.id(),
                name.value(),
                received.sha256(),
                received.size(),
                findings.what().mediaType(),
                findings.size().map(Dimensions::width).orElse(null),
                findings.size().map(Dimensions::height).orElse(null),
                who.name(),
                clock.instant());
        boolean pictured = findings.what().picture().isPresent();
        if (!pictured) {
            file.withoutPicture("No picture is made of " + file.mediaType() + ".");
        }
        files.persistAndFlush(file);
        embedded.keep(file.id(), findings.tags(), findings.warnings());
        news.fire(new FileReceived(file));
        if (pictured) {
            queue.add(file.id());
        }
        return file;
    }

    private Optional<MediaFile> known(String sha256) {
        return QuarkusTransaction.requiringNew().call(() -> files.bySha256(sha256));
    }

    /// Decides by the database alone whether an object stays, because a commit whose answer was lost may have happened.
    /// When the database does not answer, the note stays and the next start decides.
    private void settle(UUID id) {
        try {
            boolean exists = QuarkusTransaction.requiringNew()
                    .call(() -> files.findByIdOptional(id).isPresent());
            settle(exists, id);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Whether the file %s is kept will be settled at the next start", id);
        }
    }

    private void settle(boolean exists, UUID id) {
        if (!exists) {
            originals.discard(id);
        }
        incoming.endKeeping(id);
    }

    void sweep(@Observes @Priority(FIRST) StartupEvent start) {
        incoming.clear();
        storage.clearWork();
        originals.prepare();
        incoming.unsettled().forEach(this::settle);
    }
}
