package org.vitrine.authority;

import java.util.Locale;

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

    /// Lower-case word of JSON, CSV and OAI sets.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
