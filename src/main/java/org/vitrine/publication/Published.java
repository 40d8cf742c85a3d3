package org.vitrine.publication;

/// News, told after the commit: the change order has grown. Whoever was not listening finds the same by reading on
/// from the position it had reached.
///
/// @param fromPosition the first new change
/// @param toPosition the last new change, at least `fromPosition`
public record Published(long fromPosition, long toPosition) {}
