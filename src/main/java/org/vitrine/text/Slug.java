package org.vitrine.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The readable last part of an address: lower-case letters, digits and single hyphens, 1 to 120 characters.
public record Slug(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 120;

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug: lower-case letters, digits and single hyphens are allowed");
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    /// Makes one of a name: accents dropped, anything but letters and digits of ASCII turned into hyphens.
    /// A name without any of those (in Hangul, say) becomes `fallback`.
    public static Slug of(String name, String fallback) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened =
                ascii.length() <= LONGEST ? ascii : ascii.substring(0, LONGEST).replaceAll("-$", "");
        return new Slug(shortened.isEmpty() ? fallback : shortened);
    }

    @Override
    public String toString() {
        return value;
    }
}
