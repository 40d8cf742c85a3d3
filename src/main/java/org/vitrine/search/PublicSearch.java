package org.vitrine.search;

import java.util.List;
import java.util.UUID;
import org.vitrine.publication.Publication;

/// The public index, which follows the change order.
public interface PublicSearch {

    ObjectHits objects(ObjectQuery query);

    /// Search as you type: the best few of each family.
    List<Suggestion> suggest(String text, int limit);

    /// @param matched the name by which it was found
    record Suggestion(UUID record, Publication.Family family, String kind, String matched) {}

    /// Waits until all changes up to a position are found; for tests and for pages that follow a publication.
    void awaitPosition(long position);
}
