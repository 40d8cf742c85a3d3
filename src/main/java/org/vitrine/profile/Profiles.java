package org.vitrine.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.problem.Refusal;

/// The profiles in force and the guide to their fields.
public record Profiles(Map<String, Profile> byKind, FieldGuide guide) {

    public Profiles {
        byKind = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
    }

    public static Profiles of(List<Profile> profiles, FieldGuide guide) {
        Map<String, Profile> byKind = new LinkedHashMap<>();
        profiles.forEach(profile -> byKind.put(profile.kind(), profile));
        return new Profiles(byKind, guide);
    }

    public Optional<Profile> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /// @throws Refusal not found
    public Profile get(String kind) {
        return find(kind).orElseThrow(() -> Refusal.notFound("kind of object", kind));
    }

    public Collection<Profile> all() {
        return byKind.values();
    }
}
