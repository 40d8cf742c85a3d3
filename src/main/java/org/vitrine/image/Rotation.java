package org.vitrine.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;

/// How the picture is turned, clockwise, after it was mirrored or not (Image API 3.0, section 4.3).
///
/// @param degrees 0 to below 360, without zeros at the end
record Rotation(boolean mirrored, BigDecimal degrees) {

    private static final BigDecimal ROUND = BigDecimal.valueOf(360);

    static Rotation parse(String text) {
        boolean mirrored = text.startsWith("!");
        BigDecimal degrees = Numbers.fraction(mirrored ? text.substring(1) : text, "rotation");
        if (degrees.compareTo(ROUND) > 0) {
            throw ImageRefused.malformed("A rotation has at most 360 degrees");
        }
        BigDecimal turn = degrees.compareTo(ROUND) == 0 ? BigDecimal.ZERO : degrees;
        return new Rotation(mirrored, turn.signum() == 0 ? BigDecimal.ZERO : turn.stripTrailingZeros());
    }

    boolean isNone() {
        return !mirrored && degrees.signum() == 0;
    }

    /// Whether corners remain that no pixel of the picture fills.
    boolean leavesCorners() {
        return degrees.remainder(BigDecimal.valueOf(90)).signum() != 0;
    }

    String canonical() {
        return (mirrored ? "!" : "") + degrees.toPlainString();
    }

    /// @param transparent whether the corners are left open; white otherwise
    BufferedImage apply(BufferedImage picture, boolean transparent) {
        if (isNone()) {
            return picture;
        }
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees.doubleValue()));
        if (degrees.remainder(BigDecimal.valueOf(90)).signum() == 0) {
            // exactly: a sine of 90 degrees in floating point moves edges between pixels
            turn = AffineTransform.getQuadrantRotateInstance(degrees.intValue() / 90);
        }
        if (mirrored) {
            turn.scale(-1, 1);
        }
        Rectangle2D bounds = turn.createTransformedShape(
                        new java.awt.Rectangle(picture.getWidth(), picture.getHeight()))
                .getBounds2D();
        int width = (int) Math.max(1, Math.ceil(bounds.getWidth() - 1e-6));
        int height = (int) Math.max(1, Math.ceil(bounds.getHeight() - 1e-6));
        AffineTransform place = AffineTransform.getTranslateInstance(
                (width - bounds.getWidth()) / 2 - bounds.getX(), (height - bounds.getHeight()) / 2 - bounds.getY());
        place.concatenate(turn);
        boolean open = transparent && leavesCorners();
        BufferedImage turned =
                new BufferedImage(width, height, open ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = turned.createGraphics();
        try {
            if (!open) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, width, height);
            }
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    leavesCorners()
                            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            pen.drawImage(picture, place, null);
        } finally {
            pen.dispose();
        }
        return turned;
    }
}
