package org.vitrine.image;

import org.vitrine.media.Dimensions;

/// How large an answer may be, in pixels.
///
/// @param side of width and height
/// @param area of width times height
record Limits(int side, long area) {

    boolean allow(Dimensions size) {
        return size.width() <= side && size.height() <= side && size.pixels() <= area;
    }

    /// By how much a size has to be multiplied to be allowed; above 1 when there is room.
    double room(double width, double height) {
        return Math.min(Math.min(side / width, side / height), Math.sqrt(area / (width * height)));
    }
}
