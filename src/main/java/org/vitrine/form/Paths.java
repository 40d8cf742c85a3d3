package org.vitrine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Field paths: `titles.k3x9q2.text` names the text of one title, `titles.text` the same part of any title.
final class Paths {

    private Paths() {}

    /// The path without item ids, by which guides and labels are found.
    static String general(Shape root, String path) {
        List<String> kept = new ArrayList<>();
        Shape at = root;
        for (String step : path.split("\\.")) {
            switch (at) {
                case Shape.Group(var parts) -> {
                    kept.add(step);
                    at = parts.stream()
                            .filter(part -> part.key().equals(step))
                            .map(Shape.Part::shape)
                            .findFirst()
                            .orElse(new Shape.Keyed());
                }
                case Shape.Repeated(var item) -> at = item;
                case Shape.Open(var each) -> {
                    kept.add(step);
                    at = each;
                }
                case Shape.Value _, Shape.Keyed _ -> kept.add(step);
            }
        }
        return String.join(".", kept);
    }

    /// What stands at a path with item ids; empty when no record of the shape has such a path.
    static Optional<Shape> shape(Shape root, String path) {
        Shape at = root;
        for (String step : path.split("\\.")) {
            Optional<Shape> next = switch (at) {
                case Shape.Group group -> group.part(step);
                case Shape.Repeated(var item) -> Optional.of(item);
                case Shape.Keyed keyed -> Optional.of(keyed);
                case Shape.Open(var each) -> Optional.of(each);
                case Shape.Value _ -> Optional.empty();
            };
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    static boolean exists(Shape root, String general) {
        Shape at = root;
        for (String step : general.split("\\.", -1)) {
            if (at instanceof Shape.Repeated(var item)) {
                at = item;
            }
            switch (at) {
                case Shape.Group group
                when group.part(step).isPresent() -> at = group.part(step).orElseThrow();
                case Shape.Open(var each) -> at = each;
                case Shape.Keyed _ -> at = new Shape.Value(Shape.Value.Type.TEXT, String.class);
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    static String join(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }
}
