package org.vitrine.publication;

/// What is to become public.
///
/// @param revision number of the revision that `body` is the public part of, at least 1
public record Publishable(PublicRecord body, int revision) {

    public Publishable {
        if (revision < 1) {
            throw new IllegalArgumentException("Revisions count from 1");
        }
    }
}
