package org.vitrine.media;

import io.ocfl.api.OcflRepository;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The OCFL 1.1 storage root, in `ocfl` under the data folder, with its work folder beside it: on the same file system,
/// so that an object arrives by a rename.
@ApplicationScoped
class StorageRoot {

    private final Path root;
    private final Path work;

    StorageRoot(MediaSettings settings) {
        this.root = settings.folder("ocfl");
        this.work = settings.folder("ocfl-work");
    }

    Path root() {
        return root;
    }

    @Produces
    @ApplicationScoped
    OcflRepository repository() {
        try {
            Files.createDirectories(root);
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(new HashedNTupleLayoutConfig())
                .storage(storage -> storage.fileSystem(root))
                .workDir(work)
                .prettyPrintJson()
                .build();
    }

    void close(@Disposes OcflRepository repository) {
        repository.close();
    }

    /// Versions that a stopped process was putting together. Only before anybody writes.
    void clearWork() {
        try {
            for (Path leftover : Disk.list(work)) {
                Disk.delete(leftover);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
