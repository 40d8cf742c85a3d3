package org.vitrine.publication;

/// What stands at a public address.
public sealed interface Located {

    record Here(Publication publication) implements Located {}

    /// It was renumbered or merged; the old address redirects for good.
    record Moved(String folder, String key) implements Located {}

    /// It was withdrawn; the reason is public.
    record Gone(Publication tombstone) implements Located {}
}
