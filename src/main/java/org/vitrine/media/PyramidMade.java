package org.vitrine.media;

import java.util.UUID;

/// The pyramid of a file was made, perhaps in the place of an older one.
record PyramidMade(UUID file) {}
