package org.vitrine.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// `SOURCES.csv` of the media folder: every picture with its digest.
final class PlatesFile {

    static final String NAME = "SOURCES.csv";
    static final List<String> COLUMNS =
            List.of("file", "title", "object", "view", "creator", "rights", "sha256", "description");

    private PlatesFile() {}

    static void read(Path folder, Known known, Faults faults) {
        for (Row row : Table.read(folder, NAME, COLUMNS, faults)) {
            String name = row.needed("file");
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                row.fault("file", "no-such-file", "there is no file “" + name + "”", name);
            } else if (!sha256(file).equals(row.needed("sha256"))) {
                row.fault("sha256", "digest-wrong", "“" + name + "” has other bytes than the list says", name);
            }
            // only drawings are shipped; a photograph of an object would have to say which side it shows
            if (!row.text("view").equals("illustration")) {
                row.fault("view", "choice", "“" + row.text("view") + "” is no view of a plate", row.text("view"));
            }
            known.addPlate(
                    row,
                    new Plate(
                            row.needed("object"),
                            file,
                            row.needed("title"),
                            row.needed("creator"),
                            row.needed("rights"),
                            row.needed("description")));
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
