package org.vitrine.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a picture says about itself, held against what the record says.
///
/// @param key names it within the record, the same as long as picture, field and value are
/// @param item id of the picture in the record
/// @param path of the field it is for; of a repeating field the path of the whole
/// @param value as it would be typed
/// @param language BCP 47, null when the file does not say
/// @param tag it comes from, as a person would look for it
/// @param fileName of the picture
/// @param present what the record says instead, empty when nothing
public record PictureOffer(
        String key,
        String item,
        UUID file,
        String path,
        String value,
        @Nullable String language,
        String tag,
        String fileName,
        State state,
        String present) {

    public enum State {
        /// the record says nothing yet
        OPEN,
        /// the record says something else, which stays
        DIFFERS,
        /// the record says the same
        AGREES,
        /// somebody decided against it
        REJECTED
    }

    PictureOffer answered(State answer, String said) {
        return new PictureOffer(key, item, file, path, value, language, tag, fileName, answer, said);
    }
}
