package org.vitrine.fixity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.vitrine.fixity.PremisEvent.Outcome;
import org.vitrine.fixity.PremisEvent.Type;
import org.vitrine.media.FileReceived;

/// How each original was found when it was read last, and which is to be read next.
@ApplicationScoped
public class Fixity {

    private static final String AGENT = "Vitrine fixity check";

    private final EntityManager entities;
    private final PremisEvents events;
    private final Duration age;
    private final Clock clock;

    Fixity(
            EntityManager entities,
            PremisEvents events,
            @ConfigProperty(name = "vitrine.fixity.age", defaultValue = "30d") Duration age,
            Clock clock) {
        this.entities = entities;
        this.events = events;
        this.age = age;
        this.clock = clock;
    }

    public enum State {
        /// every byte is the one that came
        INTACT,
        /// the bytes are others than those that came, or cannot be read
        CHANGED,
        /// they are not there
        MISSING
    }

    /// How a file was found.
    ///
    /// @param checkedAt null when it was not read since it came
    public record Standing(
            UUID file, State state, String detail, @Nullable Instant checkedAt) {}

    /// What there is to say of all files.
    ///
    /// @param waiting how many are to be read by now
    /// @param oldest when the file that was not read for the longest was read; null when one never was
    public record Summary(
            Map<State, Long> files, long waiting, @Nullable Instant oldest) {
        public Summary {
            files = Map.copyOf(files);
        }

        public long intact() {
            return files.getOrDefault(State.INTACT, 0L);
        }

        public long damaged() {
            return files.getOrDefault(State.CHANGED, 0L) + files.getOrDefault(State.MISSING, 0L);
        }
    }

    /// Empty for a file that is not known.
    public Optional<Standing> of(UUID file) {
        return standings("where file = :file", Map.of("file", file), 1).stream().findFirst();
    }

    /// Files that are not as they came, at most so many.
    public List<Standing> damaged(int most) {
        return standings("where state <> 'INTACT' order by checked_at desc", Map.of(), most);
    }

    public Summary summary() {
        Map<State, Long> files = new EnumMap<>(State.class);
        entities.unwrap(Session.class)
                .createNativeQuery("select state, count(*) from fixity group by state", Object[].class)
                .getResultList()
                .forEach(row -> files.put(State.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        Object[] row = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) filter (where due_at <= :now), min(coalesce(checked_at, '-infinity')),"
                                + " bool_and(checked_at is not null) from fixity",
                        Object[].class)
                .setParameter("now", clock.instant())
                .getSingleResult();
        boolean all = Boolean.TRUE.equals(row[2]);
        return new Summary(files, ((Number) row[0]).longValue(), all ? (Instant) row[1] : null);
    }

    /// Every file is read as soon as the pace allows, as part of the caller's transaction.
    public void askForAll() {
        entities.createNativeQuery("update fixity set due_at = ?1 where due_at > ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    /// The files that have waited longest.
    List<UUID> due(int most) {
        List<?> files = entities.createNativeQuery(
                        "select file from fixity where due_at <= ?1 order by due_at, file limit ?2")
                .setParameter(1, clock.instant())
                .setParameter(2, most)
                .getResultList();
        return files.stream().map(UUID.class::cast).toList();
    }

    /// Writes down how a file was found, and when it is read again.
    @Transactional
    void keep(UUID file, State state, String detail) {
        Instant now = clock.instant();
        entities.createNativeQuery(
                        "update fixity set state = ?1, detail = ?2, checked_at = ?3, due_at = ?4 where file = ?5")
                .setParameter(1, state.name())
                .setParameter(2, detail)
                .setParameter(3, now)
                .setParameter(4, now.plus(age))
                .setParameter(5, file)
                .executeUpdate();
        events.add(file, Type.FIXITY_CHECK, state == State.INTACT ? Outcome.SUCCESS : Outcome.FAIL, detail, AGENT);
    }

    /// Its digest was taken when it came, so it is read again after the usual time.
    void received(@Observes FileReceived news) {
        entities.createNativeQuery("insert into fixity (file, state, due_at) values (?1, 'INTACT', ?2)")
                .setParameter(1, news.file().id())
                .setParameter(2, clock.instant().plus(age))
                .executeUpdate();
    }

    private List<Standing> standings(String which, Map<String, Object> parameters, int most) {
        var query = entities.unwrap(Session.class)
                .createNativeQuery("select file, state, detail, checked_at from fixity " + which, Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().stream()
                .map(row -> new Standing(
                        (UUID) row[0], State.valueOf((String) row[1]), (String) row[2], (@Nullable Instant) row[3]))
                .toList();
    }
}
