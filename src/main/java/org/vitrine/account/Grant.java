package org.vitrine.account;

import java.util.Optional;
import java.util.Set;

/// What somebody is given: a role, whether they see private fields, and where they work.
///
/// @param collections slugs of those whose records may be changed; empty for all
public record Grant(Role role, boolean privateFields, Optional<Set<String>> collections) {

    public Grant {
        collections = collections.map(Set::copyOf);
    }
}
