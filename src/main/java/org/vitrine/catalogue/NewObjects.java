package org.vitrine.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vitrine.problem.Violation;

/// Objects that are entered together: what they owe each other and what is there already.
///
/// @param references of each, by path
record NewObjects(List<NewObject> all, Map<UUID, Map<String, UUID>> references) {

    /// @param numbers those of theirs that were given before
    /// @param authorities those that exist among the ones they refer to
    /// @param objects likewise, without the new ones
    /// @param files likewise
    List<Violation> check(Set<Object> numbers, Set<Object> authorities, Set<Object> objects, Set<Object> files) {
        List<Violation> violations = new ArrayList<>();
        Set<Object> taken = new HashSet<>(numbers);
        Set<Object> reachable = new HashSet<>(objects);
        reachable.addAll(references.keySet());
        for (NewObject one : all) {
            String number = one.description().identity().number().value();
            if (!taken.add(number)) {
                violations.add(one.of(Violation.error(
                        "number-taken",
                        "identity.number",
                        "The number " + number + " was given to another object and is never given again",
                        number)));
            }
            references.getOrDefault(one.id(), Map.of()).forEach((path, id) -> {
                if (!(References.leadsToObject(path) ? reachable : authorities).contains(id)) {
                    violations.add(one.of(dangling(path, "There is no record " + id, id)));
                }
            });
            one.description().pictures().stream()
                    .filter(picture -> !files.contains(picture.file()))
                    .forEach(picture -> violations.add(one.of(dangling(
                            "pictures." + picture.id() + ".file",
                            "There is no file " + picture.file(),
                            picture.file()))));
            checkWholes(one, violations);
        }
        return violations;
    }

    private static Violation dangling(String path, String message, UUID id) {
        return Violation.error("dangling-reference", path, message, id.toString());
    }

    /// Nothing that was there before can refer to a new object, so a circle would lie within the new ones.
    private void checkWholes(NewObject one, List<Violation> violations) {
        references.getOrDefault(one.id(), Map.of()).forEach((path, whole) -> {
            if (isWhole(path) && reaches(whole, one.id(), new HashSet<>())) {
                violations.add(one.of(Violation.error(
                        "cycle-of-parts", path, "The object would be a part of itself", whole.toString())));
            }
        });
    }

    private boolean reaches(UUID from, UUID sought, Set<UUID> seen) {
        if (from.equals(sought)) {
            return true;
        }
        return seen.add(from)
                && references.getOrDefault(from, Map.of()).entrySet().stream()
                        .filter(reference -> isWhole(reference.getKey()))
                        .anyMatch(reference -> reaches(reference.getValue(), sought, seen));
    }

    private static boolean isWhole(String path) {
        return Description.FORM.general(path).equals("wholes.object");
    }
}
