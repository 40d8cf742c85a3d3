package org.vitrine.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The bytes of unfinished uploads, each in a file that is named by its id. The length of the file is how far it is:
/// that is true after any crash.
@ApplicationScoped
class UploadFolder {

    private static final Logger LOG = Logger.getLogger(UploadFolder.class);
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    UploadFolder(UploadSettings settings) {
        this.folder = settings.folder();
    }

    Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    /// In bytes; 0 when nothing has arrived yet.
    long size(UUID id) {
        try {
            return Files.size(path(id));
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In bytes, on the disk that the folder is on.
    long room() {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How an addition went.
    ///
    /// @param size of the file now
    /// @param cut that the sender broke off; null when all was read
    record Added(long size, Optional<IOException> cut) {}

    /// Writes what comes at the end of the file, with a buffer as the only memory, and forces it to the disk. When the
    /// sender breaks off, what has arrived stays, unless it cannot be held against its checksum.
    ///
    /// @param from where the bytes belong, the present size
    /// @param most size that the file may grow to
    /// @throws UploadRefused too many bytes; a wrong checksum; no room: then the file is as it was
    Added add(UUID id, long from, long most, InputStream bytes, Optional<UploadChecksum> checksum) {
        try {
            Files.createDirectories(folder);
            try (RandomAccessFile file = new RandomAccessFile(path(id).toFile(), "rw")) {
                file.setLength(from);
                file.seek(from);
                try {
                    Optional<IOException> cut = copy(bytes, file, most, checksum);
                    boolean whole = checksum.isEmpty() || cut.isEmpty();
                    if (!whole) {
                        file.setLength(from);
                    } else if (cut.isEmpty()
                            && checksum.isPresent()
                            && !checksum.get().isRight()) {
                        throw UploadRefused.damaged();
                    }
                    return new Added(file.length(), cut);
                } catch (UploadRefused e) {
                    file.setLength(from);
                    throw e;
                } finally {
                    file.getFD().sync();
                }
            }
        } catch (IOException e) {
            if (room() < BUFFER) {
                throw UploadRefused.full();
            }
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<IOException> copy(
            InputStream bytes, RandomAccessFile file, long most, Optional<UploadChecksum> checksum) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count;
            try {
                count = bytes.read(buffer);
            } catch (IOException e) {
                return Optional.of(e);
            }
            if (count < 0) {
                return Optional.empty();
            }
            if (file.getFilePointer() + count > most) {
                throw UploadRefused.tooLarge("More bytes were sent than the upload was said to have");
            }
            file.write(buffer, 0, count);
            checksum.ifPresent(sum -> sum.add(buffer, count));
        }
    }

    /// Puts pieces one behind the other.
    void join(UUID into, List<UUID> parts) {
        try (FileChannel out = FileChannel.open(
                path(into),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (UUID part : parts) {
                if (Files.exists(path(part))) {
                    append(part, out);
                }
            }
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(UUID part, FileChannel out) throws IOException {
        try (FileChannel in = FileChannel.open(path(part), StandardOpenOption.READ)) {
            long done = 0;
            while (done < in.size()) {
                done += in.transferTo(done, in.size() - done, out);
            }
        }
    }

    /// What cannot be deleted now is found again by the next sweep.
    void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException _) {
            LOG.warnf("Could not delete %s", path(id));
        }
    }

    /// All of which there are bytes.
    List<UUID> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                    .map(UUID::fromString)
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
