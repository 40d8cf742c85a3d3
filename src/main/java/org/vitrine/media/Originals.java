package org.vitrine.media;

import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.NotFoundException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflObjectVersionFile;
import io.ocfl.api.model.VersionInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.vitrine.account.Author;
import org.vitrine.problem.Refusal;

/// The original bytes, each an OCFL object of its own: `urn:uuid:<id>` with one file `original.<extension>`. They are
/// never changed.
@ApplicationScoped
public class Originals {

    private final OcflRepository repository;
    private final StorageRoot storage;
    private final Clock clock;

    Originals(OcflRepository repository, StorageRoot storage, Clock clock) {
        this.repository = repository;
        this.storage = storage;
        this.clock = clock;
    }

    /// An original opened for reading.
    ///
    /// @param length in bytes
    public record Original(InputStream bytes, long length) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /// The identifier of its OCFL object.
    public static String objectId(UUID file) {
        return "urn:uuid:" + file;
    }

    /// The caller closes it.
    ///
    /// @throws Refusal not found
    public Original open(UUID file) {
        Path path = path(file);
        try {
            return new Original(Files.newInputStream(path), Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As [#open], after forgetting what was known of the object: what is on the disk now counts.
    ///
    /// @throws Refusal not found
    /// @throws IOException when the object or its file cannot be read
    public Original reopen(UUID file) throws IOException {
        try {
            repository.invalidateCache(objectId(file));
            Path path = path(file);
            return new Original(Files.newInputStream(path), Files.size(path));
        } catch (OcflJavaException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// What is wrong with the OCFL object of a file, under the specification's codes. The file itself is not read.
    public List<String> faults(UUID file) {
        return repository.validateObject(objectId(file), false).getErrors().stream()
                .map(issue -> issue.getCode() + " " + issue.getMessage())
                .toList();
    }

    /// Opens the storage root, and makes it on the first start: what is wrong with it is better known then than at the
    /// first upload.
    void prepare() {
        repository.config();
    }

    /// Moves the bytes into the storage root. When this returns they are on the disk, not only in its cache.
    void keep(UUID file, Path bytes, String extension, Author who) {
        try {
            Disk.force(bytes);
            repository.updateObject(
                    ObjectVersionId.head(objectId(file)),
                    version(who),
                    object -> object.addPath(bytes, "original." + extension, OcflOption.MOVE_SOURCE));
            // <object root>/v1/content/original.<extension>
            Disk.force(path(file).resolve("../../..").normalize(), storage.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes what no row names. Nothing to do when there is none.
    void discard(UUID file) {
        if (repository.containsObject(objectId(file))) {
            repository.purgeObject(objectId(file));
        }
    }

    /// To be read and not to be touched.
    Path path(UUID file) {
        try {
            OcflObjectVersionFile original =
                    repository.getObject(ObjectVersionId.head(objectId(file))).getFiles().stream()
                            .findFirst()
                            .orElseThrow(() -> Refusal.notFound("file", file));
            return storage.root().resolve(original.getStorageRelativePath());
        } catch (NotFoundException _) {
            throw Refusal.notFound("file", file);
        }
    }

    private VersionInfo version(Author who) {
        String address = who.account() == null ? null : "urn:uuid:" + who.account();
        return new VersionInfo()
                .setMessage("Received")
                .setUser(who.name(), address)
                .setCreated(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
