package org.vitrine.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.catalogue.Description.Dimension;

/// Understands dimensions as they are written, in English, Korean and Russian: "diameter 45 mm; 62.4 g; axis 12 h",
/// "45 x 30 mm", "В. 12,5 см".
///
/// Rules:
///
/// - a semicolon, a line break, or a comma with a blank behind it separates measurements
/// - two or three numbers joined by "x" are height, width and depth, unless the text names them; a unit holds for the
///   numbers before it
/// - weight, capacity and die axis are told by their unit
/// - a part stands before a colon or in brackets: "frame: 45 x 30 cm", "45 mm (without the ring)"
/// - "D." is depth beside a height or width; alone it could be a diameter as well and is not understood
/// - "1,200" could be a thousand or one and is not understood; elsewhere a comma is a decimal one
/// - what is not understood as a whole is not understood in part
public final class DimensionText {

    /// Longer texts are descriptions, not measurements.
    public static final int MOST_CHARACTERS = 500;

    private static final Set<String> UPRIGHT = Set.of("height", "width", "length");

    private DimensionText() {}

    /// One stretch of the text and what it measures.
    ///
    /// @param text the stretch as it is written
    /// @param dimensions each with the stretch as its written form and no id of its own; none when it is not
    ///     understood
    public record Stretch(String text, List<Dimension> dimensions) {
        public Stretch {
            dimensions = List.copyOf(dimensions);
        }

        public boolean isUnderstood() {
            return !dimensions.isEmpty();
        }
    }

    /// Never fails, and takes time in proportion to the text.
    public static List<Stretch> parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return List.of(new Stretch(text, List.of()));
        }
        List<String> parts = split(Normalizer.normalize(text, Normalizer.Form.NFC));
        List<Stretch> read = parts.stream()
                .map(part -> new Stretch(part, DimensionReader.read(part, false)))
                .toList();
        Set<String> types = read.stream()
                .flatMap(stretch -> stretch.dimensions().stream())
                .map(dimension -> String.valueOf(dimension.type()))
                .collect(Collectors.toSet());
        boolean beside = types.stream().anyMatch(UPRIGHT::contains);
        return !beside
                ? read
                : read.stream()
                        .map(stretch -> stretch.isUnderstood()
                                ? stretch
                                : new Stretch(stretch.text(), DimensionReader.read(stretch.text(), true)))
                        .toList();
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            boolean comma = c == ',' && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
            if (depth == 0 && (c == ';' || c == '；' || c == '\n' || c == '、' || comma)) {
                add(part, parts);
            } else {
                part.append(c);
            }
        }
        add(part, parts);
        return parts;
    }

    private static void add(StringBuilder part, List<String> parts) {
        String text = part.toString().strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }

    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
