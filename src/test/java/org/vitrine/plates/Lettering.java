package org.vitrine.plates;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/// Letters as outlines of the bundled faces; no font of the machine is ever asked.
enum Lettering {
    ROMAN("SourceSerif4_400Regular.ttf"),
    ITALIC("SourceSerif4_400Regular_Italic.ttf"),
    BOLD("SourceSerif4_600SemiBold.ttf");

    // outlines are taken large and scaled down, so that hinting has no say in them
    private static final float UNITS = 1000f;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font font;

    Lettering(String file) {
        try (InputStream in =
                Objects.requireNonNull(Lettering.class.getResourceAsStream("/plates/" + file), "font " + file)) {
            font = Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(UNITS)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font is damaged: " + file, e);
        }
    }

    private GlyphVector glyphs(String text) {
        return font.layoutGlyphVector(CONTEXT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /// The width in pixels of a line set at `size` with `track` pixels after each letter but the last.
    double width(String text, double size, double track) {
        return glyphs(text).getGlyphPosition(text.length()).getX() * size / UNITS + track * (text.length() - 1);
    }

    /// A line whose middle stands at `x` and whose baseline is `y`.
    Shape centred(String text, double x, double y, double size, double track) {
        return from(text, x - width(text, size, track) / 2, y, size, track);
    }

    Shape from(String text, double x, double y, double size, double track) {
        GlyphVector glyphs = glyphs(text);
        var line = new Path2D.Double();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            var place = AffineTransform.getTranslateInstance(x + i * track, y);
            place.scale(size / UNITS, size / UNITS);
            line.append(place.createTransformedShape(glyphs.getGlyphOutline(i)), false);
        }
        return line;
    }

    /// A line on a circle, its middle at `degrees`; reads clockwise over the top, or counter-clockwise along the
    /// bottom when `below`.
    Shape arched(
            String text, double x, double y, double radius, double degrees, double size, double track, boolean below) {
        GlyphVector glyphs = glyphs(text);
        double start = -width(text, size, track) / 2;
        var line = new Path2D.Double();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double left = glyphs.getGlyphPosition(i).getX();
            double half = (glyphs.getGlyphPosition(i + 1).getX() - left) / 2;
            double along = start + i * track + (left + half) * size / UNITS;
            double angle = StrictMath.toDegrees(along / radius) * (below ? -1 : 1) + degrees;
            var middle = Forms.polar(x, y, radius, angle);
            var place = AffineTransform.getTranslateInstance(middle.getX(), middle.getY());
            place.rotate(StrictMath.toRadians(angle + (below ? -90 : 90)));
            place.scale(size / UNITS, size / UNITS);
            place.translate(-left - half, 0);
            line.append(place.createTransformedShape(glyphs.getGlyphOutline(i)), false);
        }
        return line;
    }
}
