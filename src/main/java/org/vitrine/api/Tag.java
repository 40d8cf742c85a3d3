package org.vitrine.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;

/// Entity tags (RFC 9110, section 8.8.3): the number of the revision, and behind it what tells one representation
/// of it
/// from another. All are strong. A condition for writing asks for the revision alone, so `"7"` does as well as
/// `"7-0f3c…"`.
final class Tag {

    private static final Pattern ONE = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\"\\s*(?:,|$)");
    private static final Pattern REVISION = Pattern.compile("([1-9][0-9]{0,8})(-[0-9a-f]+)?");
    private static final int DIGITS = 12;
    private static final int LONGEST = 2_000;

    private Tag() {}

    static String of(int revision, String representation) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(representation.getBytes(StandardCharsets.UTF_8));
            return "\"" + revision + "-" + HexFormat.of().formatHex(digest).substring(0, DIGITS) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether what the client has is what it would be given (section 13.1.2: weak comparison).
    static boolean isNoneMatch(@Nullable String header, String tag) {
        return header != null
                && (header.strip().equals("*")
                        || tags(header).stream()
                                .anyMatch(one -> one.replaceFirst("^W/", "").equals(tag)));
    }

    /// A condition for writing (section 13.1.1: strong comparison, so a weak tag never matches).
    ///
    /// @param any whether any revision will do: `*`
    /// @param revisions those that the client knows
    record IfMatch(boolean any, List<Integer> revisions) {

        IfMatch {
            revisions = List.copyOf(revisions);
        }

        boolean holds(int revision) {
            return any || revisions.contains(revision);
        }

        OptionalInt newest() {
            return revisions.stream().mapToInt(Integer::intValue).max();
        }
    }

    /// @throws Refusal invalid, when it is no list of tags
    static IfMatch ifMatch(String header) {
        if (header.strip().equals("*")) {
            return new IfMatch(true, List.of());
        }
        List<Integer> revisions = new ArrayList<>();
        for (String tag : tags(header)) {
            Matcher revision = REVISION.matcher(tag.replaceAll("^\"|\"$", ""));
            if (revision.matches()) {
                revisions.add(Integer.parseInt(revision.group(1)));
            }
        }
        return new IfMatch(false, revisions);
    }

    private static List<String> tags(String header) {
        List<String> tags = new ArrayList<>();
        Matcher matcher = ONE.matcher(header);
        int end = 0;
        while (header.length() <= LONGEST && end < header.length() && matcher.find(end) && matcher.start() == end) {
            tags.add((matcher.group(1) == null ? "" : "W/") + "\"" + matcher.group(2) + "\"");
            end = matcher.end();
        }
        if (end < header.length() || tags.isEmpty()) {
            throw Refusal.invalid(List.of(Violation.error(
                    "if-match-format", "If-Match", "“" + header + "” is no list of entity tags", header)));
        }
        return tags;
    }
}
