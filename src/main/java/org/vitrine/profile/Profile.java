package org.vitrine.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Localized;

/// A kind of object: which fields it has, in which sections and order, and when each is required.
///
/// @param kind key used in records, sets and addresses: lower-case letters and hyphens
/// @param labels the kind's name, singular
/// @param plural the kind's name in lists
/// @param sortedBy roles of dates, the first that an object has is the one it is sorted by
/// @param dublinCoreType term of the DCMI Type Vocabulary
/// @param custom fields that only this kind has, by key
/// @param guide to its fields: the common one with what this kind says otherwise and with its custom fields
/// @param dublinCore by element or DCMI term where its values come from, in order
/// @param hash SHA-256 of the file, lower-case hexadecimal; a revision names the profile it was made with by it
public record Profile(
        String kind,
        Localized labels,
        Localized plural,
        List<String> sortedBy,
        String dublinCoreType,
        List<Section> sections,
        Map<String, CustomField> custom,
        FieldGuide guide,
        Map<String, List<MappedPath>> dublinCore,
        String hash) {

    public Profile {
        sortedBy = List.copyOf(sortedBy);
        sections = List.copyOf(sections);
        custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
        dublinCore = Collections.unmodifiableMap(new LinkedHashMap<>(dublinCore));
    }

    /// @param id stands in addresses within a page
    public record Section(String id, Localized labels, List<Use> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /// A field as this kind uses it.
    ///
    /// @param field key of the description's component, or `custom.` and the key of a custom field
    /// @param weight how much it counts for completeness, 0 (not at all) to 10; null when the profile does not say
    public record Use(
            String field, Required required, @Nullable Integer weight) {}

    public enum Required {
        NO,
        TO_PUBLISH,
        TO_SAVE
    }

    public Optional<Use> use(String field) {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .filter(use -> use.field().equals(field))
                .findFirst();
    }

    /// The same kind without some of its own fields.
    public Profile without(Predicate<CustomField> left) {
        Map<String, CustomField> kept = new LinkedHashMap<>(custom);
        kept.values().removeIf(left);
        return new Profile(
                kind,
                labels,
                plural,
                sortedBy,
                dublinCoreType,
                sections.stream()
                        .map(section -> new Section(
                                section.id(),
                                section.labels(),
                                section.fields().stream()
                                        .filter(use -> !use.field().startsWith(CustomField.PREFIX)
                                                || kept.containsKey(use.field().substring(CustomField.PREFIX.length())))
                                        .toList()))
                        .toList(),
                kept,
                guide,
                dublinCore,
                hash);
    }

    public List<Use> uses() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /// The custom field at a path without item ids, `custom.serialNumber` or below it.
    public Optional<CustomField> customAt(String path) {
        if (!path.startsWith(CustomField.PREFIX)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                custom.get(path.substring(CustomField.PREFIX.length()).split("\\.", 2)[0]));
    }

    /// Its mapping with what its custom fields say of themselves behind it.
    public Map<String, List<MappedPath>> wholeDublinCore() {
        Map<String, List<MappedPath>> whole = new LinkedHashMap<>();
        dublinCore.forEach((term, paths) -> whole.put(term, new ArrayList<>(paths)));
        custom.values()
                .forEach(field -> field.dublinCore()
                        .forEach(term -> whole.computeIfAbsent(term, _ -> new ArrayList<>())
                                .add(new MappedPath(field.path(), null, false))));
        return whole;
    }
}
