package org.vitrine.bench;

import java.util.List;
import java.util.UUID;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Picture;
import org.vitrine.catalogue.Description.View;
import org.vitrine.export.Formats;
import org.vitrine.export.Houses;
import org.vitrine.intake.ShippedRecords;
import org.vitrine.manifest.ManifestFormat;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.LangText;

/// How long a record takes in each format, and a manifest of 500 canvases.
public final class FormatsBench {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 60;
    private static final int CANVASES = 500;

    private FormatsBench() {}

    public static void main(String[] arguments) {
        System.out.println(Surroundings.line());
        List<PublicObject> objects = ShippedRecords.all().stream()
                .filter(PublicObject.class::isInstance)
                .map(PublicObject.class::cast)
                .toList();
        for (Format format : Formats.all(Houses.of(null))) {
            rounds(format, objects, WARM_UP);
            long bytes = 0;
            long start = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                bytes = 0;
                for (PublicObject object : objects) {
                    bytes += format.render(object).length();
                }
            }
            double each = (System.nanoTime() - start) / 1e3 / ROUNDS / objects.size();
            System.out.printf(
                    "%-12s %7.1f µs a record, %8.0f records a second, %6d characters a record%n",
                    format.prefix(), each, 1e6 / each, bytes / objects.size());
        }
        manifest(objects.getFirst());
    }

    private static void rounds(Format format, List<PublicObject> objects, int rounds) {
        for (int round = 0; round < rounds; round++) {
            objects.forEach(format::render);
        }
    }

    private static void manifest(PublicObject object) {
        View[] views = View.values();
        List<Picture> pictures = java.util.stream.IntStream.range(0, CANVASES)
                .mapToObj(at -> new Picture(
                        "p" + at,
                        new UUID(1, at),
                        views[at % views.length],
                        List.of(new LangText("c", "Picture " + at, "en")),
                        null,
                        "a photographer",
                        true))
                .toList();
        Description said = object.description().but().pictures(pictures).build();
        PublicObject large = new PublicObject(
                object.id(),
                said,
                object.labels(),
                object.objects(),
                pictures.stream()
                        .map(picture -> new PublicPicture(picture.file(), 4000, 3000, "image/jpeg", "0".repeat(64)))
                        .toList());
        ManifestFormat format = new ManifestFormat(Houses.of(null));
        long first = System.nanoTime();
        int length = format.render(large).length();
        double cold = (System.nanoTime() - first) / 1e6;
        for (int round = 0; round < WARM_UP; round++) {
            format.render(large);
        }
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            format.render(large);
        }
        System.out.printf(
                "manifest of %d canvases: %.1f ms (the first %.1f ms), %d characters%n",
                CANVASES, (System.nanoTime() - start) / 1e6 / ROUNDS, cold, length);
    }
}
