package org.vitrine.plates;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.Scanner;
import java.util.regex.Pattern;

/// Plane geometry that the drawings share. Angles are degrees, clockwise from east, as on the page.
final class Forms {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d*\\.?\\d+");

    private Forms() {}

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Shape ellipse(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    static Shape ring(double x, double y, double outer, double inner) {
        var ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(circle(x, y, outer), false);
        ring.append(circle(x, y, inner), false);
        return ring;
    }

    static Shape line(double x1, double y1, double x2, double y2) {
        return new Line2D.Double(x1, y1, x2, y2);
    }

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape rounded(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    static Point2D polar(double x, double y, double radius, double degrees) {
        double a = StrictMath.toRadians(degrees);
        return new Point2D.Double(x + radius * StrictMath.cos(a), y + radius * StrictMath.sin(a));
    }

    static Path2D polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /// A star standing on two points; `inner` is the radius of its hollows.
    static Path2D star(double x, double y, int points, double outer, double inner, double turn) {
        var path = new Path2D.Double();
        for (int i = 0; i < 2 * points; i++) {
            Point2D p = polar(x, y, i % 2 == 0 ? outer : inner, turn - 90 + i * 180.0 / points);
            if (i == 0) {
                path.moveTo(p.getX(), p.getY());
            } else {
                path.lineTo(p.getX(), p.getY());
            }
        }
        path.closePath();
        return path;
    }

    /// A gear wheel's outline with flat-topped teeth.
    static Path2D gear(double x, double y, int teeth, double tip, double root) {
        var path = new Path2D.Double();
        double pitch = 360.0 / teeth;
        double[][] tooth = {{-0.30, root}, {-0.20, tip}, {0.20, tip}, {0.30, root}};
        for (int i = 0; i < teeth; i++) {
            for (double[] corner : tooth) {
                Point2D p = polar(x, y, corner[1], -90 + (i + corner[0]) * pitch);
                if (path.getCurrentPoint() == null) {
                    path.moveTo(p.getX(), p.getY());
                } else {
                    path.lineTo(p.getX(), p.getY());
                }
            }
        }
        path.closePath();
        return path;
    }

    /// A path from the absolute commands M, L, C, Q, Z of SVG.
    static Path2D path(String commands) {
        var path = new Path2D.Double();
        String[] tokens = new Scanner(commands)
                .useLocale(Locale.ROOT)
                .findAll(TOKEN)
                .map(java.util.regex.MatchResult::group)
                .toArray(String[]::new);
        char command = 'M';
        int i = 0;
        while (i < tokens.length) {
            if (Character.isLetter(tokens[i].charAt(0))) {
                command = tokens[i++].charAt(0);
            }
            int count = append(path, command, tokens, i);
            i += count;
            command = command == 'M' ? 'L' : command;
        }
        return path;
    }

    private static int append(Path2D path, char command, String[] tokens, int i) {
        switch (command) {
            case 'M' -> path.moveTo(number(tokens, i), number(tokens, i + 1));
            case 'L' -> path.lineTo(number(tokens, i), number(tokens, i + 1));
            case 'Q' ->
                path.quadTo(number(tokens, i), number(tokens, i + 1), number(tokens, i + 2), number(tokens, i + 3));
            case 'C' ->
                path.curveTo(
                        number(tokens, i),
                        number(tokens, i + 1),
                        number(tokens, i + 2),
                        number(tokens, i + 3),
                        number(tokens, i + 4),
                        number(tokens, i + 5));
            case 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException("no such path command: " + command);
        }
        return switch (command) {
            case 'C' -> 6;
            case 'Q' -> 4;
            case 'Z' -> 0;
            default -> 2;
        };
    }

    private static double number(String[] tokens, int i) {
        return Double.parseDouble(tokens[i]);
    }

    static Shape moved(Shape shape, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    static Shape placed(Shape shape, double x, double y, double degrees, double scale) {
        var transform = AffineTransform.getTranslateInstance(x, y);
        transform.rotate(StrictMath.toRadians(degrees));
        transform.scale(scale, scale);
        return transform.createTransformedShape(shape);
    }

    static Shape mirrored(Shape shape, double x) {
        return new AffineTransform(-1, 0, 0, 1, 2 * x, 0).createTransformedShape(shape);
    }

    static Area union(Shape... shapes) {
        var area = new Area();
        for (Shape shape : shapes) {
            area.add(new Area(shape));
        }
        return area;
    }

    static Area minus(Shape from, Shape... cut) {
        var area = new Area(from);
        for (Shape shape : cut) {
            area.subtract(new Area(shape));
        }
        return area;
    }

    static Area both(Shape one, Shape other) {
        var area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }
}
