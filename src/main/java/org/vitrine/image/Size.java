package org.vitrine.image;

import java.math.BigDecimal;
import org.vitrine.media.Area;
import org.vitrine.media.Dimensions;

/// In which size the region is wanted (Image API 3.0, section 4.2).
///
/// @param upscaled whether it may become larger than it is, written `^`
record Size(boolean upscaled, Form form) {

    sealed interface Form {}

    record Max() implements Form {}

    record Width(int width) implements Form {}

    record Height(int height) implements Form {}

    record Percent(BigDecimal percent) implements Form {}

    record Exact(int width, int height) implements Form {}

    record Within(int width, int height) implements Form {}

    static Size parse(String text) {
        boolean upscaled = text.startsWith("^");
        return new Size(upscaled, form(upscaled ? text.substring(1) : text));
    }

    private static Form form(String text) {
        if (text.equals("max")) {
            return new Max();
        }
        if (text.startsWith("pct:")) {
            BigDecimal percent = Numbers.fraction(text.substring(4), "size");
            if (percent.signum() == 0) {
                throw ImageRefused.malformed("A size of no percent is none");
            }
            return new Percent(percent);
        }
        boolean within = text.startsWith("!");
        String[] parts = (within ? text.substring(1) : text).split(",", -1);
        if (parts.length != 2 || (within && (parts[0].isEmpty() || parts[1].isEmpty()))) {
            throw ImageRefused.malformed("The size \"" + text + "\" is none");
        }
        if (within) {
            return new Within(side(parts[0]), side(parts[1]));
        }
        if (parts[1].isEmpty()) {
            return new Width(side(parts[0]));
        }
        return parts[0].isEmpty() ? new Height(side(parts[1])) : new Exact(side(parts[0]), side(parts[1]));
    }

    private static int side(String text) {
        int side = Numbers.whole(text, "size");
        if (side == 0) {
            throw ImageRefused.malformed("A size of no pixels is none");
        }
        return side;
    }

    /// @throws ImageRefused when it is larger than the region without `^`, or than the limits
    Dimensions of(Area region, Limits limits) {
        double width = region.width();
        double height = region.height();
        Dimensions size = switch (form) {
            case Max() -> atMost(region, largest(region, limits));
            case Width(var w) -> new Dimensions(w, rounded(height * w / width));
            case Height(var h) -> new Dimensions(rounded(width * h / height), h);
            case Percent(var percent) -> scaled(region, percent.doubleValue() / 100);
            case Exact(var w, var h) -> new Dimensions(w, h);
            case Within(var w, var h) -> within(region, w, h, limits);
        };
        if (!upscaled && (size.width() > region.width() || size.height() > region.height())) {
            throw ImageRefused.malformed("The region has %d by %d pixels; to have it larger the size begins with ^"
                    .formatted(region.width(), region.height()));
        }
        if (!limits.allow(size)) {
            throw ImageRefused.malformed("%d by %d pixels are more than an answer may have: %d either way, %d in all"
                    .formatted(size.width(), size.height(), limits.side(), limits.area()));
        }
        return size;
    }

    private double largest(Area region, Limits limits) {
        double room = limits.room(region.width(), region.height());
        return upscaled ? room : Math.min(1, room);
    }

    /// As large as fits; larger than the region only when that may be, and never too large for an answer.
    private Dimensions within(Area region, int width, int height, Limits limits) {
        double fit = Math.min((double) width / region.width(), (double) height / region.height());
        double most = largest(region, limits);
        if (fit > most) {
            return atMost(region, most);
        }
        Dimensions fitting = scaled(region, fit);
        return new Dimensions(Math.min(width, fitting.width()), Math.min(height, fitting.height()));
    }

    private static Dimensions scaled(Area region, double scale) {
        return new Dimensions(rounded(region.width() * scale), rounded(region.height() * scale));
    }

    /// Rounded down, so that rounding never leads beyond a limit.
    private static Dimensions atMost(Area region, double scale) {
        return new Dimensions((int) Math.max(1, Math.floor(region.width() * scale + 1e-9)), (int)
                Math.max(1, Math.floor(region.height() * scale + 1e-9)));
    }

    private static int rounded(double side) {
        if (side > Integer.MAX_VALUE / 2.0) {
            throw ImageRefused.malformed("That is larger than any picture");
        }
        return (int) Math.max(1, Math.round(side));
    }
}
