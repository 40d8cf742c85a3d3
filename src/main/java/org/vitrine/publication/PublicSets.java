package org.vitrine.publication;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Slug;

/// The sets in which public objects are harvested: `collection:<slug>`, `kind:<kind>` and `occasion:<slug>`, and above
/// them `collection`, `kind` and `occasion`, because whoever is in a set is in every set above it
/// (OAI-PMH 2.0, section 2.6).
final class PublicSets {

    private PublicSets() {}

    /// The lowest sets and those above them; empty for an authority.
    static Set<String> of(PublicRecord body) {
        return switch (body) {
            case PublicObject object -> of(object);
            case PublicAuthority _ -> Set.of();
        };
    }

    private static Set<String> of(PublicObject object) {
        Set<String> specs = new TreeSet<>();
        Stream.concat(
                        Stream.of(
                                "collection:"
                                        + part(object.description().identity().collection()),
                                "kind:" + part(object.kind())),
                        object.labels().values().stream()
                                .filter(label -> label.kind() == AuthorityKind.OCCASION)
                                .map(label -> "occasion:" + label.slug()))
                .forEach(spec -> {
                    specs.add(spec);
                    specs.add(spec.substring(0, spec.indexOf(':')));
                });
        return specs;
    }

    /// Those that have none of the others below them: what a record's header says.
    static Set<String> lowest(Collection<String> specs) {
        Set<String> found = new TreeSet<>(specs);
        found.removeIf(spec -> specs.stream().anyMatch(other -> other.startsWith(spec + ":")));
        return found;
    }

    private static String part(String name) {
        return Slug.isValid(name) ? name : Slug.of(name, "other").value();
    }
}
