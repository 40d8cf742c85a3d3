package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vitrine.catalogue.ProfilesInForce;

/// Public records as documents: read as stored when today's mapper wrote them, else rendered.
@ApplicationScoped
public class Renditions {

    private final EntityManager entityManager;
    private final Instance<Format> formats;
    private final Publications publications;
    private final ProfilesInForce profiles;
    private final String setting;

    Renditions(
            EntityManager entityManager,
            Instance<Format> formats,
            Publications publications,
            ProfilesInForce profiles,
            @ConfigProperty(name = "vitrine.base-url") String baseUrl,
            @ConfigProperty(name = "vitrine.institution") Optional<String> institution) {
        this.entityManager = entityManager;
        this.formats = formats;
        this.publications = publications;
        this.profiles = profiles;
        this.setting = baseUrl + institution.map(name -> " " + name).orElse("");
    }

    /// What is kept for a publication in one format.
    record Stored(UUID record, String format, String mapper, String content) {}

    /// All formats there are, by name.
    public List<Format> formats() {
        return formats.stream().sorted(Comparator.comparing(Format::prefix)).toList();
    }

    public Optional<Format> format(String prefix) {
        return formats.stream().filter(format -> format.prefix().equals(prefix)).findFirst();
    }

    /// The documents of those among the records that are published, by record; two queries at most.
    public Map<UUID, String> read(Collection<UUID> records, Format format) {
        if (records.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> documents = format.stored() ? stored(records, format) : new HashMap<>();
        List<UUID> others =
                records.stream().filter(id -> !documents.containsKey(id)).toList();
        for (Publication publication : publications.byId(others).values()) {
            if (publication.isPublished()) {
                documents.put(publication.record(), format.render(publication.body()));
            }
        }
        return documents;
    }

    /// What is to be kept of a record that is about to be published.
    List<Stored> renderStored(PublicRecord body) {
        List<Stored> kept = new ArrayList<>();
        for (Format format : formats) {
            if (format.stored() && format.covers(Publication.familyOf(body))) {
                kept.add(new Stored(body.id(), format.prefix(), mapper(format), format.render(body)));
            }
        }
        return kept;
    }

    private Map<UUID, String> stored(Collection<UUID> records, Format format) {
        Map<UUID, String> found = new HashMap<>();
        List<?> rows = entityManager
                .createNativeQuery("""
                        select record, content from rendition
                        where format = ?1 and mapper = ?2 and record = any(?3)
                        """)
                .setParameter(1, format.prefix())
                .setParameter(2, mapper(format))
                .setParameter(3, records.toArray(UUID[]::new))
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            found.put((UUID) columns[0], (String) columns[1]);
        }
        return found;
    }

    /// What the stored documents of today's mapper are marked with. The base URL stands in every document, the
    /// institution in many, and the profiles say what stands there at all: others make the stored ones stale.
    String mapper(Format format) {
        return format.mapperVersion() + "." + profiles.version() + " " + setting;
    }
}
