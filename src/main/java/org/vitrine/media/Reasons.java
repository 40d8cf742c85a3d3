package org.vitrine.media;

import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.PlainText;

/// Says in a line why a library did not like a file.
final class Reasons {

    private static final int LONGEST = 300;

    private Reasons() {}

    static String of(Throwable thrown) {
        Throwable cause =
                thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof OutOfMemoryError) {
            return "it asks for more memory than there is";
        }
        return line(cause.getMessage());
    }

    private static String line(@Nullable String message) {
        String text = message == null ? "" : PlainText.clean(message).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return "its bytes are not as the format wants them";
        }
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
