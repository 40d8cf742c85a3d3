package org.vitrine.media;

/// Of a picture, in pixels.
///
/// @param width at least 1
/// @param height at least 1
public record Dimensions(int width, int height) {

    public Dimensions {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture of " + width + " by " + height + " pixels");
        }
    }

    public long pixels() {
        return (long) width * height;
    }

    Dimensions upright(Orientation orientation) {
        return orientation.isTransposed() ? new Dimensions(height, width) : this;
    }

    /// The largest of the same shape that fits into a square, never larger than this one.
    ///
    /// @param side of the square
    Dimensions within(int side) {
        double scale = Math.min(1.0, (double) side / Math.max(width, height));
        return new Dimensions(
                (int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)));
    }
}
