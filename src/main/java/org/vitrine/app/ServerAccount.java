package org.vitrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The account of the operating system that PostgreSQL runs under. PostgreSQL refuses to run as root, so a service that
/// was started by root lends it another account; everybody else runs it as they are.
///
/// @param uid number of the user, -1 when it is our own
/// @param gid number of the group, -1 when it is our own
/// @param prefix what stands before a command so that it runs under the account
record ServerAccount(int uid, int gid, List<String> prefix) {
    private static final List<String> PREFERRED = List.of("postgres", "nobody");
    /// `CAP_DAC_READ_SEARCH` and `CAP_DAC_OVERRIDE` in linux/capability.h; containers usually keep only the second.
    private static final List<String> PASS_THROUGH = List.of("dac_read_search", "dac_override");

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    /// @param cluster the database folder: when it exists its owner goes on owning it
    /// @param parent of the database folder, which may lie behind folders closed to the account (root's home)
    static ServerAccount choose(Path cluster, Path parent, PostgresBinaries binaries) throws IOException {
        List<String> session = Programs.find("setsid").map(List::of).orElse(List.of());
        if (uidOf(Path.of("/proc/self")) != 0) {
            return new ServerAccount(-1, -1, session);
        }
        int[] ids = ownerOf(cluster)
                .or(ServerAccount::preferred)
                .orElseThrow(() -> new StartRefused(
                        "PostgreSQL does not run as root, and there is no user 'postgres' or 'nobody' to run it as;"
                                + " start Vitrine as an ordinary user"));
        for (List<String> change : changes(ids)) {
            List<String> prefix = new ArrayList<>(session);
            prefix.addAll(change);
            if (works(prefix, parent, binaries)) {
                return new ServerAccount(ids[0], ids[1], prefix);
            }
        }
        throw new StartRefused("PostgreSQL does not run as root, and the user number " + ids[0] + " cannot get to "
                + parent + "; start Vitrine as an ordinary user, or choose another folder with VITRINE_DATA");
    }

    /// Gives a file, or a folder with all that is in it, to the account.
    void own(Path path) throws IOException {
        if (uid < 0) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /// The plain change of user first; with the right to pass through closed folders only where it is needed.
    private static List<List<String>> changes(int[] ids) {
        Optional<String> setpriv = Programs.find("setpriv");
        if (setpriv.isEmpty()) {
            throw new StartRefused("PostgreSQL does not run as root, and 'setpriv' (util-linux) is not there to run it"
                    + " as another user; install it, or start Vitrine as an ordinary user");
        }
        List<String> plain = List.of(setpriv.get(), "--reuid=" + ids[0], "--regid=" + ids[1], "--clear-groups");
        List<List<String>> changes = new ArrayList<>();
        changes.add(plain);
        for (String capability : PASS_THROUGH) {
            List<String> change = new ArrayList<>(plain);
            // access(2) would otherwise look at the user alone (capabilities(7), "SECBIT_NO_SETUID_FIXUP")
            change.add("--securebits=+no_setuid_fixup");
            change.add("--inh-caps=+" + capability);
            change.add("--ambient-caps=+" + capability);
            changes.add(change);
        }
        return changes;
    }

    /// Tries what will be done: standing in the folder, and a program that looks for its brothers and its own files.
    private static boolean works(List<String> prefix, Path parent, PostgresBinaries binaries) throws IOException {
        List<String> stand = new ArrayList<>(prefix);
        stand.addAll(List.of("/bin/sh", "-c", "cd \"$1\"", "sh", parent.toString()));
        List<String> show = new ArrayList<>(prefix);
        show.addAll(List.of(
                binaries.program("initdb"),
                "--show",
                "-D",
                parent.resolve("none").toString()));
        return Programs.run(stand).exit() == 0 && Programs.run(show).exit() == 0;
    }

    private static Optional<int[]> ownerOf(Path cluster) throws IOException {
        if (!Files.isDirectory(cluster) || uidOf(cluster) == 0) {
            return Optional.empty();
        }
        return Optional.of(new int[] {uidOf(cluster), (int) Files.getAttribute(cluster, "unix:gid")});
    }

    private static int uidOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static Optional<int[]> preferred() {
        try {
            List<String> users = Files.readAllLines(Path.of("/etc/passwd"));
            return PREFERRED.stream()
                    .flatMap(name -> users.stream().filter(user -> user.startsWith(name + ":")))
                    .map(user -> List.of(user.split(":", -1)))
                    .filter(user -> user.size() > 3)
                    .map(user -> new int[] {Integer.parseInt(user.get(2)), Integer.parseInt(user.get(3))})
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
