package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.form.Fields;
import org.vitrine.text.Ids;
import org.vitrine.text.Language;

/// What a new record starts with, so that nobody types what the house already knows.
@ApplicationScoped
public class NewRecords {

    private final ProfilesInForce profiles;
    private final CollectionSettings collection;
    private final EntityManager entityManager;

    NewRecords(ProfilesInForce profiles, CollectionSettings collection, EntityManager entityManager) {
        this.profiles = profiles;
        this.collection = collection;
        this.entityManager = entityManager;
    }

    /// @throws org.vitrine.problem.Refusal not found, when there is no such kind
    public Fields begin(String kind) {
        profiles.current().get(kind);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("identity.number", nextNumber());
        values.put("identity.collection", collection.slug());
        values.put("identity.kind", kind);
        values.put("identity.level", Level.ITEM.name());
        values.put("identity.basis", Basis.HELD.name());
        String title = Ids.item();
        values.put("titles", title);
        values.put("titles." + title + ".lang", Language.EN.tag());
        values.put("titles." + title + ".type", "GIVEN");
        String description = Ids.item();
        values.put("descriptions", description);
        values.put("descriptions." + description + ".lang", Language.EN.tag());
        values.put("rights.record", collection.recordRights());
        return new Fields(values);
    }

    /// The number after the highest one ever given by the collection's pattern.
    private String nextNumber() {
        String pattern = collection.numberPattern();
        Matcher serial = Pattern.compile("\\{serial:(\\d)}").matcher(pattern);
        if (!serial.find()) {
            return "";
        }
        String prefix = pattern.substring(0, serial.start());
        int digits = Integer.parseInt(serial.group(1));
        List<?> highest = entityManager
                .createNativeQuery("""
                        select max(cast(substring(number from ?2) as bigint)) from object_number
                        where starts_with(number, ?1) and substring(number from ?2) is not null
                        """)
                .setParameter(1, prefix)
                .setParameter(
                        2,
                        "^"
                                + Pattern.quote(prefix)
                                        .replace("\\Q", "")
                                        .replace("\\E", "")
                                        .replace(".", "\\.") + "(\\d{1,15})$")
                .getResultList();
        long next = highest.getFirst() instanceof Long last ? last + 1 : 1;
        return prefix + String.format("%0" + digits + "d", next) + pattern.substring(serial.end());
    }
}
