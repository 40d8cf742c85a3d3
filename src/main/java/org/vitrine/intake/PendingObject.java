package org.vitrine.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Picture;
import org.vitrine.catalogue.Description.View;
import org.vitrine.catalogue.NewObject;
import org.vitrine.text.LangText;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// An object that was read and found right, and still waits for the files of its pictures.
///
/// @param title in each language, for the captions of its pictures
record PendingObject(UUID id, Localized title, List<Plate> plates, Function<List<Picture>, Description> description) {

    /// @param files by the slug of the plate
    NewObject with(Map<String, UUID> files, String reason) {
        List<Picture> pictures = IntStream.range(0, plates.size())
                .mapToObj(at -> picture("p" + (at + 1), plates.get(at), files))
                .toList();
        return new NewObject(id, description.apply(pictures), reason);
    }

    private Picture picture(String id, Plate plate, Map<String, UUID> files) {
        UUID file = files.get(plate.slug());
        if (file == null) {
            throw new IllegalStateException("The plate " + plate.slug() + " was not taken in");
        }
        return new Picture(id, file, View.ILLUSTRATION, captions(plate), plate.rights(), plate.creator(), true);
    }

    private List<LangText> captions(Plate plate) {
        return List.of(
                new LangText("en", plate.description(), "en"),
                new LangText("ko", "도식적인 그림: " + title.in(Language.KO) + ". 유물의 사진이 아니다.", "ko"),
                new LangText(
                        "ru",
                        "Схематическая иллюстрация: " + title.in(Language.RU) + ". Не фотография предмета.",
                        "ru"));
    }
}
