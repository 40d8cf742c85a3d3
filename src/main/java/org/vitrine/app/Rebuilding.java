package org.vitrine.app;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import org.vitrine.media.DerivativeQueue;
import org.vitrine.search.SearchRuntime;

/// Makes again whatever is made of originals and records: the pictures that are shown, and both search indexes. What
/// there is stays until the new one stands, so a crash in the middle leaves something to start over from.
@Unremovable
@ApplicationScoped
public class Rebuilding {

    private static final long LOOK_AGAIN_MILLIS = 500;

    private final DerivativeQueue pictures;
    private final SearchRuntime search;

    Rebuilding(DerivativeQueue pictures, SearchRuntime search) {
        this.pictures = pictures;
        this.search = search;
    }

    /// Returns when all is made. Pictures that keep failing are tried five times and then named on the desk.
    ///
    /// @param out is told how far it is
    void run(PrintStream out) throws InterruptedException {
        QuarkusTransaction.requiringNew().run(pictures::addAll);
        pictures.wake();
        search.reindex();
        String told = "";
        long left = QuarkusTransaction.requiringNew().call(pictures::waiting);
        while (left > 0 || !search.isComplete()) {
            String now = left + " pictures to be made again; the search indexes are "
                    + (search.isComplete() ? "complete" : "being made again");
            if (!now.equals(told)) {
                told = now;
                out.println(now);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
            left = QuarkusTransaction.requiringNew().call(pictures::waiting);
        }
        out.println("Everything is made again.");
    }
}
