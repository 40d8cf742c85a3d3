package org.vitrine.catalogue;

/// Where a working record stands.
public enum Status {
    DRAFT,
    /// handed in, for a curator to publish or to send back
    IN_REVIEW,
    PUBLISHED,
    WITHDRAWN
}
