package org.vitrine.image;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.vitrine.media.Area;
import org.vitrine.media.Dimensions;

/// Which part of the picture is wanted (Image API 3.0, section 4.1).
sealed interface Region {

    record Full() implements Region {}

    record Square() implements Region {}

    record Pixels(int x, int y, int width, int height) implements Region {}

    /// Each of the picture's width or height in percent.
    record Percent(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) implements Region {}

    static Region parse(String text) {
        return switch (text) {
            case "full" -> new Full();
            case "square" -> new Square();
            default -> text.startsWith("pct:") ? percent(text.substring(4)) : pixels(text);
        };
    }

    private static Region pixels(String text) {
        List<Integer> numbers = Arrays.stream(four(text))
                .map(number -> Numbers.whole(number, "region"))
                .toList();
        if (numbers.get(2) == 0 || numbers.get(3) == 0) {
            throw ImageRefused.malformed("A region of no width or height is none");
        }
        return new Pixels(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    private static Region percent(String text) {
        List<BigDecimal> numbers = Arrays.stream(four(text))
                .map(number -> Numbers.fraction(number, "region"))
                .toList();
        if (numbers.get(2).signum() == 0 || numbers.get(3).signum() == 0) {
            throw ImageRefused.malformed("A region of no width or height is none");
        }
        return new Percent(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    private static String[] four(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw ImageRefused.malformed("The region \"" + text + "\" is none");
        }
        return parts;
    }

    /// Cut to the picture.
    ///
    /// @throws ImageRefused when it lies outside the picture
    default Area of(Dimensions picture) {
        return switch (this) {
            case Full() -> new Area(0, 0, picture.width(), picture.height());
            case Square() -> square(picture);
            case Pixels(var x, var y, var width, var height) -> cut(x, y, width, height, picture);
            case Percent(var x, var y, var width, var height) ->
                cut(
                        share(x, picture.width()),
                        share(y, picture.height()),
                        Math.max(1, share(width, picture.width())),
                        Math.max(1, share(height, picture.height())),
                        picture);
        };
    }

    private static Area square(Dimensions picture) {
        int side = Math.min(picture.width(), picture.height());
        return new Area((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
    }

    private static long share(BigDecimal percent, int of) {
        return Math.round(percent.doubleValue() * of / 100);
    }

    private static Area cut(long x, long y, long width, long height, Dimensions picture) {
        if (x >= picture.width() || y >= picture.height()) {
            throw ImageRefused.malformed("The region lies outside the picture of " + picture.width() + " by "
                    + picture.height() + " pixels");
        }
        return new Area((int) x, (int) y, (int) Math.min(width, picture.width() - x), (int)
                Math.min(height, picture.height() - y));
    }
}
