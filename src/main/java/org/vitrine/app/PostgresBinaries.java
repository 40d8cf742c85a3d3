package org.vitrine.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked from the class path into a folder that is named by their content. A folder of
/// that
/// name is whole: it is filled under another name, written to the disk and renamed.
///
/// @param folder the one with `bin`, `lib` and `share`
record PostgresBinaries(Path folder) {
    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final String UNFINISHED = ".unpacking-";
    private static final Set<PosixFilePermission> EVERYBODY_READS = PosixFilePermissions.fromString("rwxr-xr-x");

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    static PostgresBinaries unpack(Path parent) throws IOException {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new StartRefused("The embedded PostgreSQL is for Linux on x86-64; on this machine name a PostgreSQL"
                    + " of your own with VITRINE_DATABASE_URL");
        }
        URL archive = PostgresBinaries.class.getClassLoader().getResource(ARCHIVE);
        if (archive == null) {
            throw new IllegalStateException(ARCHIVE + " is not on the class path");
        }
        Path folder = parent.resolve("postgres-" + fingerprint(archive));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            Folders.deleteChildren(parent, UNFINISHED, Duration.ofHours(1));
            Path unfinished = Files.createTempDirectory(parent, UNFINISHED);
            try {
                extract(archive, unfinished);
                Folders.sync(unfinished);
                publish(unfinished, folder);
            } finally {
                Folders.delete(unfinished);
            }
        }
        return new PostgresBinaries(folder);
    }

    /// Another process may have been quicker, and what it has put there is the same.
    private static void publish(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void extract(URL archive, Path into) throws IOException {
        Files.setPosixFilePermissions(into, EVERYBODY_READS);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive leads outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(parentOf(target));
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(parentOf(target));
                    Files.copy(tar, target);
                    boolean program = (entry.getMode() & 0b001_000_000) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        for (Path each : Folders.walk(into)) {
            if (Files.isDirectory(each)) {
                Files.setPosixFilePermissions(each, EVERYBODY_READS);
            }
        }
        for (String name : List.of("initdb", "pg_ctl", "postgres")) {
            if (!Files.isExecutable(into.resolve("bin").resolve(name))) {
                throw new IOException("the archive has no program " + name);
            }
        }
    }

    private static Path parentOf(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("no parent: " + path);
        }
        return parent;
    }

    private static String fingerprint(URL archive) throws IOException {
        try (InputStream in = archive.openStream();
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
