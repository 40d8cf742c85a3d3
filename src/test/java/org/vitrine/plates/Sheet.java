package org.vitrine.plates;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.Consumer;

/// The leaf every plate is printed on: paper, plate mark, construction lines and the printed caption.
final class Sheet {
    static final String NOTE =
            "Schematic illustration, not a photograph of the object; drawn for the Vitrine catalogue";

    private static final double CAPTION = 206;

    private final int width;
    private final int height;

    Sheet(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Where drawings are centred, across.
    double middle() {
        return width / 2.0;
    }

    /// Where drawings are centred, down.
    double centre() {
        return (height - CAPTION + 64) / 2.0;
    }

    BufferedImage print(String title, String line, int number, Consumer<Pen> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        var pen = new Pen(g);
        paper(pen);
        drawing.accept(pen);
        caption(pen, title, line, number);
        g.dispose();
        return image;
    }

    private void paper(Pen pen) {
        double reach = Math.hypot(width, height) / 2;
        pen.tint(
                Forms.box(0, 0, width, height),
                new RadialGradientPaint(
                        new Point2D.Double(middle(), centre()),
                        (float) reach,
                        new float[] {0f, 0.55f, 1f},
                        new Color[] {new Color(0xFAF6EC), Tint.PAPER, Tint.PAPER_EDGE}));
        pen.mitred(Forms.box(34, 34, width - 68, height - 68), 3.2, Tint.INK);
        pen.mitred(Forms.box(44, 44, width - 88, height - 88), 1.1, Tint.INK);
    }

    private void caption(Pen pen, String title, String line, int number) {
        double rule = height - CAPTION;
        double half = 120;
        pen.tint(
                Forms.polygon(middle() - half, rule, middle(), rule - 1.6, middle() + half, rule, middle(), rule + 1.6),
                Tint.INK);
        pen.tint(Forms.placed(Forms.box(-5, -5, 10, 10), middle(), rule, 45, 1), Tint.INK);
        String capitals = title.toUpperCase(Locale.ROOT);
        double size = 41;
        double track = 6.5;
        while (Lettering.BOLD.width(capitals, size, track) > width - 190) {
            size -= 1;
            track -= 0.16;
        }
        pen.tint(Lettering.BOLD.centred(capitals, middle(), height - 134, size, track), Tint.INK);
        pen.tint(Lettering.ITALIC.centred(line, middle(), height - 94, 29, 0.4), Tint.INK);
        pen.tint(Lettering.ROMAN.centred(NOTE + ". Not to scale.", middle(), height - 61, 21.5, 0.5), Tint.FAINT);
        Shape plate = Lettering.BOLD.from("PL. " + roman(number), 0, 0, 23, 3);
        pen.tint(Forms.moved(plate, width - 74 - plate.getBounds2D().getMaxX(), 92), Tint.FAINT);
    }

    private static String roman(int number) {
        String[] units = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "X".repeat(number / 10) + units[number % 10];
    }

    /// Pale axes and circles such as a draughtsman leaves standing.
    static void construction(Pen pen, double x, double y, double reachX, double reachY, double... radii) {
        Color pale = Tint.faded(Tint.CONSTRUCTION, 0.75);
        pen.dashed(Forms.line(x - reachX, y, x + reachX, y), 1.3, pale, 26, 6, 5, 6);
        pen.dashed(Forms.line(x, y - reachY, x, y + reachY), 1.3, pale, 26, 6, 5, 6);
        for (double radius : radii) {
            pen.line(Forms.circle(x, y, radius), 1.1, pale);
        }
    }
}
