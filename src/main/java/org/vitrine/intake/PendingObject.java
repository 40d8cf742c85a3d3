package org.vitrine.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Picture;
import org.vitrine.catalogue.Description.View;
import org.vitrine.text.LangText;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.text.RecordJson;

/// An object that was read and found right, and still waits for its pictures.
///
/// @param title in each language, for the captions of its pictures
/// @param description without pictures
record PendingObject(UUID id, Localized title, List<Plate> plates, Description description) {

    /// What is said of the object by now, and its pictures.
    ///
    /// @param files by the slug of the plate
    Description pictured(Description current, Map<String, UUID> files) {
        List<Picture> pictures = IntStream.range(0, plates.size())
                .mapToObj(at -> picture("p" + (at + 1), plates.get(at), files))
                .toList();
        ObjectNode tree = (ObjectNode) RecordJson.tree(current);
        tree.set("pictures", RecordJson.tree(pictures));
        try {
            return RecordJson.convert(tree, Description.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Pictures could not be added to a description", e);
        }
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
