package org.vitrine.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.paging.Slice;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.Publication.Family;
import org.vitrine.text.Language;

/// Walks the public objects, withdrawn ones included, in the order of their last change. Each stands in one place of
/// that order only; one that changes meanwhile moves behind the end that the walk was given.
@ApplicationScoped
public class Harvest {

    private static final Map<String, String> TOP_SETS =
            Map.of("collection", "Collections", "kind", "Kinds of object", "occasion", "Occasions");

    private final EntityManager entityManager;
    private final Publications publications;
    private final Renditions renditions;
    private final ProfilesInForce profiles;

    private final HarvestRows rows;

    Harvest(
            EntityManager entityManager,
            Publications publications,
            Renditions renditions,
            ProfilesInForce profiles,
            HarvestRows rows) {
        this.rows = rows;
        this.entityManager = entityManager;
        this.publications = publications;
        this.renditions = renditions;
        this.profiles = profiles;
    }

    /// What is walked.
    ///
    /// @param set null for everything
    /// @param after exclusive position, 0 for the beginning
    /// @param upTo inclusive position
    public record Stretch(@Nullable String set, long after, long upTo) {}

    /// One object in the walk.
    ///
    /// @param deleted withdrawn, or no longer in the set that is walked
    /// @param sets the lowest ones that it is in
    public record Listed(UUID record, long position, Instant datestamp, boolean deleted, Set<String> sets) {}

    /// @param documents of those not deleted, by record, in UTF-8; empty when no format was asked for
    public record Page(Slice<Listed, Long> slice, Map<UUID, byte[]> documents) {

        private boolean isComplete() {
            return slice.items().stream().allMatch(one -> one.deleted() || documents.containsKey(one.record()));
        }
    }

    /// @param name in English
    public record SetName(String spec, String name) {}

    /// Turns a span of time into positions, which say the same because stamps never fall as positions rise.
    ///
    /// @param from inclusive; null for the beginning
    /// @param before exclusive; null for no end
    /// @param head the last position to look at
    public Stretch stretch(@Nullable String set, @Nullable Instant from, @Nullable Instant before, long head) {
        long after = from == null ? 0 : lastBefore(from);
        long upTo = before == null ? head : Math.min(head, lastBefore(before));
        return new Stretch(set, after, upTo);
    }

    private long lastBefore(Instant instant) {
        return ((Number) entityManager
                        .createNativeQuery("select coalesce(max(position), 0) from change where datestamp < ?1")
                        .setParameter(1, instant)
                        .getSingleResult())
                .longValue();
    }

    /// How many there are in a stretch.
    public long count(Stretch stretch) {
        Query query = stretch.set() == null
                ? entityManager.createNativeQuery(
                        "select count(*) from publication where family = ?1 and position > ?2 and position <= ?3")
                : entityManager.createNativeQuery(
                        "select count(*) from publication_set where set_spec = ?1 and position > ?2 and position <= ?3");
        return ((Number) along(query, stretch).getSingleResult()).longValue();
    }

    /// The first ones of a stretch with their documents, all as they were at one moment.
    ///
    /// @param format null for no documents
    public Page page(Stretch stretch, int limit, @Nullable Format format) {
        Page stored = rows.read(stretch, limit, format);
        return format == null || stored.isComplete()
                ? stored
                : atOneMoment(() -> {
                    Page page = rows.read(stretch, limit, null);
                    List<UUID> live = page.slice().items().stream()
                            .filter(one -> !one.deleted())
                            .map(Listed::record)
                            .toList();
                    return new Page(page.slice(), documents(live, format));
                });
    }

    /// One object with its document; empty when it was never published.
    ///
    /// @param format null for no document
    public Optional<Page> find(UUID record, @Nullable Format format) {
        return atOneMoment(() -> publications
                .findByIdOptional(record)
                .filter(publication -> publication.family() == Family.OBJECT)
                .map(publication -> new Page(
                        new Slice<>(
                                List.of(new Listed(
                                        record,
                                        publication.position(),
                                        publication.datestamp(),
                                        !publication.isPublished(),
                                        publication.sets())),
                                null),
                        format == null || !publication.isPublished() ? Map.of() : documents(List.of(record), format))));
    }

    /// The stamp of the very first change; empty while nothing was ever published.
    public Optional<Instant> earliest() {
        return Optional.ofNullable((Instant) entityManager
                .createNativeQuery("select min(datestamp) from change")
                .getSingleResult());
    }

    /// Any public object, to show what an identifier looks like.
    public Optional<UUID> any() {
        return publications
                .find("family = ?1 order by position desc", Family.OBJECT)
                .page(0, 1)
                .firstResultOptional()
                .map(Publication::record);
    }

    public boolean isSet(String spec) {
        return TOP_SETS.containsKey(spec)
                || !entityManager
                        .createNativeQuery("select 1 from publication_set where set_spec = ?1 limit 1")
                        .setParameter(1, spec)
                        .getResultList()
                        .isEmpty();
    }

    /// All sets that ever had a member, and those above them.
    public List<SetName> sets() {
        Set<String> specs = new TreeSet<>(TOP_SETS.keySet());
        // from one to the next in the index: as many steps as there are sets, however many objects they have
        List<?> found = entityManager.createNativeQuery("""
                        with recursive spec as (
                            select min(set_spec) as name from publication_set
                            union all
                            select (select min(set_spec) from publication_set where set_spec > spec.name)
                            from spec where spec.name is not null)
                        select name from spec where name is not null
                        """).getResultList();
        found.forEach(spec -> specs.add((String) spec));
        Map<String, String> occasions = occasionNames();
        return specs.stream()
                .map(spec -> new SetName(spec, name(spec, occasions)))
                .toList();
    }

    private String name(String spec, Map<String, String> occasions) {
        String last = spec.substring(spec.indexOf(':') + 1);
        return Optional.ofNullable(TOP_SETS.get(spec))
                .or(() -> spec.startsWith("kind:")
                        ? profiles.current()
                                .find(last)
                                .map(profile -> profile.plural().in(Language.EN))
                        : Optional.empty())
                .orElseGet(() -> occasions.getOrDefault(spec, last));
    }

    private Map<String, String> occasionNames() {
        return publications.list("folder = 'occasions' and state = ?1", Publication.State.PUBLISHED).stream()
                .filter(publication -> publication.body() instanceof PublicAuthority)
                .collect(Collectors.toMap(
                        publication -> "occasion:" + publication.key(),
                        publication -> ((PublicAuthority) publication.body())
                                .description()
                                .name(Language.EN)));
    }

    private Map<UUID, byte[]> documents(List<UUID> records, Format format) {
        Map<UUID, byte[]> documents = new HashMap<>();
        renditions
                .read(records, format)
                .forEach((record, document) -> documents.put(record, document.getBytes(StandardCharsets.UTF_8)));
        return documents;
    }

    private static Query along(Query query, Stretch stretch) {
        return query.setParameter(1, stretch.set() == null ? Family.OBJECT.name() : stretch.set())
                .setParameter(2, stretch.after())
                .setParameter(3, stretch.upTo());
    }

    /// Several queries that see the same state, so that a list and its documents belong together.
    private <T> T atOneMoment(java.util.concurrent.Callable<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entityManager
                    .createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            return reading.call();
        });
    }
}
