package org.vitrine.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.media.TagMapping;
import org.vitrine.problem.Refusal;

/// The profiles in force and the guide to their fields.
///
/// @param guide to the fields of all kinds
/// @param dublinCore mapping of all kinds
/// @param pictureTags what embedded metadata is offered for
public record Profiles(
        Map<String, Profile> byKind,
        FieldGuide guide,
        Map<String, List<MappedPath>> dublinCore,
        TagMapping pictureTags) {

    public Profiles {
        dublinCore = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(dublinCore));
        byKind = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
    }

    public static Profiles of(
            List<Profile> profiles,
            FieldGuide guide,
            Map<String, List<MappedPath>> dublinCore,
            TagMapping pictureTags) {
        Map<String, Profile> byKind = new LinkedHashMap<>();
        profiles.forEach(profile -> byKind.put(profile.kind(), profile));
        return new Profiles(byKind, guide, dublinCore, pictureTags);
    }

    public Optional<Profile> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /// @throws Refusal not found
    public Profile get(String kind) {
        return find(kind).orElseThrow(() -> Refusal.notFound("kind of object", kind));
    }

    /// The guide to the fields of a kind; the common one when there is no such kind.
    public FieldGuide guide(String kind) {
        return find(kind).map(Profile::guide).orElse(guide);
    }

    /// Whether the custom field of a kind is there and for everybody. What the profile no longer has is kept back:
    /// nobody
    /// can tell any more whether it was meant for the public.
    public boolean isPublic(String kind, String key) {
        return find(kind)
                .flatMap(profile -> Optional.ofNullable(profile.custom().get(key)))
                .filter(field -> !field.internal())
                .isPresent();
    }

    public Collection<Profile> all() {
        return byKind.values();
    }
}
