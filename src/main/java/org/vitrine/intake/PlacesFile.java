package org.vitrine.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Coordinates;

/// `places.csv`, each with its wider place in `parent`.
final class PlacesFile implements AuthoritiesFile {

    @Override
    public String name() {
        return "authorities/places.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "slug",
                "name_en",
                "name_ko",
                "name_ru",
                "name_as_written",
                "variants",
                "parent",
                "latitude",
                "longitude",
                "coordinate_source",
                "exact_match",
                "description_en",
                "source",
                "section",
                "private_note");
    }

    @Override
    public AuthorityKind kind(Row row) {
        return AuthorityKind.PLACE;
    }

    @Override
    public AuthorityDescription describe(Row row, Known known) {
        return AuthorityDescription.of(AuthorityKind.PLACE, CellNames.of(row, "name"))
                .wider(CellParts.wider(known.authorities(row, "parent", AuthorityKind.PLACE)))
                .coordinates(coordinates(row))
                .descriptions(CellNames.texts(row, "description"))
                .matches(CellParts.matches(row))
                .sources(known.sources(row, "coordinate_source"))
                .build();
    }

    private static @Nullable Coordinates coordinates(Row row) {
        Double latitude = row.decimal("latitude");
        Double longitude = row.decimal("longitude");
        if (latitude == null || longitude == null) {
            if (!row.text("latitude").isEmpty() != !row.text("longitude").isEmpty()) {
                row.fault("longitude", "cell-empty", "latitude and longitude belong together");
            }
            return null;
        }
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            row.fault("latitude", "coordinates", "latitude is -90 to 90, longitude -180 to 180");
            return null;
        }
        return new Coordinates(
                BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude), row.orNull("coordinate_source"));
    }
}
