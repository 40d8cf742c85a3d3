package org.vitrine.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vitrine.account.FirstAdministrator;
import org.vitrine.intake.ShippedCollection;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;

/// What happens before the doors open: somebody can sign in, and there is something to see.
@ApplicationScoped
class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    private final FirstAdministrator administrator;
    private final ShippedCollection shipped;
    private final boolean sample;

    Opening(
            FirstAdministrator administrator,
            ShippedCollection shipped,
            @ConfigProperty(name = "vitrine.sample") boolean sample) {
        this.administrator = administrator;
        this.shipped = shipped;
        this.sample = sample;
    }

    void open(@Observes StartupEvent start) {
        administrator.ensure().ifPresent(Opening::show);
        if (sample && shipped.isWanted()) {
            load();
        }
    }

    /// A fault in the files is no reason to keep the house shut.
    private void load() {
        try {
            long begin = System.nanoTime();
            ShippedCollection.Loaded loaded = shipped.loadRecords();
            LOG.infof(
                    "Loaded and published %d objects and %d authorities in %d ms; %d pictures follow",
                    loaded.objects(), loaded.authorities(), (System.nanoTime() - begin) / 1_000_000, loaded.pictures());
            Thread.ofVirtual().name("shipped-pictures").start(this::addPictures);
        } catch (Refusal refusal) {
            LOG.error("The shipped collection was not loaded: "
                    + refusal.failure().summary());
            if (refusal.failure() instanceof Failure.Invalid(var violations)) {
                violations.stream().map(Violation::message).forEach(LOG::error);
            }
        }
    }

    /// The doors are open meanwhile. What a stop or a crash interrupts goes on at the next start.
    private void addPictures() {
        try {
            shipped.addPictures();
            LOG.info("The pictures of the shipped collection were added");
        } catch (RuntimeException e) {
            LOG.warn("The pictures of the shipped collection were not all added; the next start goes on", e);
        }
    }

    /// On standard output and not in the log, which is kept.
    private static void show(String password) {
        System.out.println();
        System.out.println("The first administrator was made. This password is shown once and kept nowhere:");
        System.out.println("    user name  " + FirstAdministrator.USER_NAME);
        System.out.println("    password   " + password);
        System.out.println();
    }
}
