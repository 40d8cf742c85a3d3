package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// Two saloon cars in elevation, from the general proportions of their types.
///
/// Side views face left and stand on y = 0; one pixel is four millimetres of the type.
final class Cars {
    private static final Color[] BLACK = {
        new Color(0x6E747A), new Color(0x343A40), new Color(0x1E2226), new Color(0x15181B), new Color(0x2B2F33)
    };
    private static final Color[] BLUE = {
        new Color(0x9DB0BD), new Color(0x5C7688), new Color(0x3C5466), new Color(0x2B4051), new Color(0x3B5161)
    };
    private static final Color GLASS = new Color(0xC9D6D8);
    private static final Color CHROME = new Color(0xE9ECEC);

    private Cars() {}

    static void zis(Pen pen, double x, double y) {
        pen.at(x, y, 0, 1, 1, p -> {
            ground(p, -30, 790);
            ground(p, 486, 700);
            p.at(-752, -30, 0, 1, 1, Cars::zisSide);
            p.at(-330, 486, 0, 1, 1, Cars::zisFront);
            p.at(330, 486, 0, 1, 1, Cars::zisRear);
        });
    }

    private static void ground(Pen p, double y, double half) {
        p.tint(Forms.polygon(-half, y, 0, y - 1.5, half, y, 0, y + 2.5), Tint.INK);
        Color pale = Tint.faded(Tint.FAINT, 0.55);
        for (double at = -half + 60; at < half - 60; at += 26) {
            double edge = 1 - Math.abs(at) / half;
            p.line(Forms.line(at, y + 7, at - 14 * edge - 5, y + 7 + 14 * edge), 1.1, pale);
        }
    }

    private static FieldPaint lacquer(Color[] ramp, double top, double bottom) {
        return new FieldPaint((px, py) -> {
            double t = (py - top) / (bottom - top);
            return Tint.ramp(t, ramp);
        });
    }

    static void wheel(Pen p, double x, double y, double radius, Color cap) {
        p.part(Forms.circle(x, y, radius), new Color(0x2A2724), 3);
        p.line(Forms.circle(x, y, radius * 0.90), 1, new Color(0x6B645C));
        p.part(Forms.circle(x, y, radius * 0.74), new Color(0xEFE9DC), 2);
        p.line(Forms.circle(x, y, radius * 0.66), 1, Tint.FAINT);
        p.part(Forms.circle(x, y, radius * 0.54), cap, 2.2);
        p.part(Forms.circle(x, y, radius * 0.40), Metal.SILVER.spun(x, y), 2);
        p.part(Forms.circle(x, y, radius * 0.26), Metal.SILVER.dome(x, y, radius * 0.3), 1.4);
        p.part(Forms.circle(x, y, radius * 0.09), Tint.ENAMEL, 1);
    }

    private static void chrome(Pen p, Shape path, double weight) {
        p.line(path, weight + 2.6, Tint.INK);
        p.line(path, weight, CHROME);
    }

    private static void glass(Pen p, Shape pane) {
        p.tint(pane, GLASS);
        p.hatch(pane, -58, 12, (px, py) -> 0.16 + 0.12 * StrictMath.sin(px / 38.0), new Color(0x6F8890));
        p.line(pane, 5, CHROME);
        p.line(pane, 2);
    }

    private static void zisSide(Pen p) {
        Path2D shell = Forms.path("M 66 -96 C 58 -170 60 -250 84 -292 C 100 -312 150 -322 220 -326 L 520 -336 "
                + "C 545 -380 570 -420 606 -432 C 680 -450 860 -452 960 -444 C 1070 -436 1150 -400 1216 -338 "
                + "C 1250 -322 1330 -316 1380 -290 C 1440 -254 1474 -190 1478 -112 L 1470 -78 L 80 -78 Z");
        Path2D frontFender = Forms.path(
                "M 34 -112 C 40 -200 96 -268 190 -276 C 300 -282 356 -230 408 -180 C 450 -140 500 -112 560 -100 "
                        + "L 560 -78 L 344 -78 C 340 -150 296 -204 235 -204 C 174 -204 130 -150 126 -92 L 44 -92 Z");
        Path2D rearFender =
                Forms.path("M 980 -78 C 990 -190 1060 -268 1170 -274 C 1300 -278 1420 -200 1486 -112 L 1480 -84 "
                        + "L 1290 -84 C 1286 -140 1240 -190 1175 -190 C 1110 -190 1066 -146 1060 -78 Z");
        p.shadow(Forms.ellipse(750, -8, 720, 14), 16);
        Shape body = Forms.minus(shell, Forms.circle(235, -97, 109), Forms.circle(1175, -97, 115));
        p.tint(body, lacquer(BLACK, -450, -70));
        p.inside(
                body,
                q -> q.tint(
                        Forms.path("M 0 -250 L 1500 -250 C 1300 -238 700 -236 0 -250 Z"),
                        new Color(255, 255, 255, 60)));
        zisWindows(p);
        p.line(body, 3.6);
        for (double[] seam : new double[][] {{560, 562}, {742, 742}, {912, 930}}) {
            p.line(Forms.path("M " + seam[0] + " -332 L " + seam[1] + " -92"), 2, new Color(0x0C0D0E));
            p.line(
                    Forms.path("M " + (seam[0] + 2.5) + " -330 L " + (seam[1] + 2.5) + " -92"),
                    0.9,
                    new Color(255, 255, 255, 90));
        }
        p.line(Forms.path("M 500 -334 C 496 -300 500 -200 548 -108"), 1.6, new Color(255, 255, 255, 70));
        chrome(p, Forms.path("M 96 -300 L 1060 -316"), 3);
        p.tint(frontFender, lacquer(BLACK, -282, -80));
        p.line(frontFender, 3.4);
        p.line(
                Forms.path("M 66 -160 C 90 -230 140 -258 200 -260 C 290 -262 340 -222 392 -174"),
                3,
                new Color(255, 255, 255, 120));
        p.tint(rearFender, lacquer(BLACK, -280, -80));
        p.line(rearFender, 3.4);
        p.line(
                Forms.path("M 1016 -160 C 1050 -226 1110 -256 1180 -258 C 1280 -258 1370 -206 1430 -146"),
                3,
                new Color(255, 255, 255, 120));
        wheel(p, 235, -97, 97, new Color(0x22262A));
        wheel(p, 1175, -97, 97, new Color(0x22262A));
        p.part(Forms.rounded(548, -92, 446, 16, 5), new Color(0x3A3B3C), 2.2);
        chrome(p, Forms.path("M 556 -84 L 986 -84"), 2.4);
        for (double at : new double[] {716, 890}) {
            p.part(Forms.rounded(at - 34, -276, 42, 9, 4), CHROME, 1.8);
        }
        for (int i = 0; i < 4; i++) {
            chrome(p, Forms.path("M " + (300 + i * 4) + " " + (-296 + i * 13) + " L 470 " + (-299 + i * 13)), 2);
        }
        p.part(
                Forms.path(
                        "M 36 -152 C 20 -190 30 -228 62 -236 C 88 -240 104 -232 104 -194 C 104 -160 80 -150 36 -152 Z"),
                lacquer(BLACK, -240, -150),
                2.6);
        p.part(Forms.path("M 36 -154 C 18 -188 30 -224 54 -234 C 42 -210 40 -180 48 -153 Z"), GLASS, 2.4);
        p.part(Forms.rounded(4, -140, 34, 40, 11), Metal.SILVER.dome(16, -122, 36), 2.8);
        p.part(Forms.rounded(14, -126, 120, 18, 7), Metal.SILVER.dome(60, -120, 70), 2.4);
        p.part(Forms.rounded(1464, -140, 34, 40, 11), Metal.SILVER.dome(1476, -122, 36), 2.8);
        p.part(Forms.rounded(1380, -126, 106, 18, 7), Metal.SILVER.dome(1430, -120, 70), 2.4);
        p.part(Forms.path("M 1438 -206 C 1462 -200 1466 -176 1458 -166 L 1436 -172 Z"), Tint.ENAMEL, 2);
        p.part(
                Forms.path("M 78 -300 C 84 -330 112 -336 140 -326 L 134 -318 C 112 -322 100 -314 96 -300 Z"),
                Tint.ENAMEL,
                2.2);
    }

    private static void zisWindows(Pen p) {
        glass(p, Forms.path("M 582 -342 C 596 -384 612 -410 630 -416 C 660 -424 700 -427 730 -428 L 730 -342 Z"));
        glass(p, Forms.path("M 754 -342 L 754 -429 C 810 -431 860 -431 898 -429 L 898 -342 Z"));
        glass(p, Forms.path("M 922 -342 L 922 -428 C 990 -424 1046 -406 1084 -374 C 1096 -362 1092 -342 1076 -342 Z"));
    }

    private static void zisFront(Pen p) {
        p.part(Forms.rounded(-160, -112, 320, 62, 10), new Color(0x1A1816), 2.4);
        p.twice(0, q -> q.part(Forms.rounded(-208, -150, 54, 150, 14), new Color(0x2A2724), 3));
        Path2D roof = Forms.path(
                "M -196 -322 C -190 -400 -160 -436 -90 -442 L 90 -442 C 160 -436 190 -400 196 -322 L 214 -180 L -214 -180 Z");
        p.tint(roof, lacquer(BLACK, -450, -200));
        p.line(roof, 3.4);
        p.twice(0, q -> glass(q, Forms.path("M -164 -334 C -160 -392 -140 -412 -96 -416 L -6 -418 L -6 -336 Z")));
        Path2D hood = Forms.path(
                "M -124 -120 L -136 -290 C -120 -336 -60 -352 0 -352 C 60 -352 120 -336 136 -290 L 124 -120 Z");
        p.twice(0, q -> {
            Path2D fender = Forms.path("M -80 -110 C -92 -230 -120 -276 -172 -278 C -228 -278 -250 -220 -252 -110 Z");
            q.tint(fender, lacquer(BLACK, -280, -104));
            q.line(fender, 3.4);
            q.line(Forms.path("M -238 -170 C -232 -236 -210 -262 -172 -262"), 3, new Color(255, 255, 255, 110));
        });
        p.tint(hood, lacquer(BLACK, -356, -120));
        p.line(hood, 3.4);
        p.line(Forms.line(0, -350, 0, -280), 4, CHROME);
        Path2D grille =
                Forms.path("M -62 -118 L -72 -250 C -60 -286 -30 -298 0 -298 C 30 -298 60 -286 72 -250 L 62 -118 Z");
        p.part(grille, Metal.STEEL.dark, 3);
        p.inside(grille, q -> {
            for (int i = -8; i <= 8; i++) {
                double at = i * 8.6;
                chrome(q, Forms.path("M " + at + " -112 L " + at * 1.12 + " -300"), 3);
            }
        });
        chrome(p, grille, 6);
        p.twice(0, q -> {
            q.part(Forms.circle(-172, -208, 44), Metal.SILVER.spun(-172, -208), 3);
            q.part(Forms.circle(-172, -208, 35), GLASS, 2);
            for (int i = -3; i <= 3; i++) {
                q.line(
                        Forms.line(
                                -172 + i * 9,
                                -208 - StrictMath.sqrt(1100 - i * i * 81),
                                -172 + i * 9,
                                -208 + StrictMath.sqrt(1100 - i * i * 81)),
                        1,
                        new Color(0x6F8890));
            }
            q.part(Forms.circle(-106, -164, 19), Metal.SILVER.spun(-106, -164), 2.2);
            q.part(Forms.circle(-106, -164, 13), new Color(0xE9D9A0), 1.6);
            q.part(Forms.rounded(-150, -150, 22, 56, 8), Metal.SILVER.dome(-140, -130, 40), 2.4);
        });
        p.part(
                Forms.rounded(-262, -132, 524, 32, 13),
                lacquer(
                        new Color[] {CHROME, new Color(0xC6CBCC), new Color(0x7B8488), new Color(0xD9DDDD)},
                        -132,
                        -100),
                3);
        p.part(Forms.box(-58, -98, 116, 34), Tint.PAPER, 2.2);
        p.part(Forms.path("M 0 -372 C 10 -362 10 -350 6 -338 L -6 -338 C -10 -350 -10 -362 0 -372 Z"), Tint.ENAMEL, 2);
    }

    private static void zisRear(Pen p) {
        p.part(Forms.rounded(-160, -112, 320, 62, 10), new Color(0x1A1816), 2.4);
        p.twice(0, q -> q.part(Forms.rounded(-208, -150, 54, 150, 14), new Color(0x2A2724), 3));
        Path2D cabin = Forms.path(
                "M -206 -310 C -200 -400 -160 -436 -90 -442 L 90 -442 C 160 -436 200 -400 206 -310 L 220 -110 L -220 -110 Z");
        p.tint(cabin, lacquer(BLACK, -450, -120));
        p.line(cabin, 3.4);
        glass(p, Forms.path("M -98 -352 C -98 -392 -90 -402 -66 -404 L 66 -404 C 90 -402 98 -392 98 -352 Z"));
        p.twice(0, q -> {
            Path2D fender = Forms.path("M -150 -110 C -150 -226 -168 -270 -204 -270 C -244 -266 -256 -210 -256 -110 Z");
            q.tint(fender, lacquer(BLACK, -276, -104));
            q.line(fender, 3.4);
            q.part(Forms.ellipse(-206, -196, 15, 24), Tint.ENAMEL, 2.4);
            q.part(Forms.rounded(-170, -148, 22, 56, 8), Metal.SILVER.dome(-160, -130, 40), 2.4);
        });
        Path2D lid = Forms.path(
                "M -138 -118 C -142 -220 -130 -286 -96 -306 C -60 -318 60 -318 96 -306 C 130 -286 142 -220 138 -118 Z");
        p.tint(lid, lacquer(BLACK, -330, -140));
        p.line(lid, 2.4, new Color(0x0C0D0E));
        p.line(
                Forms.path("M -118 -220 C -114 -270 -100 -290 -84 -294 C -50 -304 50 -304 84 -294"),
                2.4,
                new Color(255, 255, 255, 120));
        chrome(p, Forms.line(0, -310, 0, -214), 3);
        p.part(Forms.rounded(-40, -212, 80, 14, 6), CHROME, 2);
        p.part(Forms.box(-58, -188, 116, 36), Tint.PAPER, 2.2);
        p.part(
                Forms.rounded(-262, -132, 524, 32, 13),
                lacquer(
                        new Color[] {CHROME, new Color(0xC6CBCC), new Color(0x7B8488), new Color(0xD9DDDD)},
                        -132,
                        -100),
                3);
    }

    static void zim(Pen pen, double x, double y) {
        pen.at(x, y + 4, 0, 0.96, 0.96, p -> {
            ground(p, -78, 790);
            p.at(-742, -78, 0, 1, 1, Cars::zimSide);
            p.at(-742, 240, 0, 1, 1, Cars::zimPlan);
        });
    }

    private static void zimSide(Pen p) {
        Path2D body = Forms.path(
                "M 40 -110 C 30 -200 44 -268 110 -296 C 200 -322 360 -330 470 -334 C 500 -376 540 -426 600 -440 "
                        + "C 700 -456 860 -456 950 -446 C 1050 -430 1110 -380 1160 -328 C 1260 -322 1380 -306 1430 -258 C 1466 -220 1476 -160 1470 -108 "
                        + "L 1440 -84 L 1290 -84 C 1286 -156 1236 -196 1174 -196 C 1112 -196 1066 -156 1060 -78 L 412 -78 "
                        + "C 408 -156 362 -206 300 -206 C 238 -206 192 -156 186 -90 L 60 -90 Z");
        p.shadow(Forms.ellipse(740, -8, 700, 14), 16);
        wheel(p, 300, -98, 98, BLUE[2]);
        wheel(p, 1175, -98, 98, BLUE[2]);
        p.tint(body, lacquer(BLUE, -450, -60));
        p.inside(body, q -> {
            q.tint(
                    Forms.path("M 0 -262 C 300 -286 700 -262 1060 -206 C 700 -246 300 -266 0 -250 Z"),
                    new Color(255, 255, 255, 90));
            q.hatch(body, 0, 9, (px, py) -> Math.max(0, (py + 210) / 330), new Color(24, 38, 50, 130));
        });
        glass(p, Forms.path("M 556 -344 C 576 -388 596 -418 622 -424 C 660 -432 700 -434 728 -434 L 728 -344 Z"));
        glass(p, Forms.path("M 750 -344 L 750 -435 C 800 -437 850 -436 890 -433 L 890 -344 Z"));
        glass(p, Forms.path("M 912 -344 L 912 -430 C 970 -424 1020 -398 1056 -362 C 1064 -350 1060 -344 1050 -344 Z"));
        p.line(body, 3.6);
        p.line(
                Forms.path(
                        "M 512 -336 C 500 -250 500 -150 512 -80 M 738 -338 L 738 -80 M 902 -338 C 904 -280 930 -240 1000 -160"),
                2,
                new Color(0x1B2933));
        p.line(
                Forms.path("M 980 -90 C 990 -190 1070 -262 1180 -264 C 1290 -264 1390 -220 1452 -160"),
                2.6,
                new Color(0x1B2933));
        p.line(
                Forms.path("M 992 -110 C 1008 -196 1080 -252 1180 -253 C 1280 -253 1370 -214 1430 -164"),
                2,
                new Color(255, 255, 255, 120));
        chrome(p, Forms.path("M 190 -300 C 300 -312 400 -316 500 -318 L 1100 -322"), 3);
        chrome(p, Forms.path("M 430 -118 L 1040 -118"), 4);
        chrome(p, Forms.path("M 1300 -118 L 1460 -118"), 4);
        for (double at : new double[] {716, 878}) {
            p.part(Forms.rounded(at - 40, -286, 44, 9, 4), CHROME, 1.8);
        }
        p.part(Forms.path("M 44 -186 C 40 -226 62 -250 92 -248 C 104 -226 102 -200 88 -182 Z"), GLASS, 3);
        p.line(Forms.path("M 92 -248 C 104 -226 102 -200 88 -182"), 4, CHROME);
        p.part(
                Forms.path("M 124 -304 C 150 -338 230 -342 272 -330 L 268 -322 C 220 -330 170 -320 150 -302 Z"),
                Tint.ENAMEL,
                2.2);
        p.part(Forms.path("M 46 -166 L 90 -170 L 90 -158 L 44 -154 Z"), CHROME, 1.6);
        p.part(Forms.path("M 44 -146 L 92 -148 L 92 -136 L 46 -134 Z"), CHROME, 1.6);
        p.part(Forms.rounded(6, -128, 40, 40, 12), Metal.SILVER.dome(20, -112, 40), 2.8);
        p.part(Forms.rounded(20, -116, 130, 20, 8), Metal.SILVER.dome(70, -108, 80), 2.4);
        p.part(Forms.rounded(1450, -128, 40, 40, 12), Metal.SILVER.dome(1462, -112, 40), 2.8);
        p.part(Forms.rounded(1340, -116, 130, 20, 8), Metal.SILVER.dome(1400, -108, 80), 2.4);
        p.part(Forms.path("M 1448 -226 C 1468 -206 1470 -184 1464 -168 L 1444 -176 Z"), Tint.ENAMEL, 2.2);
    }

    private static void zimPlan(Pen p) {
        Path2D half = Forms.path(
                "M 8 0 C 6 -90 14 -170 40 -206 C 90 -246 200 -250 320 -244 C 480 -242 560 -240 720 -240 C 880 -240 960 -242 1100 -246 "
                        + "C 1240 -250 1380 -236 1440 -196 C 1470 -160 1482 -80 1484 0 Z");
        Shape body = Forms.union(half, mirroredDown(half));
        p.shadow(body, 20);
        p.tint(
                body,
                new FieldPaint((px, py) -> Tint.ramp(Math.abs(py) / 250, BLUE[1], BLUE[1], BLUE[0], BLUE[2], BLUE[3])));
        both(p, q -> {
            q.line(Forms.path("M 60 -150 C 200 -176 380 -186 500 -190"), 2.2, new Color(0x1B2933));
            q.line(Forms.path("M 1190 -180 C 1300 -176 1400 -160 1462 -130"), 2.2, new Color(0x1B2933));
            q.part(Forms.path("M 28 -196 C 34 -214 50 -222 66 -220 L 60 -168 L 22 -160 Z"), GLASS, 2.2);
            q.part(Forms.path("M 1452 -180 L 1474 -130 L 1456 -126 L 1438 -172 Z"), Tint.ENAMEL, 2);
        });
        Path2D cabin = Forms.path(
                "M 520 0 C 520 -90 530 -150 560 -196 C 700 -212 940 -212 1090 -196 C 1128 -150 1140 -80 1142 0 Z");
        Shape whole = Forms.union(cabin, mirroredDown(cabin));
        p.tint(whole, GLASS);
        p.hatch(whole, -58, 12, (px, py) -> 0.18, new Color(0x6F8890));
        p.line(whole, 5, CHROME);
        p.line(whole, 2.4);
        Path2D top = Forms.path(
                "M 624 0 C 622 -80 628 -120 640 -164 C 740 -180 900 -180 1010 -164 C 1034 -120 1042 -70 1042 0 Z");
        Shape roof = Forms.union(top, mirroredDown(top));
        p.tint(roof, new FieldPaint((px, py) -> Tint.ramp(Math.abs(py) / 190, BLUE[0], BLUE[0], BLUE[1], BLUE[2])));
        p.line(roof, 2.8);
        both(p, q -> {
            q.line(
                    Forms.path(
                            "M 562 -194 L 640 -164 M 1088 -194 L 1010 -164 M 740 -204 L 740 -174 M 900 -204 L 900 -174"),
                    4,
                    BLUE[3]);
            q.line(Forms.path("M 660 -150 C 760 -164 900 -164 1000 -150"), 2, new Color(255, 255, 255, 120));
        });
        chrome(p, Forms.line(60, 0, 510, 0), 4);
        chrome(p, Forms.line(1150, 0, 1440, 0), 3);
        p.part(Forms.path("M 96 -10 C 140 -16 220 -8 280 0 C 220 8 140 16 96 10 Z"), Tint.ENAMEL, 2);
        p.line(body, 3.6);
        Path2D bumper = Forms.path("M 28 -236 C -6 -180 -14 -80 -14 0 L 6 0 C 6 -80 12 -170 42 -222 Z");
        Path2D rear = Forms.path("M 1462 -226 C 1494 -170 1502 -80 1502 0 L 1484 0 C 1484 -80 1476 -160 1450 -212 Z");
        for (Path2D bar : new Path2D[] {bumper, rear}) {
            Shape chromeBar = Forms.union(bar, mirroredDown(bar));
            p.part(chromeBar, Metal.SILVER.dome(bar.getBounds2D().getCenterX(), 0, 300), 2.6);
        }
        p.dashed(Forms.line(-58, 0, -24, 0), 1.4, Tint.CONSTRUCTION, 12, 5);
    }

    private static Shape mirroredDown(Shape shape) {
        return new java.awt.geom.AffineTransform(1, 0, 0, -1, 0, 0).createTransformedShape(shape);
    }

    private static void both(Pen p, java.util.function.Consumer<Pen> drawing) {
        drawing.accept(p);
        p.at(0, 0, 0, 1, -1, drawing);
    }
}
