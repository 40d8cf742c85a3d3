package org.vitrine.publication;

import java.util.UUID;

/// What readers need of a published picture's file, beside the `Picture` of the description with the same file id.
///
/// @param width of the upright picture, pixels
/// @param height of the upright picture, pixels
/// @param mediaType of the original, as Tika identified it
/// @param sha256 of the original, lower-case hexadecimal
public record PublicPicture(UUID file, int width, int height, String mediaType, String sha256) {}
