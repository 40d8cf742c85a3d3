package org.vitrine.api;

import io.quarkus.narayana.jta.QuarkusTransaction;

/// Does something and takes it back: what is wrong with it is found by the very work that would do it.
final class Trial {

    private Trial() {}

    /// Ends a transaction that went well, without keeping it.
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /// @throws RuntimeException as the work does
    static void of(Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                work.run();
                throw new Enough();
            });
        } catch (Enough e) {
            // nothing of it is left
        }
    }
}
