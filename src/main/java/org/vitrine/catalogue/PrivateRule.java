package org.vitrine.catalogue;

import java.util.Set;
import java.util.function.BiPredicate;
import org.vitrine.form.Fields;
import org.vitrine.form.Hiding;
import org.vitrine.provenance.ProvenanceEvent.Passed;

/// What is private of an object: internal notes, where a thing is kept, what was paid for it, what happened in a step
/// of
/// its provenance that is withheld, and the fields that its profile calls internal. An assertion is as private as what
/// it is about.
///
/// @param isPublic whether the custom field of a kind, named by its key, is for everybody
record PrivateRule(BiPredicate<String, String> isPublic) implements Hiding.Rule {

    private static final String CUSTOM = "custom";
    private static final String PROVENANCE = "provenance";
    private static final String ASSERTIONS = "assertions";
    // that something is withheld is no secret: the chain must not look as if it had a gap
    private static final Set<String> SHOWN_OF_WITHHELD = Set.of("withheld", "direct", "certainty");

    @Override
    public Set<String> lists() {
        return Set.of("notes", "locations", PROVENANCE, ASSERTIONS, CUSTOM);
    }

    @Override
    public boolean hidesItem(String list, String item, Fields record) {
        String at = list + "." + item + ".";
        return switch (list) {
            case "notes" -> record.get(at + "internal").equals("true");
            case "locations" -> !record.get(at + "shown").equals("true");
            case PROVENANCE -> record.get(at + "withheld").equals("true");
            case ASSERTIONS -> isAboutPrivate(record.get(at + "path"), record);
            case CUSTOM -> !isPublic.test(record.get("identity.kind"), item);
            default -> false;
        };
    }

    @Override
    public boolean hides(String path, Fields record) {
        String[] steps = path.split("\\.");
        if (steps.length < 2) {
            return false;
        }
        return switch (steps[0]) {
            case "acquisitions" -> steps.length > 2 && steps[2].equals("price");
            case PROVENANCE ->
                hidesItem(PROVENANCE, steps[1], record) && !(steps.length > 2 && SHOWN_OF_WITHHELD.contains(steps[2]));
            default -> hidesItem(steps[0], steps[1], record);
        };
    }

    private boolean isAboutPrivate(String field, Fields record) {
        return !field.startsWith(ASSERTIONS) && hides(field, record);
    }

    @Override
    public boolean hidesThatThereIs(String list) {
        return !list.equals(PROVENANCE);
    }

    /// A step of provenance says of title and custody whether they passed; of one that is withheld nobody is told.
    @Override
    public String instead(String path) {
        return path.matches("provenance\\.[^.]+\\.(title|custody)") ? Passed.UNKNOWN.name() : "";
    }

    @Override
    public boolean isOpen(String list) {
        return list.equals(CUSTOM);
    }
}
