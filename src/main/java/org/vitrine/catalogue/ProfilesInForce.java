package org.vitrine.catalogue;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.profile.Profile;
import org.vitrine.profile.ProfileFiles;
import org.vitrine.profile.Profiles;
import org.vitrine.vocabulary.SourceFile;
import org.vitrine.vocabulary.Vocabularies;

/// The profiles that the service works with. They are read from files at the start and when an administrator says so,
/// kept in the database, and taken over from there by every other node. What fails leaves them as they are.
@Singleton
public class ProfilesInForce {

    private static final Logger LOG = Logger.getLogger(ProfilesInForce.class);
    private static final String AT_START = "start";

    private final Path catalogue;
    private final ProfileStore store;
    private final Vocabularies vocabularies;
    private final Map<String, Optional<Profile>> former = new ConcurrentHashMap<>();
    private volatile State state;

    private record State(ProfileStore.InForce inForce, CatalogueFiles.Content content) {}

    ProfilesInForce(
            @ConfigProperty(name = "vitrine.catalogue") Path catalogue, ProfileStore store, Vocabularies vocabularies) {
        this.catalogue = catalogue;
        this.store = store;
        this.vocabularies = vocabularies;
        this.state = start();
        vocabularies.use(state.content().vocabularies());
    }

    public Profiles current() {
        return state.content().profiles();
    }

    /// Raised with each change, the same on all nodes.
    public long version() {
        return state.inForce().version();
    }

    /// @param since when the last change came into force
    /// @param author who made it
    /// @param kindsSince when each kind took the profile that it has
    public record Standing(Instant since, String author, Map<String, Instant> kindsSince) {
        public Standing {
            kindsSince = Map.copyOf(kindsSince);
        }
    }

    public Standing standing() {
        State now = state;
        Map<String, String> names = now.inForce().files().profiles().stream()
                .collect(Collectors.toMap(SourceFile::hash, SourceFile::name, (one, _) -> one));
        Map<String, Instant> kinds = new HashMap<>();
        for (Profile profile : now.content().profiles().all()) {
            Instant since = now.inForce().fileSince().get(names.getOrDefault(profile.hash(), ""));
            kinds.put(profile.kind(), since == null ? now.inForce().since() : since);
        }
        return new Standing(now.inForce().since(), now.inForce().author(), kinds);
    }

    /// The profile that a revision was made with, as well as it can still be read.
    ///
    /// @param hash null when the revision does not say
    public Optional<Profile> at(@Nullable String hash) {
        if (hash == null) {
            return Optional.empty();
        }
        for (Profile profile : current().all()) {
            if (profile.hash().equals(hash)) {
                return Optional.of(profile);
            }
        }
        return former.computeIfAbsent(
                hash,
                _ -> store.former(hash)
                        .flatMap(file -> ProfileFiles.readFormer(
                                file, current(), state.content().known())));
    }

    /// Reads the files again.
    ///
    /// @param author who said so
    /// @throws Refusal invalid, with file, line and reason of every fault
    public synchronized void reload(String author) {
        CatalogueFiles files = CatalogueFiles.read(catalogue);
        if (!files.equals(state.inForce().files())) {
            use(put(files, files.content(), author));
        }
    }

    /// Takes over what another node has put in force.
    ///
    /// @return whether anything was new
    synchronized boolean follow() {
        if (store.version() == state.inForce().version()) {
            return false;
        }
        store.inForce().ifPresent(found -> use(new State(found, found.files().content())));
        return true;
    }

    private void use(State next) {
        vocabularies.use(next.content().vocabularies());
        state = next;
        former.clear();
    }

    private State put(CatalogueFiles files, CatalogueFiles.Content content, String author) {
        return new State(store.put(files, content.profiles().byKind().keySet(), author), content);
    }

    private State start() {
        Optional<ProfileStore.InForce> kept = store.inForce();
        try {
            CatalogueFiles files = CatalogueFiles.read(catalogue);
            CatalogueFiles.Content content = files.content();
            return kept.filter(found -> found.files().equals(files))
                    .map(found -> new State(found, content))
                    .orElseGet(() -> put(files, content, AT_START));
        } catch (Refusal refusal) {
            ProfileStore.InForce found = kept.orElseThrow(() -> explained(refusal));
            LOG.errorf("The profiles of %s stay in force: %s", found.since(), reasons(refusal));
            return new State(found, found.files().content());
        }
    }

    private static IllegalStateException explained(Refusal refusal) {
        return new IllegalStateException("The profiles cannot be read: " + reasons(refusal), refusal);
    }

    private static List<String> reasons(Refusal refusal) {
        return refusal.failure() instanceof Failure.Invalid(var violations)
                ? violations.stream()
                        .map(violation -> violation.path() + " " + violation.message())
                        .toList()
                : List.of(String.valueOf(refusal.getMessage()));
    }
}
