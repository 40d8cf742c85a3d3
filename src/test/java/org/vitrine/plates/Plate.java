package org.vitrine.plates;

import java.awt.image.BufferedImage;
import java.util.List;

/// One plate: what it shows, what is said about it, and how it is drawn and stored.
///
/// @param file the file's name in `media/`
/// @param object a stable slug for the thing depicted
/// @param subject the title in three languages
/// @param line the italic line under the printed title
/// @param about what is drawn and what is not claimed, in plain ASCII (an EXIF description holds nothing else)
record Plate(
        String file,
        String object,
        Subject subject,
        String line,
        String about,
        List<String> keywords,
        Storage storage,
        Format format,
        Drawing drawing) {

    /// The same title in English, Korean and Russian.
    record Subject(String english, String korean, String russian) {}

    /// How the finished drawing is kept.
    enum Storage {
        JPEG,
        /// Pixels turned a quarter, put right by EXIF Orientation 6.
        JPEG_TURNED,
        JPEG_GREY,
        PNG,
        TIFF
    }

    /// The leaf's size in pixels.
    enum Format {
        UPRIGHT(1500, 1800),
        BROAD(1800, 1350);

        final int width;
        final int height;

        Format(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /// What the plate shows, without paper and caption.
    @FunctionalInterface
    interface Drawing {
        void on(Pen pen, double x, double y);
    }

    Plate {
        keywords = List.copyOf(keywords);
        if (!about.chars().allMatch(c -> c >= 32 && c < 127)) {
            throw new IllegalArgumentException("description of " + file + " is not ASCII");
        }
    }

    /// The description that is embedded and listed: what is drawn, then that it is an illustration.
    String description() {
        return about + " " + Sheet.NOTE + ".";
    }

    BufferedImage picture(int number) {
        var sheet = new Sheet(format.width, format.height);
        return sheet.print(subject.english(), line, number, pen -> drawing.on(pen, sheet.middle(), sheet.centre()));
    }
}
