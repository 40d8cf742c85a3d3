package org.vitrine.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Asks the public index.
@ApplicationScoped
class IndexedPublicSearch implements PublicSearch {

    private final SearchRuntime runtime;

    IndexedPublicSearch(SearchRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public ObjectHits objects(ObjectQuery query) {
        return runtime.read(session -> new Asking(session, query).answer());
    }

    @Override
    public List<Suggestion> suggest(String text, int limit) {
        return runtime.read(session -> new Suggesting(session, NameText.parse(text), limit).suggestions());
    }

    @Override
    public void awaitPosition(long position) {
        runtime.awaitPosition(position);
    }
}
