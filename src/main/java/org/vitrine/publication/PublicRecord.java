package org.vitrine.publication;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.catalogue.Description;

/// A record as the public sees it: the body of a publication, complete by itself. Readers need nothing else.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "family")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PublicRecord.PublicObject.class, name = "object"),
    @JsonSubTypes.Type(value = PublicRecord.PublicAuthority.class, name = "authority")
})
public sealed interface PublicRecord {

    /// The number of this JSON's shape; raised with an upcaster when a stored publication would no longer open.
    int SCHEMA = 2;

    UUID id();

    /// Last part of its public address: an object number or a slug.
    String key();

    /// Profile key of an object, lower-case word of an authority's kind.
    String kind();

    Map<UUID, Label> labels();

    /// @param description the public part only
    /// @param labels of every authority that the description refers to
    /// @param objects labels of every object that the description refers to
    /// @param pictures in the order of the description's pictures
    record PublicObject(
            UUID id,
            Description description,
            Map<UUID, Label> labels,
            Map<UUID, ObjectLabel> objects,
            List<PublicPicture> pictures)
            implements PublicRecord {

        public PublicObject {
            labels = Map.copyOf(labels);
            objects = Map.copyOf(objects);
            pictures = List.copyOf(pictures);
        }

        @Override
        public String key() {
            return description.identity().number().value();
        }

        @Override
        public String kind() {
            return description.identity().kind();
        }
    }

    /// @param slug last part of its public address
    record PublicAuthority(UUID id, String slug, AuthorityDescription description, Map<UUID, Label> labels)
            implements PublicRecord {

        public PublicAuthority {
            labels = Map.copyOf(labels);
        }

        @Override
        public String key() {
            return slug;
        }

        @Override
        public String kind() {
            return description.kind().word();
        }
    }
}
