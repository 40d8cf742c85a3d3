package org.vitrine.publication;

import org.jspecify.annotations.Nullable;

/// What may be said about a picture to whoever gets it without its record.
///
/// @param rights URI of a Creative Commons licence or a rightsstatements.org statement
/// @param words what is to be said about the rights
/// @param holder who has the rights in the picture, in words
/// @param tags whether what is embedded in the original is for everybody, and the original with it
/// @param record key of the object that shows it, below `objects`
public record ShownPicture(
        @Nullable String rights,
        @Nullable String words,
        @Nullable String holder,
        @Nullable String creator,
        @Nullable String creditLine,
        boolean tags,
        String record) {

    ShownPicture withoutTags() {
        return new ShownPicture(rights, words, holder, creator, creditLine, false, record);
    }
}
