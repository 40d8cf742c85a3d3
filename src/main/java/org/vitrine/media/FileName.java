package org.vitrine.media;

import java.util.Locale;
import java.util.Optional;
import org.vitrine.text.PlainText;

/// The name a file was uploaded under: for people to read, never used as a path.
///
/// @param value the last segment of what was sent, cleaned, 1 to 200 characters (code points)
record FileName(String value) {

    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 10;
    private static final String NAMELESS = "unnamed";

    FileName {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException("A file name has 1 to " + LONGEST + " characters");
        }
    }

    /// Never fails: browsers send whole paths of either kind, and some clients send nothing.
    static FileName of(String sent) {
        // line breaks and tabs are fine in a text and not in a name
        String name = PlainText.clean(sent.replace('\\', '/').replaceAll("[\\n\\r\\t]", " "));
        name = name.substring(name.lastIndexOf('/') + 1).strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return new FileName(NAMELESS);
        }
        return new FileName(shortened(name));
    }

    /// The end after the last full stop, in lower case; empty when there is none that looks like one.
    Optional<String> extension() {
        int dot = value.lastIndexOf('.');
        String end = dot < 1 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean looksLikeOne = end.length() <= LONGEST_EXTENSION && end.matches("[a-z0-9]+");
        return looksLikeOne ? Optional.of(end) : Optional.empty();
    }

    /// Cut in the middle, so that the extension stays.
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot < 1 || name.length() - dot > LONGEST_EXTENSION + 1 ? "" : name.substring(dot);
        int kept = LONGEST - end.codePointCount(0, end.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + end;
    }
}
