package org.vitrine.revision;

import java.util.UUID;
import org.vitrine.text.Ids;

/// Several saves that are one thing done: a batch edit, a row of copies. Its first revision bears its id.
public final class Act {

    private final UUID id = Ids.record();
    private boolean begun;

    public UUID id() {
        return id;
    }

    /// The id of the next revision of this act.
    UUID nextRevision() {
        boolean first = !begun;
        begun = true;
        return first ? id : Ids.record();
    }
}
