package org.vitrine.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.vitrine.account.Author;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publication.Family;
import org.vitrine.publication.PublishingJobs.Item;
import org.vitrine.publication.PublishingJobs.Task;

/// Begins jobs over many objects: publishing a list of them, and writing the public ones again after a mapping changed.
@ApplicationScoped
public class ManyPublishing {

    /// Objects in one job.
    public static final int MOST = 1_000_000;

    private final PublishingJobs jobs;
    private final Renditions renditions;

    ManyPublishing(PublishingJobs jobs, Renditions renditions) {
        this.jobs = jobs;
        this.renditions = renditions;
    }

    /// Publishes the newest revision of each; what cannot be published stays as it is and is named with its reasons.
    ///
    /// @param objects 1 to [#MOST]
    /// @param about what they are, for the list of jobs
    /// @return the job
    /// @throws Refusal conflict when there are none or too many
    public UUID publish(List<UUID> objects, String about, Author who) {
        if (objects.size() > MOST) {
            throw Refusal.conflict("too-many-records", "At most " + MOST + " records can be published at once");
        }
        return begin("publish", about, Task.PUBLISH, objects, who);
    }

    /// How many public objects were written by another mapping than today's.
    public int outdated() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> renditions.outdated().size());
    }

    /// Writes the documents of all public objects again whose mapping has changed, from their published revisions.
    /// Those
    /// that come out the same are not touched.
    ///
    /// @return the job
    /// @throws Refusal conflict when there are none
    public UUID renderAgain(String about, Author who) {
        List<UUID> outdated = QuarkusTransaction.joiningExisting().call(renditions::outdated);
        return begin("mapping", about, Task.RENDER_AGAIN, outdated, who);
    }

    private UUID begin(String occasion, String about, Task task, List<UUID> objects, Author who) {
        if (objects.isEmpty()) {
            throw Refusal.conflict("nothing-to-do", "There is no record to be done");
        }
        List<Item> items = objects.stream()
                .distinct()
                .map(id -> new Item(id, Family.OBJECT, task))
                .toList();
        UUID job = jobs.begin(occasion, about, items, who);
        jobs.wake();
        return job;
    }
}
