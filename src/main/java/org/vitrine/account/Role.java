package org.vitrine.account;

/// What somebody may do; each role may do all that the one before it may.
public enum Role {
    /// reads working records, private fields included
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
}
