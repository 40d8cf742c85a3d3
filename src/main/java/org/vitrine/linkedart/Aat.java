package org.vitrine.linkedart;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms of the Art & Architecture Thesaurus that Linked Art classifies by.
///
/// @param number within the thesaurus
record Aat(String number, String label) {

    static final Aat PRIMARY_NAME = new Aat("300404670", "Primary Name");
    static final Aat SYSTEM_NUMBER = new Aat("300435704", "System-Assigned Number");
    static final Aat OWNER_NUMBER = new Aat("300404621", "Owner-Assigned Number");
    static final Aat TYPE_OF_WORK = new Aat("300435443", "Type of Work");
    static final Aat BRIEF_TEXT = new Aat("300418049", "Brief Text");
    static final Aat DESCRIPTION = new Aat("300435416", "Description");
    static final Aat NOTE = new Aat("300027200", "Note");
    static final Aat MATERIALS = new Aat("300435429", "Material Statement");
    static final Aat DIMENSIONS = new Aat("300435430", "Dimension Statement");
    static final Aat CONDITION = new Aat("300435425", "Condition Statement");
    static final Aat INSCRIPTION = new Aat("300435414", "Inscription");
    static final Aat RIGHTS = new Aat("300435434", "Copyright/License Statement");
    static final Aat CREDIT = new Aat("300026687", "Credit Statement");
    static final Aat SOURCE = new Aat("300404764", "Source Statement");
    static final Aat PROVENANCE_ACTIVITY = new Aat("300055863", "Provenance Activity");
    static final Aat PROVENANCE = new Aat("300435438", "Provenance Statement");
    static final Aat BIOGRAPHY = new Aat("300435422", "Biography Statement");
    static final Aat WEB_PAGE = new Aat("300264578", "Web Page");
    static final Aat DIGITAL_IMAGE = new Aat("300215302", "Digital Image");

    private static final String VOCABULARY = "http://vocab.getty.edu/aat/";

    private static final Map<String, Aat> LANGUAGES = Map.ofEntries(
            Map.entry("en", new Aat("300388277", "English")),
            Map.entry("ko", new Aat("300388633", "Korean")),
            Map.entry("ru", new Aat("300389168", "Russian")),
            Map.entry("zh", new Aat("300388113", "Chinese")),
            Map.entry("ja", new Aat("300388486", "Japanese")),
            Map.entry("fr", new Aat("300388306", "French")),
            Map.entry("de", new Aat("300388344", "German")),
            Map.entry("es", new Aat("300389311", "Spanish")),
            Map.entry("la", new Aat("300388693", "Latin")),
            Map.entry("ar", new Aat("300387843", "Arabic")),
            Map.entry("pl", new Aat("300389109", "Polish")),
            Map.entry("cs", new Aat("300388191", "Czech")),
            Map.entry("bg", new Aat("300388034", "Bulgarian")),
            Map.entry("hu", new Aat("300388770", "Hungarian")),
            Map.entry("ro", new Aat("300389157", "Romanian")));

    String uri() {
        return VOCABULARY + number;
    }

    /// @param primary subtag of BCP 47
    static Optional<Aat> language(@Nullable String primary) {
        return primary == null ? Optional.empty() : Optional.ofNullable(LANGUAGES.get(primary));
    }
}
