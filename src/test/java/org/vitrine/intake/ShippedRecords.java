package org.vitrine.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.vitrine.authority.NewAuthority;
import org.vitrine.catalogue.Description;
import org.vitrine.publication.Assembling;
import org.vitrine.publication.Label;
import org.vitrine.publication.ObjectLabel;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Localized;

/// All records of the shipped collection as the public sees them, read from its files without a server.
public final class ShippedRecords {

    private static final List<PublicRecord> ALL = read();

    private ShippedRecords() {}

    public static List<PublicRecord> all() {
        return ALL;
    }

    public static PublicObject object(String number) {
        return ALL.stream()
                .filter(PublicObject.class::isInstance)
                .map(PublicObject.class::cast)
                .filter(object -> object.key().equals(number))
                .findFirst()
                .orElseThrow();
    }

    public static PublicAuthority authority(String slug) {
        return ALL.stream()
                .filter(PublicAuthority.class::isInstance)
                .map(PublicAuthority.class::cast)
                .filter(authority -> authority.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static List<PublicRecord> read() {
        CollectionReader.Collected collected = CollectionReader.read(Path.of("catalogue"), Path.of("media"));
        Map<String, UUID> files = new HashMap<>();
        Map<UUID, PublicPicture> pictures = new HashMap<>();
        for (Plate plate : collected.plates()) {
            UUID file = UUID.nameUUIDFromBytes(plate.slug().getBytes(StandardCharsets.UTF_8));
            files.put(plate.slug(), file);
            pictures.put(file, picture(file, plate));
        }
        Map<UUID, Label> labels = new HashMap<>();
        collected.authorities().forEach(authority -> labels.put(authority.id(), label(authority)));
        Map<UUID, Description> descriptions = new LinkedHashMap<>();
        collected
                .objects()
                .forEach(object -> descriptions.put(
                        object.id(),
                        object.pictured(object.description(), files).publicPart(_ -> true)));
        Map<UUID, ObjectLabel> objects = new HashMap<>();
        descriptions.forEach((id, description) -> objects.put(id, label(id, description)));
        List<PublicRecord> all = new ArrayList<>();
        descriptions.forEach((id, description) -> all.add(Assembling.object(
                id,
                description,
                labels,
                objects,
                description.pictures().stream()
                        .map(picture -> pictures.get(picture.file()))
                        .distinct()
                        .toList())));
        collected
                .authorities()
                .forEach(authority -> all.add(Assembling.authority(
                        authority.id(), authority.slug().value(), authority.description(), labels)));
        return List.copyOf(all);
    }

    private static Label label(NewAuthority authority) {
        return Label.of(authority.id(), authority.slug().value(), authority.description());
    }

    private static ObjectLabel label(UUID id, Description description) {
        Map<String, String> titles = new LinkedHashMap<>();
        description.titles().forEach(title -> titles.putIfAbsent(String.valueOf(title.lang()), title.text()));
        return new ObjectLabel(id, description.identity().number().value(), new Localized(titles));
    }

    private static PublicPicture picture(UUID file, Plate plate) {
        // only its head is read: the size stands there
        try (ImageInputStream in = ImageIO.createImageInputStream(plate.file().toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            PublicPicture picture =
                    new PublicPicture(file, reader.getWidth(0), reader.getHeight(0), "image/jpeg", "0".repeat(64));
            reader.dispose();
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
