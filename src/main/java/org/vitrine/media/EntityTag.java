package org.vitrine.media;

/// A strong validator of an original: bytes that never change have their digest as the tag (RFC 9110, section 8.8.3).
///
/// @param value with its quotation marks, as the header field wants it
public record EntityTag(String value) {

    public static EntityTag of(MediaFile file) {
        return new EntityTag('"' + file.sha256() + '"');
    }

    /// Of a derivative: made anew it can differ, so it is the original's with the size and a weak mark.
    public static EntityTag of(MediaFile file, Derivatives.Size size) {
        return new EntityTag("W/\"" + file.sha256() + "-" + size.side() + '"');
    }

    /// Whether a client that sent this `If-None-Match` has it already (weak comparison, section 13.1.2).
    public boolean matches(String ifNoneMatch) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String candidate : ifNoneMatch.split(",")) {
            if (opaque(candidate.strip()).equals(opaque(value))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
