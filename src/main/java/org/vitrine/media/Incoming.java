package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Ids;

/// The folder where bytes arrive, and where it is noted which of them are just being kept.
///
/// `<id>.upload` holds bytes that nobody has accepted yet. `<id>.keeping` says that an OCFL object may exist whose row
/// may not: it is written before the object and goes away after the commit, so that whatever a crash leaves behind is
/// named here.
@ApplicationScoped
class Incoming {

    private static final Logger LOG = Logger.getLogger(Incoming.class);
    private static final String UPLOAD = ".upload";
    private static final String KEEPING = ".keeping";
    /// where the web server keeps the files of a form while it reads it
    private static final String PARTS = "parts";

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final long maxSize;

    Incoming(MediaSettings settings) {
        this.folder = settings.folder("incoming");
        this.maxSize = settings.maxSize();
    }

    /// Bytes on disk that are not ours yet; closing it removes what was not taken.
    ///
    /// @param id that the file will have
    record Received(UUID id, Path file, String sha256, long size) implements AutoCloseable {
        @Override
        public void close() {
            deleteQuietly(file);
        }
    }

    /// Reads to the end, with a buffer as the only memory.
    ///
    /// @throws Refusal too large; empty
    Received receive(InputStream bytes) {
        UUID id = Ids.record();
        Path file = folder.resolve(id + UPLOAD);
        try {
            Files.createDirectories(folder);
            MessageDigest digest = sha256();
            long size = copy(bytes, file, digest);
            if (size == 0) {
                throw empty();
            }
            return new Received(id, file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException e) {
            deleteQuietly(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            deleteQuietly(file);
            throw e;
        }
    }

    /// Takes bytes that lie on the same disk already. Where they lie they stay, under a second name: whatever happens
    /// to
    /// ours, the first is there until its owner lets it go.
    ///
    /// @param there not written to any more
    /// @throws Refusal too large; empty; not what was said
    Received adopt(Path there, Optional<String> sha256) {
        UUID id = Ids.record();
        Path file = folder.resolve(id + UPLOAD);
        try {
            Files.createDirectories(folder);
            link(file, there);
            Received received = new Received(id, file, digest(file), Files.size(file));
            accept(received, sha256);
            return received;
        } catch (IOException e) {
            deleteQuietly(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            deleteQuietly(file);
            throw e;
        }
    }

    private static void link(Path file, Path there) throws IOException {
        try {
            Files.createLink(file, there);
        } catch (UnsupportedOperationException | FileSystemException _) {
            // a disk without second names
            Files.copy(there, file);
        }
    }

    private void accept(Received received, Optional<String> sha256) {
        if (received.size() == 0) {
            throw empty();
        }
        if (received.size() > maxSize) {
            throw new Refusal(new Failure.TooLarge("file", maxSize));
        }
        if (sha256.filter(said -> !said.equals(received.sha256())).isPresent()) {
            throw Refusal.invalid(List.of(Violation.error(
                    "file-not-as-said",
                    "file",
                    "The bytes that arrived have the SHA-256 %s, not the one that was said before."
                            .formatted(received.sha256()),
                    received.sha256())));
        }
    }

    private static String digest(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        MessageDigest digest = sha256();
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Refusal empty() {
        return Refusal.invalid(List.of(Violation.error("file-empty", "file", "The file is empty.")));
    }

    private long copy(InputStream bytes, Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                size += count;
                if (size > maxSize) {
                    throw new Refusal(new Failure.TooLarge("file", maxSize));
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        return size;
    }

    void startKeeping(UUID id) {
        try {
            Files.writeString(folder.resolve(id + KEEPING), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void endKeeping(UUID id) {
        deleteQuietly(folder.resolve(id + KEEPING));
    }

    /// Those whose keeping was begun and not ended.
    List<UUID> unsettled() {
        try {
            return Disk.list(folder).stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(KEEPING))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - KEEPING.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes uploads that a stopped process left behind. Only before the first upload of this process: the data
    /// folder is locked, so nobody else writes here.
    void clear() {
        try {
            Disk.delete(folder.resolve(PARTS));
            Disk.list(folder).stream()
                    .filter(file -> file.getFileName().toString().endsWith(UPLOAD))
                    .forEach(Incoming::deleteQuietly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A leftover is found again at the next start, so it is no reason to fail.
    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            LOG.warnf("Could not delete %s", file);
        }
    }
}
