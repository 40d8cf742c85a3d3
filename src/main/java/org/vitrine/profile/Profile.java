package org.vitrine.profile;

import java.util.List;
import java.util.Optional;
import org.vitrine.text.Localized;

/// A kind of object: which fields it has, in which sections and order, and when each is required.
///
/// @param kind key used in records, sets and addresses: lower-case letters and hyphens
/// @param labels the kind's name, singular
/// @param plural the kind's name in lists
/// @param sortedBy roles of dates, the first that an object has is the one it is sorted by
/// @param dublinCoreType term of the DCMI Type Vocabulary
/// @param hash SHA-256 of the file, lower-case hexadecimal; a revision names the profile it was made with by it
public record Profile(
        String kind,
        Localized labels,
        Localized plural,
        List<String> sortedBy,
        String dublinCoreType,
        List<Section> sections,
        String hash) {

    public Profile {
        sortedBy = List.copyOf(sortedBy);
        sections = List.copyOf(sections);
    }

    /// @param id stands in addresses within a page
    public record Section(String id, Localized labels, List<Use> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /// A field as this kind uses it.
    ///
    /// @param field key of the description's component
    public record Use(String field, Required required) {}

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

    public List<Use> uses() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }
}
