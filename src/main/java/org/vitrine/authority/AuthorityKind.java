package org.vitrine.authority;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an authority record stands for; decides its public address.
public enum AuthorityKind {
    PERSON("people"),
    ORGANISATION("organisations"),
    STATE("organisations"),
    OFFICE("offices"),
    DECORATION("decorations"),
    PLACE("places"),
    OCCASION("occasions"),
    SOURCE("sources");

    private final String folder;

    AuthorityKind(String folder) {
        this.folder = folder;
    }

    /// First part of the public address: `/people/{slug}`.
    public String folder() {
        return folder;
    }

    public boolean isAgent() {
        return this == PERSON || this == ORGANISATION || this == STATE;
    }

    /// The vocabulary of its narrower kinds; null when it has none.
    public @Nullable String types() {
        return switch (this) {
            case PERSON, OFFICE -> null;
            case ORGANISATION, STATE -> "organisation-types";
            case DECORATION -> "object-names";
            case PLACE -> "place-types";
            case OCCASION -> "occasion-types";
            case SOURCE -> "source-types";
        };
    }

    /// Lower-case word of JSON, CSV and OAI sets.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
