package org.vitrine.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.catalogue.Description;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// Puts public records together from values, as publishing does from the database.
public final class Assembling {

    private Assembling() {}

    public static PublicObject object(
            UUID id,
            Description description,
            Map<UUID, Label> labels,
            Map<UUID, ObjectLabel> objects,
            List<PublicPicture> pictures) {
        Contents contents = Contents.of(description);
        return new PublicObject(
                id, description, among(contents.authorities(), labels), among(contents.objects(), objects), pictures);
    }

    public static PublicAuthority authority(
            UUID id, String slug, AuthorityDescription description, Map<UUID, Label> labels) {
        return new PublicAuthority(
                id, slug, description, among(Contents.of(description).authorities(), labels));
    }

    private static <T> Map<UUID, T> among(List<Contents.Found<UUID>> found, Map<UUID, T> all) {
        Map<UUID, T> some = new HashMap<>();
        found.forEach(reference -> {
            T label = all.get(reference.value());
            if (label != null) {
                some.put(reference.value(), label);
            }
        });
        return some;
    }
}
