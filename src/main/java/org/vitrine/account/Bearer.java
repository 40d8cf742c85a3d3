package org.vitrine.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds a program's token in the header `Authorization` (RFC 6750, section 2.1).
public final class Bearer {

    private static final Pattern HEADER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/-]+=*)");

    private Bearer() {}

    /// Empty when the header says something else.
    public static Optional<String> in(@Nullable String header) {
        Matcher matcher = HEADER.matcher(header == null ? "" : header.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
