package org.vitrine.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Starts the service: first the database is decided and, when it is the embedded one, running; then Quarkus starts on
/// it.
/// The way down is the same backwards.
@QuarkusMain
public class Vitrine {
    /// Longer than an orderly stop can take; after it the JVM goes, and the next start tidies up.
    private static final long LONGEST_STOP_SECONDS = 90;

    private static final CountDownLatch DOWN = new CountDownLatch(1);
    private static volatile boolean leaving;

    private Vitrine() {}

    /// @param arguments are handed to Quarkus
    public static void main(String... arguments) {
        // A signal ends the JVM as soon as the shutdown hooks are through, and Quarkus' own hook does not wait for its
        // exit handler. This one stops nothing: it waits until this thread, or the exit handler, has stopped
        // everything.
        Runtime.getRuntime().addShutdownHook(new Thread(Vitrine::awaitDown, "await-database"));
        DatabaseServer database;
        try {
            database = StartSettings.fromEnvironment().apply();
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            DOWN.countDown();
            System.exit(1);
            return;
        }
        if (leaving) {
            exit(database, 0, null);
            return;
        }
        try {
            Quarkus.run(Serving.class, (status, failure) -> exit(database, status, failure), arguments);
        } catch (IllegalStateException e) {
            // the signal came between the question above and the start, which then cannot register its hook any more
            exit(database, 1, leaving ? null : e);
        }
    }

    private static void exit(@Nullable DatabaseServer database, int status, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println(explain(rootOf(failure)));
        }
        try {
            if (database != null) {
                database.close();
            }
        } finally {
            DOWN.countDown();
        }
        if (!leaving) {
            System.exit(status);
        }
    }

    private static void awaitDown() {
        leaving = true;
        try {
            if (!DOWN.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The database did not stop in time; the next start will recover it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String explain(Throwable root) {
        return root instanceof QuarkusBindException
                ? "The port " + System.getProperty("vitrine.port") + " is in use; choose another with VITRINE_PORT"
                : "Vitrine does not start: " + root;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /// Runs while the service is open.
    public static class Serving implements QuarkusApplication {
        private final Rebuilding rebuilding;

        Serving(Rebuilding rebuilding) {
            this.rebuilding = rebuilding;
        }

        @Override
        public int run(String... arguments) throws InterruptedException {
            if (List.of(arguments).contains("rebuild")) {
                rebuilding.run(System.out);
                return 0;
            }
            Config config = ConfigProvider.getConfig();
            System.out.println(
                    "Vitrine is open at http://localhost:" + config.getValue("quarkus.http.port", int.class));
            Quarkus.waitForExit();
            return 0;
        }
    }
}
