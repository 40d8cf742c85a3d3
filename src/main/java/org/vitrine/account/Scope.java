package org.vitrine.account;

/// What a token of the API was made for. It narrows what its owner may do and never widens it.
public enum Scope {
    /// reads working records
    READ,
    /// enters and edits
    WRITE,
    /// publishes and withdraws
    PUBLISH,
    /// takes files in
    MEDIA
}
