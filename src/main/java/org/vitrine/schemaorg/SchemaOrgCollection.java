package org.vitrine.schemaorg;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.Phrase;

/// A collection as a `Collection`; its members say that they belong to it.
final class SchemaOrgCollection {

    private final String slug;
    private final SchemaOrgWriter org;

    SchemaOrgCollection(String slug, House house) {
        this.slug = slug;
        this.org = new SchemaOrgWriter(new Facts(new UUID(0, 0), Map.of(), Map.of(), house));
    }

    String write() {
        String address = org.house.collection(slug);
        return org.document(address, "Collection", address, () -> {
            org.texts("name", Phrase.all(org.house.terms().collection(slug)));
            org.texts("description", Phrase.all(org.house.terms().aboutCollection(slug)));
            org.json.list(
                    "provider",
                    () -> org.json.object(() -> {
                        org.json.put("@type", "Organization");
                        org.texts("name", List.of(org.house.provider(slug)));
                    }));
        });
    }
}
