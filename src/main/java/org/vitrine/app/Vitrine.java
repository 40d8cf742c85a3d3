package org.vitrine.app;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Starts the service: first the database is decided and, when it is the embedded one, running; then Quarkus starts on
/// it.
/// The way down is the same backwards.
@QuarkusMain
public class Vitrine {
    private static final CountDownLatch DOWN = new CountDownLatch(1);

    private Vitrine() {}

    /// @param arguments are handed to Quarkus
    public static void main(String... arguments) {
        DatabaseServer database;
        try {
            database = StartSettings.fromEnvironment().apply();
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        // A signal ends the JVM as soon as the shutdown hooks are through, and Quarkus' own hook does not wait for its
        // exit handler. This one stops nothing, it only waits until the database is down.
        Runtime.getRuntime().addShutdownHook(new Thread(Vitrine::awaitDown, "await-database"));
        Quarkus.run(Serving.class, (status, failure) -> exit(database, status, failure), arguments);
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
        if (!ApplicationLifecycleManager.isVmShuttingDown()) {
            System.exit(status);
        }
    }

    private static void awaitDown() {
        try {
            DOWN.await();
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
        @Override
        public int run(String... arguments) {
            Config config = ConfigProvider.getConfig();
            System.out.println(
                    "Vitrine is open at http://localhost:" + config.getValue("quarkus.http.port", int.class));
            Quarkus.waitForExit();
            return 0;
        }
    }
}
