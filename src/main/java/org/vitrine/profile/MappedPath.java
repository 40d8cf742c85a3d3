package org.vitrine.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where Dublin Core takes a value from: a field path without item ids, with a filter in brackets where it is wanted
/// (`dates[MADE].date`, `subjects[!place]`, `titles[GIVEN]`), or something that is worked out (`@address`).
///
/// @param path without the filter
/// @param filter constant that an item must have in one of its choices, or in lower case the kind of the authority that
///     it leads to; null for all items
/// @param without takes the items that the filter does not fit
public record MappedPath(String path, @Nullable String filter, boolean without) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z]+)(?:\\[(!?)([A-Za-z_-]+)])?((?:\\.[A-Za-z0-9]+)*)");
    private static final String COMPUTED = "@";

    public static Optional<MappedPath> parse(String text) {
        if (text.startsWith(COMPUTED)) {
            return text.matches("@[a-zA-Z]+") ? Optional.of(new MappedPath(text, null, false)) : Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new MappedPath(
                        matcher.group(1) + matcher.group(4), matcher.group(3), "!".equals(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        if (filter == null) {
            return path;
        }
        String[] steps = path.split("\\.", 2);
        return steps[0] + "[" + (without ? "!" : "") + filter + "]" + (steps.length > 1 ? "." + steps[1] : "");
    }

    /// Whether it is no field but worked out of the whole record.
    public boolean isComputed() {
        return path.startsWith(COMPUTED);
    }
}
