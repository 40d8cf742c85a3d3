package org.vitrine.profile;

import java.util.Set;
import java.util.function.Predicate;

/// What a profile may speak of.
///
/// @param fields keys of the description's components
/// @param isPath whether a path without item ids leads to something in a description
/// @param vocabularies ids of those that are there
/// @param terms elements and DCMI terms that a mapping may fill
/// @param computed what a mapping may work out of the whole record: `@address`
public record Known(
        Set<String> fields,
        Predicate<String> isPath,
        Set<String> vocabularies,
        Set<String> terms,
        Set<String> computed) {

    public Known {
        fields = Set.copyOf(fields);
        vocabularies = Set.copyOf(vocabularies);
        terms = Set.copyOf(terms);
        computed = Set.copyOf(computed);
    }
}
