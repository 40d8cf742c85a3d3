package org.vitrine.media;

/// A part of a picture, in pixels of the upright original.
///
/// @param x at least 0
/// @param y at least 0
/// @param width at least 1
/// @param height at least 1
public record Area(int x, int y, int width, int height) {

    public Area {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("An area of %d by %d at %d, %d".formatted(width, height, x, y));
        }
    }
}
