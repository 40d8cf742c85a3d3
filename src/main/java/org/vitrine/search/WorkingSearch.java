package org.vitrine.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.authority.AuthorityKind;

/// The working index, for the desk only: it holds what is not public.
@ApplicationScoped
public class WorkingSearch {

    private final SearchRuntime runtime;

    WorkingSearch(SearchRuntime runtime) {
        this.runtime = runtime;
    }

    /// An authority, with what tells it from another of the same name.
    ///
    /// @param name the first preferred one
    /// @param matched the name by which it was found
    /// @param dates as written ("1912–1994"), empty when there are none
    public record AuthorityHit(UUID id, AuthorityKind kind, String slug, String name, String matched, String dates) {}

    /// @param name the one by which it was found
    public record ObjectHit(UUID id, String kind, String name) {}

    /// A page of a working list.
    public WorkingHits list(WorkingQuery query) {
        return runtime.readWorking((session, lucene) -> new WorkingAsking(session, query, lucene).answer());
    }

    /// How many objects of a list have each value of a facet, most first; at most 200 values.
    public List<ObjectHits.Count> counts(WorkingQuery query, WorkingQuery.Facet facet) {
        return runtime.readWorking((session, lucene) -> new WorkingAsking(session, query, lucene).counts(facet));
    }

    /// The objects of a list from its beginning, in its order.
    ///
    /// @param most that are wanted
    public List<UUID> all(WorkingQuery query, int most) {
        List<UUID> found = new ArrayList<>();
        runtime.readWorking((session, lucene) -> {
            new WorkingAsking(session, query, lucene).all(page -> {
                found.addAll(page);
                return found.size() < most;
            });
            return found;
        });
        return found.size() <= most ? found : found.subList(0, most);
    }

    /// Objects that a text finds, the best first.
    ///
    /// @param limit 1 to 500
    public List<UUID> objects(String text, int limit) {
        return list(new WorkingQuery(text, Map.of(), null, false, null, limit)).records();
    }

    /// Objects while their number or a title is typed, as [#authorities] does it.
    ///
    /// @param limit at least 1
    public List<ObjectHit> named(String text, int limit) {
        NameText name = NameText.parse(text);
        if (name.isEmpty()) {
            return List.of();
        }
        return runtime.read(session -> new Suggesting(session, name, limit)
                .hits(IndexedEntry.Working.class, Entry.OBJECT, List.of()).stream()
                        .map(hit -> new ObjectHit(hit.id(), hit.kind(), hit.matched()))
                        .toList());
    }

    /// Authorities while their name is typed: the whole name first, then names that begin so, then those with such a
    /// word. An empty text finds any.
    ///
    /// @param kinds any of them; all when empty
    /// @param limit at least 1
    public List<AuthorityHit> authorities(String text, Collection<AuthorityKind> kinds, int limit) {
        NameText name = NameText.parse(text);
        if (name.isEmpty() && !text.isBlank()) {
            return List.of();
        }
        List<String> words = kinds.stream().map(AuthorityKind::word).toList();
        return runtime.read(session -> new Suggesting(session, name, limit)
                .hits(IndexedEntry.Working.class, Entry.AUTHORITY, words).stream()
                        .map(WorkingSearch::authority)
                        .toList());
    }

    /// Waits until everything saved so far can be found; for tests and for lists that follow a save.
    public void awaitSaved() {
        runtime.awaitSaved();
    }

    private static AuthorityHit authority(Suggesting.Hit hit) {
        AuthorityKind kind = AuthorityKind.valueOf(hit.kind().toUpperCase(java.util.Locale.ROOT));
        return new AuthorityHit(
                hit.id(),
                kind,
                hit.slug(),
                hit.names().isEmpty() ? "" : hit.names().getFirst(),
                hit.matched(),
                hit.context());
    }
}
