package org.vitrine.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes what was written outlast a power failure, and clears away what nobody needs.
final class Disk {

    private Disk() {}

    /// Everything below a folder, the folder itself, and the folders that lead to it from a known one.
    static void force(Path folder, Path upTo) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path each : below.toList()) {
                force(each);
            }
        }
        for (Path parent = folder.getParent(); parent != null && parent.startsWith(upTo); parent = parent.getParent()) {
            force(parent);
        }
    }

    /// A file, or a folder's list of names.
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// What stands directly in a folder; nothing when there is no such folder.
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
