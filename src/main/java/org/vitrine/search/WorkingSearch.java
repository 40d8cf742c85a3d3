package org.vitrine.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.Status;

/// The working index, for the desk only: it holds what is not public.
@ApplicationScoped
public class WorkingSearch {

    private static final int DEEPEST = 10_000;
    private static final int MOST_ALIKE = 20;

    private final SearchRuntime runtime;

    WorkingSearch(SearchRuntime runtime) {
        this.runtime = runtime;
    }

    public enum Sort {
        RELEVANCE,
        /// last changed first
        CHANGED,
        NUMBER,
        TITLE,
        OLDEST
    }

    /// @param text any name or word in any script; empty finds all
    /// @param status null for any
    /// @param kind profile key, null for any
    /// @param page from 0; with size at most 10,000 hits deep
    /// @param size hits a page, 1 to 500
    public record Query(
            String text, @Nullable Status status, @Nullable String kind, Sort sort, int page, int size) {
        public Query {
            if (page < 0 || size < 1 || size > 500 || (long) page * size > DEEPEST) {
                throw new IllegalArgumentException("Pages start at 0, have 1 to 500 hits and reach 10,000 hits deep");
            }
        }
    }

    /// @param records on this page, in order
    /// @param total in all
    public record Hits(List<UUID> records, long total) {
        public Hits {
            records = List.copyOf(records);
        }
    }

    /// An authority, with what tells it from another of the same name.
    ///
    /// @param name the first preferred one
    /// @param matched the name by which it was found
    /// @param dates as written ("1912–1994"), empty when there are none
    public record AuthorityHit(UUID id, AuthorityKind kind, String slug, String name, String matched, String dates) {}

    public Hits objects(Query query) {
        return runtime.read(session -> objects(session, query));
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

    /// Authorities that have just this name, whatever its case, width and accents.
    ///
    /// @param kinds any of them; all when empty
    public List<AuthorityHit> sameName(String text, Collection<AuthorityKind> kinds) {
        String folded = Folding.fold(text.strip());
        return folded.isEmpty()
                ? List.of()
                : authorities(text, kinds, MOST_ALIKE).stream()
                        .filter(hit -> Folding.fold(hit.matched()).equals(folded))
                        .toList();
    }

    /// Waits until everything saved so far can be found; for tests and for lists that follow a save.
    public void awaitSaved() {
        runtime.awaitSaved();
    }

    private static Hits objects(SearchSession session, Query query) {
        SearchScope<IndexedEntry.Working> scope = session.scope(List.of(IndexedEntry.Working.class));
        SearchText text = SearchText.parse(query.text());
        SearchPredicateFactory f = scope.predicate();
        BooleanPredicateClausesStep<?, ?> where = f.bool()
                .must(new Matching(f).all(text))
                .filter(f.match().field(Field.FAMILY.path()).matching(Entry.OBJECT));
        if (query.status() != null) {
            where.filter(
                    f.match().field(Field.STATUS.path()).matching(query.status().name()));
        }
        if (query.kind() != null) {
            where.filter(f.match().field(Field.KIND.path()).matching(query.kind()));
        }
        int offset = query.page() * query.size();
        SearchResult<String> found = session.search(scope)
                .select(p -> p.id(String.class))
                .where(where.toPredicate())
                .sort(sort(query.sort(), text, scope.sort()))
                .fetch(offset, Math.min(query.size(), DEEPEST - offset));
        return new Hits(
                found.hits().stream().map(UUID::fromString).toList(),
                found.total().hitCount());
    }

    private static SearchSort sort(Sort sort, SearchText text, SearchSortFactory by) {
        return switch (sort) {
            case RELEVANCE ->
                text.blank()
                        ? changed(by)
                        : by.score().then().field(Field.SORT_NUMBER.path()).toSort();
            case CHANGED -> changed(by);
            case NUMBER -> by.field(Field.SORT_NUMBER.path()).toSort();
            case TITLE ->
                by.field(Field.SORT_TITLE.path())
                        .then()
                        .field(Field.SORT_NUMBER.path())
                        .toSort();
            case OLDEST ->
                by.field(Field.EARLIEST.path())
                        .missing()
                        .last()
                        .then()
                        .field(Field.SORT_NUMBER.path())
                        .toSort();
        };
    }

    private static SearchSort changed(SearchSortFactory by) {
        return by.field(Field.UPDATED.path())
                .desc()
                .then()
                .field(Field.SORT_NUMBER.path())
                .toSort();
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
