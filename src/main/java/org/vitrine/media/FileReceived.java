package org.vitrine.media;

/// A file was taken in. Fired within the transaction that makes its row, so that whoever keeps count of files never
/// misses one.
public record FileReceived(MediaFile file) {}
