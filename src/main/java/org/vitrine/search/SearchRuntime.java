package org.vitrine.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.AuthoritySaved;
import org.vitrine.catalogue.Checks;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.EventSharing;
import org.vitrine.catalogue.ObjectSaved;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.SortDate;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.ChangeOrder;
import org.vitrine.publication.Changes;
import org.vitrine.publication.Publications;
import org.vitrine.publication.Published;
import org.vitrine.revision.Revisions;
import org.vitrine.vocabulary.Vocabularies;

/// Opens the indexes when the database is there and closes them before it goes, and keeps both up meanwhile.
@Singleton
public class SearchRuntime {

    private static final Logger LOG = Logger.getLogger(SearchRuntime.class);
    private static final int RETRY_SECONDS = 5;

    private final SearchIndex index;
    private final PublicIndexing publicIndexing;
    private final WorkingIndexing workingIndexing;
    private final Follower publicFollower;
    private final Follower workingFollower;
    private final WorkingQueue queue;

    SearchRuntime(
            SearchSettings settings,
            @ConfigProperty(name = "vitrine.search.poll", defaultValue = "2s") Duration poll,
            Vocabularies vocabularies,
            ProfilesInForce profiles,
            Changes changes,
            ChangeOrder order,
            Publications publications,
            CollectionObjects objects,
            EventSharing sharing,
            Authorities authorities,
            WorkingQueue queue,
            Revisions revisions,
            EntityManager entityManager,
            MeterRegistry meters) {
        this.queue = queue;
        this.index = SearchIndex.open(settings);
        Entries entries = new Entries(
                Terms.of(vocabularies),
                description -> profiles.current()
                        .find(description.identity().kind())
                        .flatMap(profile -> SortDate.of(description, profile)),
                description -> profiles.current()
                        .find(description.identity().kind())
                        .map(profile -> Checks.completeness(Description.FORM.write(description), profile)
                                .missing())
                        .orElse(List.of()),
                kind -> profiles.current().find(kind));
        this.publicIndexing = new PublicIndexing(index, entries, changes, order, publications, queue, entityManager);
        this.workingIndexing =
                new WorkingIndexing(index, entries, objects, sharing, authorities, queue, revisions, entityManager);
        this.publicFollower = new Follower("public", publicIndexing, this::recover, poll);
        this.workingFollower = new Follower("working", workingIndexing, this::recover, poll);
        Gauge.builder("vitrine.search.behind", publicIndexing, PublicIndexing::behind)
                .description("Changes that the index does not show yet")
                .tag("index", IndexName.PUBLIC.word())
                .register(meters);
        Gauge.builder("vitrine.search.behind", workingIndexing, WorkingIndexing::behind)
                .description("Changes that the index does not show yet")
                .tag("index", IndexName.WORKING.word())
                .register(meters);
    }

    // early, so that what else starts can search
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        publicFollower.start();
        workingFollower.start();
    }

    void stop(@Observes ShutdownEvent event) {
        publicFollower.close();
        workingFollower.close();
        index.close();
    }

    void published(@Observes Published news) {
        publicFollower.wake();
    }

    void saved(@Observes(during = TransactionPhase.AFTER_SUCCESS) ObjectSaved news) {
        workingFollower.wake();
    }

    void saved(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuthoritySaved news) {
        workingFollower.wake();
    }

    /// Makes both indexes again from the database, over what they hold: everything can be found meanwhile. Needed
    /// after the database was set back to an earlier state; a new mapping or a damaged index does it by itself.
    public void reindex() {
        publicIndexing.startOver();
        publicFollower.wake();
        workingIndexing.startOver();
        workingFollower.wake();
    }

    /// Waits for the public index.
    ///
    /// @throws Refusal unavailable, when it does not get there in half a minute
    void awaitPosition(long position) {
        if (!publicFollower.await(() -> publicIndexing.reached() >= position)) {
            throw unavailable();
        }
    }

    /// Waits until everything saved so far can be found in the working index.
    ///
    /// @throws Refusal unavailable, when it does not get there in half a minute
    void awaitSaved() {
        long last = queue.last();
        if (!workingFollower.await(() -> workingIndexing.isFilled() && !queue.isWaiting(last))) {
            throw unavailable();
        }
    }

    /// @throws Refusal unavailable, while the index cannot be read
    <T> T read(SearchIndex.Use<T> use) {
        try {
            return index.read(use);
        } catch (SearchException e) {
            // whoever follows the index meets the same failure with its next batch, or is told of it here
            if (index.isDamage(e)) {
                recover(e);
            }
            LOG.error("The search index could not be read", e);
            throw unavailable();
        }
    }

    /// What reads the working index in the manner of one backend or the other.
    interface WorkingUse<T> {
        T with(SearchSession session, boolean lucene);
    }

    /// @throws Refusal unavailable, while the index cannot be read
    <T> T readWorking(WorkingUse<T> use) {
        return read(session -> use.with(session, !index.shared()));
    }

    /// What keeps an index from being kept up; empty when nothing does.
    List<String> failing() {
        return Stream.of(publicFollower, workingFollower)
                .filter(follower -> !follower.isWell())
                .map(Follower::name)
                .toList();
    }

    /// Whether both indexes hold everything, and none is being made again.
    public boolean isComplete() {
        return !publicIndexing.isStartingOver()
                && !workingIndexing.isStartingOver()
                && publicBehind() + workingBehind() == 0;
    }

    long publicBehind() {
        return publicIndexing.behind();
    }

    long workingBehind() {
        return workingIndexing.behind();
    }

    private synchronized void recover(RuntimeException failure) {
        if (index.isDamage(failure) && !index.isReadable()) {
            LOG.warnf("The search index is damaged and is made again: %s", failure.getMessage());
            index.replace();
            // neither goes on from where the damaged one was
            reindex();
        }
    }

    private static Refusal unavailable() {
        return new Refusal(new Failure.Unavailable("The search index is not ready", RETRY_SECONDS));
    }
}
