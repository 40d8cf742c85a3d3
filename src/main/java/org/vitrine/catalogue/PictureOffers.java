package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vitrine.account.Author;
import org.vitrine.catalogue.PictureOffer.State;
import org.vitrine.form.Fields;
import org.vitrine.media.EmbeddedMetadata;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.media.Suggestions;
import org.vitrine.media.Tag;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Ids;

/// Offers what pictures say about themselves for the fields of a record. What is accepted has the tag as its source;
/// what the record says already is never replaced, and what was decided against is not offered again.
@ApplicationScoped
public class PictureOffers {

    private static final String ASSERTIONS = "assertions";

    private final EntityManager entities;
    private final EmbeddedMetadata metadata;
    private final MediaFiles files;
    private final ProfilesInForce profiles;
    private final Clock clock;

    PictureOffers(
            EntityManager entities,
            EmbeddedMetadata metadata,
            MediaFiles files,
            ProfilesInForce profiles,
            Clock clock) {
        this.entities = entities;
        this.metadata = metadata;
        this.files = files;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// In the order of the pictures and of the mapping.
    ///
    /// @param fields the record as it is typed so far
    public List<PictureOffer> of(UUID record, Fields fields) {
        Map<String, UUID> pictures = pictures(fields);
        if (pictures.isEmpty()) {
            return List.of();
        }
        Map<UUID, MediaFile> found = files.byId(Set.copyOf(pictures.values()));
        Map<UUID, List<Tag>> tags = metadata.tags(found.keySet());
        Set<String> rejected = rejected(record);
        List<PictureOffer> offers = new ArrayList<>();
        pictures.forEach((item, id) -> {
            MediaFile file = found.get(id);
            if (file != null) {
                Suggestions said = Suggestions.of(
                        tags.getOrDefault(id, List.of()), profiles.current().pictureTags());
                OfferedPicture picture = new OfferedPicture(fields, item, file);
                picture.offers(said).stream()
                        .map(offer -> rejected.contains(id + offer.key()) && offer.state() != State.AGREES
                                ? offer.answered(State.REJECTED, offer.present())
                                : offer)
                        .forEach(offers::add);
            }
        });
        return offers;
    }

    /// @throws Refusal not found, when nothing of this key is offered
    public PictureOffer get(UUID record, Fields fields, String key) {
        return of(record, fields).stream()
                .filter(offer -> offer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("suggestion", key));
    }

    /// The fields with the value in its place and the tag as its source. Nothing changes when the record says something
    /// already.
    public static Fields accepted(Fields fields, PictureOffer offer) {
        if (offer.state() != State.OPEN && offer.state() != State.REJECTED) {
            return fields;
        }
        Map<String, String> values = new LinkedHashMap<>(fields.values());
        String path = offer.path();
        if (OfferedPicture.isRepeating(path)) {
            String entry = Ids.item();
            append(values, path, entry);
            path = path + "." + entry;
            if (offer.language() != null) {
                values.put(path + ".lang", offer.language());
            }
            if (offer.path().equals("titles")) {
                values.put(path + ".type", Description.TitleType.GIVEN.name());
            }
            path += ".text";
        } else if (!fields.get(path).isEmpty()) {
            return fields;
        }
        values.put(path, offer.value());
        String assertion = Ids.item();
        append(values, ASSERTIONS, assertion);
        values.put(ASSERTIONS + "." + assertion + ".path", path);
        values.put(ASSERTIONS + "." + assertion + ".locator", offer.tag());
        values.put(ASSERTIONS + "." + assertion + ".note", offer.fileName());
        return new Fields(values);
    }

    /// It is not offered for this record again.
    @Transactional
    public void reject(UUID record, PictureOffer offer, Author who) {
        entities.createNativeQuery("""
                        insert into rejected_suggestion (record, file, suggestion, rejected_by, rejected_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, record)
                .setParameter(2, offer.file())
                .setParameter(3, offer.key())
                .setParameter(4, who.name())
                .setParameter(5, clock.instant())
                .executeUpdate();
    }

    /// It is offered again.
    @Transactional
    public void reconsider(UUID record, PictureOffer offer) {
        entities.createNativeQuery(
                        "delete from rejected_suggestion where record = ?1 and file = ?2 and suggestion = ?3")
                .setParameter(1, record)
                .setParameter(2, offer.file())
                .setParameter(3, offer.key())
                .executeUpdate();
    }

    private Set<String> rejected(UUID record) {
        List<?> rows = entities.createNativeQuery("select file, suggestion from rejected_suggestion where record = ?1")
                .setParameter(1, record)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> row[0].toString() + row[1])
                .collect(Collectors.toSet());
    }

    private static Map<String, UUID> pictures(Fields fields) {
        Map<String, UUID> pictures = new LinkedHashMap<>();
        for (String item : fields.items("pictures")) {
            uuid(fields.get("pictures." + item + ".file")).ifPresent(file -> pictures.put(item, file));
        }
        return pictures;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void append(Map<String, String> values, String list, String item) {
        values.merge(list, item, (ids, id) -> ids + " " + id);
    }
}
