package org.vitrine.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vitrine.account.Author;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublishingJobs.Item;
import org.vitrine.publication.PublishingJobs.Task;
import org.vitrine.text.Language;

/// Publishes authorities so that their labels follow: the public records that show an old name or address are rendered
/// again, in a job.
@ApplicationScoped
public class AuthorityPublishing {

    private final Publishing publishing;
    private final Publications publications;
    private final PublicationLinks links;
    private final PublishingJobs jobs;

    AuthorityPublishing(Publishing publishing, Publications publications, PublicationLinks links, PublishingJobs jobs) {
        this.publishing = publishing;
        this.publications = publications;
        this.links = links;
        this.jobs = jobs;
    }

    /// How many public records would be rendered again if a description were published: those that refer to it when its
    /// label changes, else none.
    public int reach(UUID id, String slug, AuthorityDescription said) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> label(id)
                        .filter(shown -> !shown.names().equals(said.preferred())
                                || !shown.slug().equals(slug))
                        .map(_ -> links.users(id).size())
                        .orElse(0));
    }

    /// Publishes the newest revision.
    ///
    /// @return the job that renders others again; empty when no label changed
    /// @throws org.vitrine.problem.Refusal not found; invalid, with everything that stands in the way
    public Optional<UUID> publish(UUID id, Author who) {
        Optional<Label> before = QuarkusTransaction.requiringNew().call(() -> label(id));
        publishing.publishAuthority(id, who);
        Optional<UUID> job = QuarkusTransaction.requiringNew().call(() -> follow(id, before, who));
        job.ifPresent(_ -> jobs.wake());
        return job;
    }

    private Optional<UUID> follow(UUID id, Optional<Label> before, Author who) {
        Optional<Label> after = label(id);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return Optional.empty();
        }
        Set<UUID> users = links.users(id);
        List<Item> items = publications.byId(users).values().stream()
                .map(one -> new Item(one.record(), one.family(), Task.RENDER_AGAIN))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(jobs.begin("label", after.get().names().in(Language.EN), items, who));
    }

    private Optional<Label> label(UUID id) {
        return publications
                .findByIdOptional(id)
                .filter(Publication::isPublished)
                .map(Publication::body)
                .filter(PublicAuthority.class::isInstance)
                .map(PublicAuthority.class::cast)
                .map(shown -> Label.of(id, shown.slug(), shown.description()));
    }
}
