package org.vitrine.upload;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a client would wait for a result: `Prefer: wait=20` (RFC 7240, section 4.3).
public final class Prefer {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?([0-9]{1,4})");
    private static final int LONGEST = 30;

    private Prefer() {}

    /// At most 30 seconds; none when nothing is said.
    public static Duration patience(@Nullable String header) {
        Matcher said = WAIT.matcher(header == null ? "" : header);
        return said.find() ? Duration.ofSeconds(Math.min(LONGEST, Integer.parseInt(said.group(1)))) : Duration.ZERO;
    }
}
