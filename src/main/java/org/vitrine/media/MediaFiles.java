package org.vitrine.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// All originals.
@ApplicationScoped
public class MediaFiles implements PanacheRepositoryBase<MediaFile, UUID> {

    /// @throws Refusal not found
    public MediaFile get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("file", id));
    }

    /// Why a derivative is not there: it is being made, which a client may wait for, or there is none.
    public Refusal notShown(UUID id) {
        return findByIdOptional(id)
                .filter(file -> file.state() == MediaFile.State.RECEIVED)
                .map(_ -> new Refusal(new Failure.Unavailable("This picture is being made", 1)))
                .orElseGet(() -> Refusal.notFound("picture", id));
    }

    public Optional<MediaFile> bySha256(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }

    /// Nobody else gets an answer for this digest until the caller's transaction ends. The unique constraint would keep
    /// the second row out as well, but as an error in the log for what is no error.
    Optional<MediaFile> lockedBySha256(String sha256) {
        var _ = getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:digest, 0))) as held")
                .setParameter("digest", sha256)
                .getSingleResult();
        return bySha256(sha256);
    }

    /// Those that exist among the ids, by id: one query.
    public Map<UUID, MediaFile> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list("id in ?1", ids).stream().collect(Collectors.toMap(MediaFile::id, Function.identity()));
    }
}
