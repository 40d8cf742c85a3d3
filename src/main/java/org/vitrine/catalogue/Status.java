package org.vitrine.catalogue;

/// Where a working record stands.
public enum Status {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
