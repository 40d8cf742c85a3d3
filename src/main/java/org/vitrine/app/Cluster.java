package org.vitrine.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The folder that PostgreSQL keeps its data in, and the password that opens it. Either it is whole or it is not there:
/// it is made under another name and renamed.
///
/// @param folder the database folder itself
/// @param password of the superuser and of the service's role
record Cluster(Path folder, String password) {
    /// The superuser, which only this package signs in as.
    static final String SUPERUSER = "postgres";

    private static final String UNFINISHED = ".initdb-";

    static Cluster open(Path parent, PostgresBinaries binaries, ServerAccount account) throws IOException {
        Path folder = folderIn(parent);
        Path secret = parent.resolve("password");
        Folders.deleteChildren(parent, UNFINISHED, Duration.ZERO);
        if (Files.isDirectory(folder) && !Files.isRegularFile(secret)) {
            throw new StartRefused("The database in " + folder + " is there, but its password file " + secret
                    + " is not; restore both together from a backup");
        }
        // the password is on the disk before the database is, so a database never stands without one
        String password = Files.isRegularFile(secret) ? Files.readString(secret).strip() : newPassword(secret);
        if (!Files.isDirectory(folder)) {
            initialise(parent, folder, password, binaries, account);
        }
        account.own(folder);
        return new Cluster(folder, password);
    }

    static Path folderIn(Path parent) {
        return parent.resolve("cluster");
    }

    private static void initialise(
            Path parent, Path folder, String password, PostgresBinaries binaries, ServerAccount account)
            throws IOException {
        Path unfinished = Files.createTempDirectory(parent, UNFINISHED);
        try {
            Path passwordFile = writeSecret(unfinished.resolve("password"), password);
            account.own(unfinished);
            Path data = unfinished.resolve("data");
            List<String> command = new ArrayList<>(account.prefix());
            command.addAll(List.of(binaries.program("initdb"), "-D", data.toString()));
            command.addAll(List.of("-U", SUPERUSER, "--pwfile=" + passwordFile, "--auth=scram-sha-256"));
            // the order of characters is then PostgreSQL's own and no update of the system can break an index
            command.addAll(List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            command.addAll(List.of("--locale=C", "--no-instructions"));
            Programs.Outcome outcome = Programs.run(command);
            if (outcome.exit() != 0) {
                throw new IOException(
                        "initdb failed: " + outcome.output().strip().replace('\n', ' '));
            }
            Files.move(data, folder, StandardCopyOption.ATOMIC_MOVE);
            sync(parent);
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static String newPassword(Path secret) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path unfinished = secret.resolveSibling(".password");
        Files.deleteIfExists(unfinished);
        Files.move(writeSecret(unfinished, password), secret, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static Path writeSecret(Path file, String secret) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, (secret + "\n").getBytes(US_ASCII));
        sync(file);
        return file;
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
