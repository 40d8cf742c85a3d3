package org.vitrine.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Folders as wholes: listed, written through to the disk, removed.
final class Folders {
    private static final Logger LOG = Logger.getLogger(Folders.class);

    private Folders() {}

    /// Parents before children, links not followed.
    static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    /// Removes what is left of unfinished work. What cannot be removed is named in the log and left where it is,
    /// because
    /// it is in nobody's way.
    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            for (Path each : walk(folder).reversed()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.debugf("Not all of %s could be removed: %s", folder, e);
        }
    }

    /// Removes the children with that beginning that nothing has touched for a while.
    static void deleteChildren(Path parent, String prefix, Duration untouched) throws IOException {
        long before = System.currentTimeMillis() - untouched.toMillis();
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.toList()) {
                if (child.getFileName().toString().startsWith(prefix)
                        && Files.getLastModifiedTime(child, LinkOption.NOFOLLOW_LINKS)
                                        .toMillis()
                                <= before) {
                    delete(child);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debugf("Nothing to remove in %s", parent);
        }
    }

    /// Asks the system to write everything below the folder to the disk, so that a rename after it never shows half of
    /// it.
    static void sync(Path folder) throws IOException {
        for (Path each : walk(folder)) {
            if (!Files.isSymbolicLink(each)) {
                try (FileChannel channel = FileChannel.open(each, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }
}
