package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.publication.Publication;

/// Search as you type: the whole name first, then names that begin so, then names with such a word.
final class Suggesting {

    private final SearchSession session;
    private final NameText text;
    private final int limit;

    /// @param limit for objects, and for each kind of authority
    Suggesting(SearchSession session, NameText text, int limit) {
        this.session = session;
        this.text = text;
        this.limit = limit;
    }

    /// Objects, then authorities kind by kind.
    List<PublicSearch.Suggestion> suggestions() {
        if (text.isEmpty() || limit < 1) {
            return List.of();
        }
        List<PublicSearch.Suggestion> all = new ArrayList<>();
        for (Hit hit : hits(IndexedEntry.Public.class, Entry.OBJECT, List.of())) {
            all.add(new PublicSearch.Suggestion(hit.id(), Publication.Family.OBJECT, hit.kind(), hit.matched()));
        }
        for (AuthorityKind kind : AuthorityKind.values()) {
            for (Hit hit : hits(IndexedEntry.Public.class, Entry.AUTHORITY, List.of(kind.word()))) {
                all.add(new PublicSearch.Suggestion(hit.id(), Publication.Family.AUTHORITY, hit.kind(), hit.matched()));
            }
        }
        return all;
    }

    /// @param names all, the first preferred
    /// @param context dates, empty when there are none
    record Hit(UUID id, String kind, List<String> names, String matched, String context, String slug) {}

    /// @param kinds any of them; all when empty
    List<Hit> hits(Class<? extends IndexedEntry> type, String family, List<String> kinds) {
        SearchScope<? extends IndexedEntry> scope = session.scope(List.of(type));
        BooleanPredicateClausesStep<?, ?> where = scope.predicate()
                .bool()
                .filter(scope.predicate().match().field(Field.FAMILY.path()).matching(family));
        where.must(text.isEmpty() ? scope.predicate().matchAll().toPredicate() : text.predicate(scope.predicate()));
        if (!kinds.isEmpty()) {
            where.filter(scope.predicate().terms().field(Field.KIND.path()).matchingAny(kinds));
        }
        SearchPredicate predicate = where.toPredicate();
        return session.search(scope)
                .select(f -> f.composite()
                        .from(
                                f.id(String.class),
                                f.field(Field.KIND.path(), String.class).multi(),
                                f.composite(
                                        f.field(Field.SHOWN.path(), String.class)
                                                .multi(),
                                        f.field(Field.CONTEXT.path(), String.class)
                                                .multi(),
                                        f.field(Field.SLUG.path(), String.class).multi()))
                        .as((id, kind, shown) -> hit(id, first(kind), shown)))
                .where(predicate)
                .sort(f -> f.score()
                        .then()
                        .field(Field.SORT_TITLE.path())
                        .missing()
                        .last())
                .fetchHits(limit);
    }

    @SuppressWarnings("unchecked")
    private Hit hit(String id, String kind, List<?> shown) {
        List<String> names = (List<String>) shown.get(0);
        return new Hit(
                UUID.fromString(id),
                kind,
                names,
                names.isEmpty() ? "" : text.matched(names),
                first((List<String>) shown.get(1)),
                first((List<String>) shown.get(2)));
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
