package org.vitrine.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Makes the derivatives of one file and writes down how it went. Doing it twice does no harm.
@ApplicationScoped
class DerivativeJob {

    private static final Logger LOG = Logger.getLogger(DerivativeJob.class);

    private final MediaFiles files;
    private final EmbeddedMetadata embedded;
    private final Derivatives derivatives;
    private final Looks looks;
    private final Event<PyramidMade> made;
    private final Event<PictureSettled> settled;

    DerivativeJob(
            MediaFiles files,
            EmbeddedMetadata embedded,
            Derivatives derivatives,
            Looks looks,
            Event<PyramidMade> made,
            Event<PictureSettled> settled) {
        this.files = files;
        this.embedded = embedded;
        this.derivatives = derivatives;
        this.looks = looks;
        this.made = made;
        this.settled = settled;
    }

    private record Task(PictureFormat format, Orientation orientation) {}

    /// Does nothing for a file that is gone.
    void run(UUID file) {
        Optional<Task> task = QuarkusTransaction.requiringNew().call(() -> task(file));
        if (task.isEmpty()) {
            return;
        }
        try {
            Look look = derivatives.make(file, task.get().format(), task.get().orientation());
            made.fire(new PyramidMade(file));
            ready(file, look);
        } catch (Undecodable e) {
            LOG.infof("No picture of %s: %s", file, e.why());
            giveUp(file, "No picture can be made of it: " + e.why() + ".");
        }
    }

    void giveUp(UUID file, String why) {
        settle(file, found -> found.withoutPicture(why));
    }

    private void ready(UUID id, Look look) {
        settle(id, found -> {
            found.ready();
            looks.keep(id, look);
        });
    }

    private Optional<Task> task(UUID id) {
        return files.findByIdOptional(id)
                .flatMap(file -> PictureFormat.of(file.mediaType()))
                .map(format -> new Task(format, Orientation.of(embedded.tags(id))));
    }

    private void settle(UUID id, Consumer<MediaFile> change) {
        Optional<PictureSettled> news = QuarkusTransaction.requiringNew()
                .call(() -> files.findByIdOptional(id).map(file -> {
                    change.accept(file);
                    return new PictureSettled(id, file.state());
                }));
        news.ifPresent(settled::fireAsync);
    }
}
