package org.vitrine.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number by which an object is known in its collection, parts behind a point: `KFC.1984.012.a`. Letters, digits,
/// `.`, `-` and `_`, 1 to 60 characters, beginning with a letter or digit: it stands in addresses as it is.
public record ObjectNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    // these would be read as a suffix that asks for a format
    private static final Pattern FORMAT_SUFFIX = Pattern.compile(".*\\.(json|jsonld|xml|html|lido|edm)");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObjectNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("An object number has letters, digits, points, hyphens and underscores,"
                    + " at most 60, begins with a letter or digit and does not end like a file name");
        }
    }

    public static Optional<ObjectNumber> parse(String text) {
        String stripped = text.strip();
        return isValid(stripped) ? Optional.of(new ObjectNumber(stripped)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return FORM.matcher(value).matches()
                && !value.endsWith(".")
                && !FORMAT_SUFFIX.matcher(value.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
