package org.vitrine.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.form.Fields;
import org.vitrine.profile.Profile;

/// How much of what can be expected of a record it says. Each field has the weight that the profile gives it, else:
///
/// - 4: what the profile requires to save or to publish
/// - 3: the event (a conferral, presentation, installation or production, one is enough); pictures
/// - 2: provenance and subjects
/// - 1: other fields, those that only the profile knows among them
/// - 0: what a good record may lack, because not every object has it: other numbers, number of items, sides,
///   inscriptions, insignia, languages, originals, shared events, further dates, wholes, relations, hazards,
///   restrictions, content advice, notes, Dublin Core overrides
///
/// Dimensions, condition, acquisition and location are expected of what somebody holds or held, and of nothing that is
/// only known from a source.
///
/// @param percent share of the weights that is filled, 0 to 100
/// @param missing fields with a weight and no value, the weightiest first
public record Completeness(int percent, List<Profile.Use> missing) {

    private static final Set<String> EVENTS = Set.of("conferrals", "presentations", "installations", "productions");
    private static final Set<String> OF_WHAT_IS_HELD = Set.of("dimensions", "condition", "acquisitions", "locations");
    private static final Map<String, Integer> WEIGHTS = Map.of("pictures", 3, "provenance", 2, "subjects", 2);
    private static final Set<String> WITHOUT_WEIGHT = Set.of(
            "otherNumbers",
            "count",
            "sides",
            "inscriptions",
            "insignia",
            "languages",
            "originals",
            "sharedEvents",
            "dates",
            "wholes",
            "relations",
            "hazards",
            "restrictions",
            "contentAdvice",
            "notes",
            "dublinCore",
            "custom");

    // expected of what is held, but told once in a life
    private static final Set<String> ON_OCCASION = Set.of("acquisitions", "locations", "condition", "techniques");
    private static final Set<String> OFTEN = Set.of("inscriptions", "notes", "wholes", "custom");

    public Completeness {
        missing = List.copyOf(missing);
    }

    /// Whether most records do without a field: a form keeps it folded until it says something.
    public static boolean isRare(Profile.Use use) {
        return use.required() == Profile.Required.NO
                && (ON_OCCASION.contains(use.field())
                        || (WITHOUT_WEIGHT.contains(use.field()) && !OFTEN.contains(use.field())));
    }

    static Completeness of(Fields fields, Profile profile) {
        boolean known = Description.Basis.KNOWN_FROM_SOURCE.name().equals(fields.get("identity.basis"));
        List<Profile.Use> missing = new ArrayList<>();
        int all = 0;
        int filled = 0;
        boolean eventCounted = false;
        boolean anyEvent = EVENTS.stream().anyMatch(event -> Checks.isFilled(fields, event));
        for (Profile.Use use : profile.uses()) {
            boolean event = EVENTS.contains(use.field());
            int weight = weight(use, known);
            // the first event of the profile stands for all of them
            if (weight == 0 || (event && eventCounted && use.required() == Profile.Required.NO)) {
                continue;
            }
            eventCounted |= event;
            all += weight;
            boolean says =
                    event && use.required() == Profile.Required.NO ? anyEvent : Checks.isFilled(fields, use.field());
            if (says) {
                filled += weight;
            } else {
                missing.add(use);
            }
        }
        missing.sort(Comparator.comparingInt(use -> -weight(use, known)));
        return new Completeness(all == 0 ? 100 : 100 * filled / all, missing);
    }

    private static int weight(Profile.Use use, boolean knownFromSource) {
        Integer said = use.weight();
        if (said != null) {
            return said;
        }
        if (use.required() != Profile.Required.NO) {
            return 4;
        }
        if (EVENTS.contains(use.field())) {
            return 3;
        }
        boolean expected =
                !WITHOUT_WEIGHT.contains(use.field()) && !(knownFromSource && OF_WHAT_IS_HELD.contains(use.field()));
        return expected ? WEIGHTS.getOrDefault(use.field(), 1) : 0;
    }
}
