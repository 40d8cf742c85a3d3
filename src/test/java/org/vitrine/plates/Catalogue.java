package org.vitrine.plates;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.plates.Plate.Drawing;
import org.vitrine.plates.Plate.Format;
import org.vitrine.plates.Plate.Storage;
import org.vitrine.plates.Plate.Subject;

/// All plates in the order of their numbers.
final class Catalogue {
    static final List<Plate> PLATES = all();

    private Catalogue() {}

    private static List<Plate> all() {
        var plates = new ArrayList<Plate>();
        plates.add(upright(
                "order-of-lenin-1987",
                new Subject("Order of Lenin", "레닌훈장", "Орден Ленина"),
                "Badge on its five-sided mount, general form",
                "A round gold medallion in a wreath of wheat ears under a red banner, hanging from a red ribbon with "
                        + "yellow stripes; the portrait of the real badge is left out and a star stands in its field.",
                List.of("order", "medallion", "ribbon", "Order of Lenin"),
                Orders::lenin));
        plates.add(upright(
                "order-of-the-red-banner-1945",
                new Subject("Order of the Red Banner", "붉은기훈장", "Орден Красного Знамени"),
                "Badge on its five-sided mount, general form",
                "A white enamel medallion with a red flag in a laurel wreath on a silver star, hanging from a white "
                        + "and red ribbon; the tools and mottoes of the real badge are simplified.",
                List.of("order", "enamel", "laurel wreath", "ribbon", "Order of the Red Banner"),
                Orders::redBanner));
        plates.add(upright(
                "gold-star-of-patron-order-2006",
                new Subject("Gold Star of Patron Order", "후원자훈장 금별메달", "Золотая Звезда ордена «Меценат»"),
                "Five-pointed star on a plain ribbon, drawn by its type",
                "A faceted five-pointed gold star on a five-sided mount, drawn by its type; the design of the object "
                        + "awarded is not known to us.",
                List.of("order", "star", "ribbon", "Gold Star of Patron Order"),
                Orders::goldStar));
        plates.add(upright(
                "gzhel-ceramic-kettle-2006",
                new Subject("Gzhel ceramic kettle", "그젤도자기주전자", "Гжельский керамический чайник"),
                "White ware with cobalt painting, drawn by its type",
                "A kettle of white ware with an overhead handle and cobalt blue flowers in the manner of Gzhel, drawn "
                        + "by its type; the painting of the object given is not known to us.",
                List.of("gift", "ceramics", "kettle", "Gzhel", "cobalt blue"),
                Porcelain::kettle));
        return List.copyOf(plates);
    }

    private static Plate upright(
            String object, Subject subject, String line, String about, List<String> keywords, Drawing drawing) {
        return stored(Storage.JPEG, Format.UPRIGHT, object, subject, line, about, keywords, drawing);
    }

    private static Plate stored(
            Storage storage,
            Format format,
            String object,
            Subject subject,
            String line,
            String about,
            List<String> keywords,
            Drawing drawing) {
        String suffix = switch (storage) {
            case JPEG, JPEG_TURNED, JPEG_GREY -> ".jpg";
            case PNG -> ".png";
            case TIFF -> ".tif";
        };
        var all = new ArrayList<>(keywords);
        all.add("schematic illustration");
        return new Plate(object + suffix, object, subject, line, about, all, storage, format, drawing);
    }
}
