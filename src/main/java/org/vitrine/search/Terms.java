package org.vitrine.search;

import java.util.List;

/// The words of a vocabulary term.
final class Terms {

    private Terms() {}

    /// A term's key is made of its English label: `motor-car`.
    static List<String> words(String term) {
        return List.of(term.replace('-', ' '));
    }
}
