package org.vitrine.media;

import java.util.UUID;

/// It is decided whether there is a picture of a file. Fired asynchronously, after the commit, on the node that made
/// it.
///
/// @param state READY or WITHOUT_PICTURE
public record PictureSettled(UUID file, MediaFile.State state) {}
