package org.vitrine.account;

import java.util.Locale;

/// What somebody may do; each role may do all that the one before it may. Private fields are a right apart
/// ([Account#mayReadPrivate]), and so are the collections that somebody works in ([Account#mayWorkIn]).
public enum Role {
    /// reads working records
    READER,
    /// enters and edits
    CATALOGUER,
    /// publishes and withdraws
    CURATOR,
    /// manages accounts and everything else
    ADMINISTRATOR;

    public boolean mayDoWhat(Role needed) {
        return compareTo(needed) >= 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
