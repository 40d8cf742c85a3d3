package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.publication.Publication.Family;

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

    /// Compares documents with those that are kept; what is the same is marked as written by today's mapper.
    ///
    /// @return records whose documents are kept otherwise, or not at all
    Set<UUID> refresh(Collection<Stored> today) {
        Set<UUID> differing = new HashSet<>();
        if (today.isEmpty()) {
            return differing;
        }
        Map<List<Object>, Stored> kept = kept(today.stream().map(Stored::record).collect(Collectors.toSet()));
        List<Stored> same = new ArrayList<>();
        for (Stored document : today) {
            Stored before = kept.get(List.of(document.record(), document.format()));
            if (before == null || !before.content().equals(document.content())) {
                differing.add(document.record());
            } else if (!before.mapper().equals(document.mapper())) {
                same.add(document);
            }
        }
        mark(same);
        return differing;
    }

    private Map<List<Object>, Stored> kept(Collection<UUID> records) {
        List<?> rows = entityManager
                .createNativeQuery("select record, format, mapper, content from rendition where record = any(?1)")
                .setParameter(1, records.toArray(UUID[]::new))
                .getResultList();
        Map<List<Object>, Stored> kept = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            kept.put(
                    List.of(columns[0], columns[1]),
                    new Stored((UUID) columns[0], (String) columns[1], (String) columns[2], (String) columns[3]));
        }
        return kept;
    }

    private void mark(List<Stored> same) {
        if (!same.isEmpty()) {
            entityManager
                    .createNativeQuery("""
                            update rendition r set mapper = t.mapper
                            from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]))
                                as t(record, format, mapper)
                            where r.record = t.record and r.format = t.format
                            """)
                    .setParameter(1, same.stream().map(Stored::record).toArray(UUID[]::new))
                    .setParameter(2, same.stream().map(Stored::format).toArray(String[]::new))
                    .setParameter(3, same.stream().map(Stored::mapper).toArray(String[]::new))
                    .executeUpdate();
        }
    }

    /// Public objects that have documents to be kept which today's mapper has not written, in the order of their last
    /// change.
    List<UUID> outdated() {
        Map<String, String> mappers = new TreeMap<>();
        formats.stream()
                .filter(format -> format.stored() && format.covers(Family.OBJECT))
                .forEach(format -> mappers.put(format.prefix(), mapper(format)));
        @SuppressWarnings("unchecked")
        List<UUID> found = entityManager
                .createNativeQuery("""
                        select p.record from publication p
                        where p.family = 'OBJECT' and p.state = 'PUBLISHED' and exists (
                            select from unnest(cast(?1 as text[]), cast(?2 as text[])) as t(format, mapper)
                            where not exists (select from rendition r
                                where r.record = p.record and r.format = t.format and r.mapper = t.mapper))
                        order by p.position
                        """)
                .setParameter(1, mappers.keySet().toArray(String[]::new))
                .setParameter(2, mappers.values().toArray(String[]::new))
                .getResultList();
        return found;
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
