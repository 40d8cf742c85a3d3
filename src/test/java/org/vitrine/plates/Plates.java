package org.vitrine.plates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Redraws every plate into a folder and rewrites its `SOURCES.csv`; a second run changes nothing.
public final class Plates {
    private Plates() {}

    /// @param arguments the folder, normally `media`
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: Plates <folder>");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        var list = new StringBuilder(Sources.heading());
        for (Plate plate : Catalogue.PLATES) {
            byte[] file = bytes(plate);
            Files.write(folder.resolve(plate.file()), file);
            list.append(Sources.line(plate, file));
        }
        Files.writeString(folder.resolve("SOURCES.csv"), list, StandardCharsets.UTF_8);
    }

    /// The file as it is shipped; plates are numbered in the catalogue's order.
    static byte[] bytes(Plate plate) throws IOException {
        return Press.file(plate, plate.picture(Catalogue.PLATES.indexOf(plate) + 1));
    }
}
