package org.vitrine.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.vocabulary.SourceFile;

/// Keeps every file that profiles were ever read from, by hash, and says which are in force: that is what all nodes
/// work with.
@ApplicationScoped
class ProfileStore {

    private static final String PROFILES = "profiles";
    private static final String VOCABULARIES = "vocabularies";

    private final EntityManager entityManager;
    private final Clock clock;

    ProfileStore(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// @param version raised with each change
    /// @param fileSince when each file of the profiles took the content that it has, by name
    record InForce(long version, Instant since, String author, CatalogueFiles files, Map<String, Instant> fileSince) {}

    /// 0 when nothing is in force yet.
    long version() {
        return QuarkusTransaction.requiringNew().call(() -> readVersion(false));
    }

    Optional<InForce> inForce() {
        return QuarkusTransaction.requiringNew().call(this::read);
    }

    /// A file that was in force once.
    Optional<SourceFile> former(String hash) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<?> rows = entityManager
                    .createNativeQuery("select name, content from catalogue_file where hash = ?1")
                    .setParameter(1, hash)
                    .getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new SourceFile((String) row[0], (String) row[1]))
                    .findFirst();
        });
    }

    /// Puts files in force.
    ///
    /// @param kinds those that the files know
    /// @throws Refusal invalid, when objects are of a kind that would be gone
    InForce put(CatalogueFiles files, Set<String> kinds, String author) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // whoever comes second sees what the first put
            long version = readVersion(true);
            refuseMissing(kinds);
            Instant now = clock.instant();
            Stream.concat(files.profiles().stream(), files.vocabularies().stream())
                    .forEach(file -> keep(file, now));
            replace(PROFILES, files.profiles(), now);
            replace(VOCABULARIES, files.vocabularies(), now);
            entityManager
                    .createNativeQuery("update catalogue_in_force set version = ?1, since = ?2, author = ?3")
                    .setParameter(1, version + 1)
                    .setParameter(2, now)
                    .setParameter(3, author)
                    .executeUpdate();
            return read().orElseThrow();
        });
    }

    private long readVersion(boolean locked) {
        return ((Number) entityManager
                        .createNativeQuery("select version from catalogue_in_force" + (locked ? " for update" : ""))
                        .getSingleResult())
                .longValue();
    }

    private void refuseMissing(Set<String> kinds) {
        List<?> rows = entityManager
                .createNativeQuery("select kind, count(*) from collection_object group by kind order by kind")
                .getResultList();
        List<Violation> violations = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            String kind = (String) columns[0];
            if (!kinds.contains(kind)) {
                violations.add(Violation.error(
                        "kind-in-use",
                        kind + ".yaml:1",
                        "There are " + columns[1] + " objects of the kind “" + kind + "”; it cannot be taken away",
                        kind,
                        columns[1].toString()));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }

    private void keep(SourceFile file, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into catalogue_file (hash, name, content, first_read_at) values (?1, ?2, ?3, ?4)
                        on conflict do nothing
                        """)
                .setParameter(1, file.hash())
                .setParameter(2, file.name())
                .setParameter(3, file.content())
                .setParameter(4, now)
                .executeUpdate();
    }

    private void replace(String folder, List<SourceFile> files, Instant now) {
        entityManager
                .createNativeQuery("delete from catalogue_file_in_force where folder = ?1 and not name = any(?2)")
                .setParameter(1, folder)
                .setParameter(2, files.stream().map(SourceFile::name).toArray(String[]::new))
                .executeUpdate();
        for (SourceFile file : files) {
            entityManager
                    .createNativeQuery("""
                            insert into catalogue_file_in_force (folder, name, hash, since) values (?1, ?2, ?3, ?4)
                            on conflict (folder, name) do update set hash = excluded.hash, since = excluded.since
                            where catalogue_file_in_force.hash <> excluded.hash
                            """)
                    .setParameter(1, folder)
                    .setParameter(2, file.name())
                    .setParameter(3, file.hash())
                    .setParameter(4, now)
                    .executeUpdate();
        }
    }

    private Optional<InForce> read() {
        Object[] state = (Object[]) entityManager
                .createNativeQuery("select version, since, author from catalogue_in_force")
                .getSingleResult();
        long version = ((Number) state[0]).longValue();
        if (version == 0) {
            return Optional.empty();
        }
        Map<String, List<SourceFile>> files = new LinkedHashMap<>();
        Map<String, Instant> since = new LinkedHashMap<>();
        List<?> rows = entityManager.createNativeQuery("""
                        select i.folder, i.name, f.content, i.since
                        from catalogue_file_in_force i join catalogue_file f on f.hash = i.hash
                        order by i.folder, i.name
                        """).getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            String name = (String) columns[1];
            files.computeIfAbsent((String) columns[0], _ -> new ArrayList<>())
                    .add(new SourceFile(name, (String) columns[2]));
            if (columns[0].equals(PROFILES)) {
                since.put(name, instant(columns[3]));
            }
        }
        return Optional.of(new InForce(
                version,
                instant(state[1]),
                (String) state[2],
                new CatalogueFiles(
                        files.getOrDefault(PROFILES, List.of()), files.getOrDefault(VOCABULARIES, List.of())),
                since));
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((java.time.OffsetDateTime) column).toInstant();
    }
}
