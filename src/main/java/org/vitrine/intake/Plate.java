package org.vitrine.intake;

import java.nio.file.Path;

/// A picture that comes with the collection.
///
/// @param slug by which the objects name it
/// @param file readable, and its bytes have the SHA-256 of the list
/// @param description in English: what it shows, and that it is drawn
/// @param rights URI
record Plate(String slug, Path file, String title, String creator, String rights, String description) {}
