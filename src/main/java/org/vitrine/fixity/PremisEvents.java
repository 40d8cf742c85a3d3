package org.vitrine.fixity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.vitrine.fixity.PremisEvent.Outcome;
import org.vitrine.fixity.PremisEvent.Type;
import org.vitrine.media.FileReceived;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.media.PictureSettled;

/// What was done with files, from their arrival on. Nothing is ever taken back.
@ApplicationScoped
public class PremisEvents {

    static final String SERVICE = "Vitrine";

    private final EntityManager entities;
    private final MediaFiles files;
    private final Clock clock;

    PremisEvents(EntityManager entities, MediaFiles files, Clock clock) {
        this.entities = entities;
        this.files = files;
        this.clock = clock;
    }

    /// The oldest first.
    public List<PremisEvent> of(UUID file) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id, type, outcome, detail, agent, happened_at from premis_event where file = :file"
                                + " order by happened_at, type",
                        Object[].class)
                .setParameter("file", file)
                .getResultList()
                .stream()
                .map(row -> new PremisEvent(
                        (UUID) row[0],
                        Type.valueOf((String) row[1]),
                        Outcome.valueOf((String) row[2]),
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }

    /// As part of the caller's transaction.
    void add(UUID file, Type type, Outcome outcome, String detail, String agent) {
        entities.createNativeQuery("""
                        insert into premis_event (file, type, outcome, detail, agent, happened_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, file)
                .setParameter(2, type.name())
                .setParameter(3, outcome.name())
                .setParameter(4, detail)
                .setParameter(5, agent)
                .setParameter(6, clock.instant())
                .executeUpdate();
    }

    void received(@Observes FileReceived news) {
        MediaFile file = news.file();
        add(file.id(), Type.INGESTION, Outcome.SUCCESS, file.fileName(), file.receivedBy());
        add(file.id(), Type.MESSAGE_DIGEST_CALCULATION, Outcome.SUCCESS, "SHA-256 " + file.sha256(), SERVICE);
        add(file.id(), Type.FORMAT_IDENTIFICATION, Outcome.SUCCESS, file.mediaType(), SERVICE);
        add(file.id(), Type.METADATA_EXTRACTION, Outcome.SUCCESS, "Exif, IPTC, XMP, ICC", SERVICE);
    }

    void settled(@ObservesAsync PictureSettled news) {
        QuarkusTransaction.requiringNew()
                .run(() -> files.findByIdOptional(news.file()).ifPresent(file -> {
                    String problem = file.problem();
                    boolean made = file.state() == MediaFile.State.READY;
                    add(
                            file.id(),
                            Type.NORMALIZATION,
                            made ? Outcome.SUCCESS : Outcome.FAIL,
                            made ? "Pyramid of JPEG tiles in sRGB" : problem == null ? "" : problem,
                            SERVICE);
                }));
    }
}
