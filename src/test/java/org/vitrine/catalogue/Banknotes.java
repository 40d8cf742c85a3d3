package org.vitrine.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/// A kind that the shipped catalogue does not have, as one file and its vocabularies.
public final class Banknotes {

    private static final Path SHIPPED = Path.of("catalogue");
    private static final Path OURS = Path.of("src", "test", "resources", "profiles");

    private Banknotes() {}

    /// The profile's text.
    public static String profile() {
        return read(OURS.resolve("banknote.yaml"));
    }

    /// Copies the shipped profiles and vocabularies into a folder.
    public static void copyShipped(Path catalogue) {
        copy(SHIPPED.resolve("profiles"), catalogue.resolve("profiles"));
        copy(SHIPPED.resolve("vocabularies"), catalogue.resolve("vocabularies"));
    }

    /// Adds the banknote to a folder.
    public static void addTo(Path catalogue) {
        copy(OURS.resolve("vocabularies"), catalogue.resolve("vocabularies"));
        write(catalogue, profile());
    }

    public static void write(Path catalogue, String profile) {
        try {
            Files.writeString(catalogue.resolve("profiles").resolve("banknote.yaml"), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
