package org.vitrine.oai;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Where a list goes on. It holds all that is needed, so that nothing is kept between requests, any node answers, and a
/// token never expires. The dates of the first request have become positions: `upTo` was fixed then, so that what
/// changes meanwhile is left to the next harvest and no record comes twice.
///
/// @param set null for everything
/// @param upTo last position of the list, inclusive
/// @param after position of the last record given
/// @param size of the complete list when it was begun
/// @param cursor how many records were given before
record ResumptionToken(Verb verb, String prefix, @Nullable String set, long upTo, long after, long size, long cursor) {

    private static final String VERSION = "1";
    private static final int PARTS = 9;

    /// Behind one more page.
    ResumptionToken after(long position, int given) {
        return new ResumptionToken(verb, prefix, set, upTo, position, size, cursor + given);
    }

    /// @param domain of the repository: a token of another one does not fit
    String encode(String domain) {
        String content = String.join(
                "|",
                VERSION,
                verb.word(),
                prefix,
                set == null ? "" : set,
                Long.toString(upTo),
                Long.toString(after),
                Long.toString(size),
                Long.toString(cursor));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((content + "|" + checksum(domain, content)).getBytes(StandardCharsets.US_ASCII));
    }

    /// Empty when it is damaged, made up or of another repository.
    static Optional<ResumptionToken> decode(String text, String domain) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            String[] parts = decoded.split("\\|", -1);
            int end = decoded.lastIndexOf('|');
            if (parts.length != PARTS
                    || !parts[0].equals(VERSION)
                    || !parts[8].equals(checksum(domain, decoded.substring(0, end)))) {
                return Optional.empty();
            }
            return Verb.find(parts[1])
                    .map(verb -> new ResumptionToken(
                            verb,
                            parts[2],
                            parts[3].isEmpty() ? null : parts[3],
                            Long.parseLong(parts[4]),
                            Long.parseLong(parts[5]),
                            Long.parseLong(parts[6]),
                            Long.parseLong(parts[7])))
                    .filter(ResumptionToken::isPossible);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isPossible() {
        return 0 <= after && after <= upTo && 0 <= cursor && 0 <= size;
    }

    /// Against mistakes, not against malice: whoever makes up a token gets nothing that is not public.
    private static String checksum(String domain, String content) {
        CRC32 crc = new CRC32();
        crc.update((domain + "|" + content).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
