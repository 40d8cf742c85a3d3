package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.authority.AuthorityCodec;
import org.vitrine.text.Localized;

/// What records and files are called, whatever sort they are of.
@ApplicationScoped
public class RecordNames {

    private final EntityManager entityManager;

    RecordNames(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// One query for all of them, and none when there are none. An object is called by its number and its title; a
    /// file has one name, without a language.
    public Map<UUID, Localized> of(Collection<UUID> ids) {
        Map<UUID, Localized> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        List<?> rows = entityManager
                .createNativeQuery("""
                        select id, 'authority' as sort, schema, cast(description as text) as said
                        from authority where id = any(?1)
                        union all
                        select id, 'object', schema, cast(description as text)
                        from collection_object where id = any(?1)
                        union all
                        select id, 'file', 0, file_name from media_file where id = any(?1)
                        """)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            names.put((UUID) cells[0], name((String) cells[1], ((Number) cells[2]).intValue(), (String) cells[3]));
        }
        return names;
    }

    private static Localized name(String sort, int schema, String said) {
        return switch (sort) {
            case "authority" -> AuthorityCodec.open(schema, said).preferred();
            case "object" -> called(DescriptionCodec.open(schema, said));
            default -> new Localized(Map.of("und", said));
        };
    }

    private static Localized called(Description said) {
        String number = said.identity().number().value();
        Map<String, String> titles = new LinkedHashMap<>();
        said.titles()
                .forEach(title ->
                        titles.putIfAbsent(title.lang() == null ? "und" : title.lang(), number + " " + title.text()));
        return new Localized(titles.isEmpty() ? Map.of("und", number) : titles);
    }
}
