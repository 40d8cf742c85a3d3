package org.vitrine.linkedart;

import java.util.Map;
import java.util.UUID;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.Phrase;
import org.vitrine.text.Localized;

/// A collection as a `Set`. Its members say that they belong to it; there may be a million of them.
final class LinkedArtSet {

    private final String slug;
    private final LinkedArtWriter art;

    LinkedArtSet(String slug, House house) {
        this.slug = slug;
        this.art = new LinkedArtWriter(new Facts(new UUID(0, 0), Map.of(), Map.of(), house));
    }

    String write() {
        Localized names = art.house.terms().collection(slug);
        return art.document(art.house.collection(slug), "Set", Phrase.best(names), () -> {
            art.json.list("identified_by", () -> {
                Phrase.all(names).forEach(name -> art.name(name, Aat.PRIMARY_NAME));
                art.identifier(slug, Aat.SYSTEM_NUMBER, null);
            });
            art.json.list("classified_as", () -> art.ref("http://vocab.getty.edu/aat/300025976", "Type", "Collection"));
            art.json.list(
                    "referred_to_by",
                    () -> Phrase.all(art.house.terms().aboutCollection(slug))
                            .forEach(text -> art.statement(text, Aat.DESCRIPTION, null)));
            art.subjectOf(art.house.collection(slug), "Page");
        });
    }
}
