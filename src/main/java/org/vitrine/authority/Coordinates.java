package org.vitrine.authority;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A point on the earth, WGS 84 in degrees. What is stored has passed [AuthorityRules]: latitude is -90 to 90,
/// longitude -180 to 180, which is also what GeoJSON asks for (RFC 7946, section 4).
///
/// @param source where they are from, in words
public record Coordinates(
        BigDecimal latitude, BigDecimal longitude, @Nullable String source) {

    private static final BigDecimal MOST_NORTH = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_EAST = BigDecimal.valueOf(180);

    public Coordinates {
        // 55.70 and 55.7 are the same place, and so the same record
        latitude = plain(latitude);
        longitude = plain(longitude);
    }

    boolean hasLatitudeOnEarth() {
        return latitude.abs().compareTo(MOST_NORTH) <= 0;
    }

    boolean hasLongitudeOnEarth() {
        return longitude.abs().compareTo(MOST_EAST) <= 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
