package org.vitrine.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.revision.Revisions;
import org.vitrine.text.Ids;
import org.vitrine.text.Language;
import org.vitrine.text.Slug;

/// Where authorities are entered and changed. Every save is a revision.
@ApplicationScoped
public class AuthorityFile {

    private final Authorities authorities;
    private final Revisions revisions;
    private final AuthorityLinks links;
    private final InternalNotes internalNotes;
    private final Event<AuthoritySaved> saved;
    private final EntityManager entityManager;
    private final Clock clock;

    AuthorityFile(
            Authorities authorities,
            Revisions revisions,
            AuthorityLinks links,
            InternalNotes internalNotes,
            Event<AuthoritySaved> saved,
            EntityManager entityManager,
            Clock clock) {
        this.authorities = authorities;
        this.revisions = revisions;
        this.links = links;
        this.internalNotes = internalNotes;
        this.saved = saved;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// Enters a new authority under a slug made of its name, counted up when it is taken.
    ///
    /// @throws Refusal invalid, with every violation
    @Transactional
    public Authority enter(AuthorityDescription description, Author author, String reason) {
        return enter(Ids.record(), description, author, reason);
    }

    /// As [#enter(AuthorityDescription, Author, String)], under a given id.
    @Transactional
    public Authority enter(UUID id, AuthorityDescription description, Author author, String reason) {
        String base = Slug.of(description.name(Language.EN), description.kind().word())
                .value();
        String slug = base;
        for (int count = 2; isTaken(description.kind(), slug); count++) {
            slug = base + "-" + count;
        }
        return enter(id, new Slug(slug), description, author, reason);
    }

    /// Enters a new authority under a given id and slug.
    ///
    /// @throws Refusal invalid; conflict when the slug is taken
    @Transactional
    public Authority enter(UUID id, Slug slug, AuthorityDescription description, Author author, String reason) {
        check(id, description);
        requireFree(description.kind(), slug);
        Authority authority = new Authority(id, description.kind(), slug, clock.instant());
        write(authority, description);
        authorities.persist(authority);
        entityManager.flush();
        links.keep(id, description);
        revise(authority, description, author, reason);
        return authority;
    }

    /// Enters many new authorities, which may refer to one another, with a handful of queries for all of them.
    ///
    /// @throws Refusal invalid; conflict when an id or slug is taken, by another of them too
    @Transactional
    public void enterAll(Collection<NewAuthority> all, Author author) {
        Set<String> addresses = new HashSet<>();
        Map<UUID, AuthorityKind> together = new HashMap<>();
        all.forEach(one -> together.put(one.id(), one.description().kind()));
        for (NewAuthority one : all) {
            refuse(violations(one.id(), one.description(), together));
            if (!addresses.add(one.description().kind().folder() + "/" + one.slug())) {
                throw Refusal.conflict("slug-taken", "Another record has the address " + one.slug());
            }
        }
        requireFree(all, addresses);
        List<Authority> entered = new ArrayList<>();
        for (NewAuthority one : all) {
            Authority authority = new Authority(one.id(), one.description().kind(), one.slug(), clock.instant());
            write(authority, one.description());
            authorities.persist(authority);
            entered.add(authority);
        }
        // of each table all rows together, so that they travel in batches
        entityManager.flush();
        Iterator<NewAuthority> said = all.iterator();
        entered.forEach(authority -> {
            NewAuthority one = said.next();
            append(authority, one.description(), author, one.reason());
        });
        links.keepAll(all.stream().collect(Collectors.toMap(NewAuthority::id, NewAuthority::description)));
        entityManager.flush();
        entered.forEach(authority -> saved.fire(new AuthoritySaved(authority.id())));
    }

    private void requireFree(Collection<NewAuthority> all, Set<String> addresses) {
        List<String> slugs = all.stream().map(one -> one.slug().value()).toList();
        authorities.list("slug in ?1", slugs).stream()
                .filter(other -> addresses.contains(other.kind().folder() + "/" + other.slug()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("slug-taken", "Another record has the address " + other.slug());
                });
    }

    /// Saves a change made on top of a version; one that changes nothing is none. Internal notes that the author does
    /// not see stay as they are.
    ///
    /// @throws Refusal invalid; conflict when somebody else saved in between
    @Transactional
    public Authority save(UUID id, int basedOn, AuthorityDescription description, Author author, String reason) {
        Authority authority = authorities.get(id);
        return save(id, basedOn, new Slug(authority.slug()), description, author, reason);
    }

    /// As [#save(UUID, int, AuthorityDescription, Author, String)], under another slug; the old address of a published
    /// record redirects once it is published again.
    ///
    /// @throws Refusal as above, and conflict when the slug is taken
    @Transactional
    public Authority save(UUID id, int basedOn, Slug slug, AuthorityDescription sent, Author author, String reason) {
        Authority authority = authorities.get(id);
        if (authority.version() != basedOn) {
            throw Refusal.conflict("stale-version", "Somebody saved version " + authority.version() + " meanwhile");
        }
        AuthorityDescription description = internalNotes.putBack(author, sent, authority.description());
        boolean moves = !slug.value().equals(authority.slug());
        if (!moves && authority.description().equals(description)) {
            return authority;
        }
        if (description.kind() != authority.kind()) {
            throw Refusal.conflict("kind-fixed", "A record stays of the kind that it was begun as");
        }
        check(id, description);
        if (moves) {
            requireFree(authority.kind(), slug);
            authority.move(slug);
        }
        write(authority, description);
        entityManager.flush();
        links.keep(id, description);
        revise(authority, description, author, reason);
        return authority;
    }

    /// Gives a record another address; the old one of a published record redirects once it is published again.
    ///
    /// @throws Refusal not found; conflict when the slug is taken
    @Transactional
    public Authority move(UUID id, Slug slug, Author author, String reason) {
        Authority authority = authorities.get(id);
        return save(id, authority.version(), slug, authority.description(), author, reason);
    }

    /// Takes a record that nothing refers to and that was never public out of the file; its revisions stay.
    ///
    /// @throws Refusal not found; conflict when something refers to it
    @Transactional
    public void remove(UUID id) {
        Authority authority = authorities.get(id);
        if (links.count(id) > 0) {
            throw Refusal.conflict("still-referenced", "Other records refer to it");
        }
        links.forget(id);
        authorities.delete(authority);
        entityManager.flush();
        saved.fire(new AuthoritySaved(id));
    }

    /// Leads a record to another that it is the same as, or lets it stand for itself again. Moving what refers to it is
    /// the caller's business.
    ///
    /// @param survivor null lets it stand for itself
    @Transactional
    public void lead(UUID id, @Nullable UUID survivor) {
        authorities.get(id).mergeInto(survivor);
        entityManager.flush();
        saved.fire(new AuthoritySaved(id));
    }

    private void write(Authority authority, AuthorityDescription description) {
        authority.describe(description.name(Language.EN), AuthorityCodec.write(description), clock.instant());
    }

    private void revise(Authority authority, AuthorityDescription description, Author author, String reason) {
        append(authority, description, author, reason);
        saved.fire(new AuthoritySaved(authority.id()));
    }

    private void append(Authority authority, AuthorityDescription description, Author author, String reason) {
        revisions.append(
                authority.id(),
                authority.version(),
                author,
                reason,
                AuthorityDescription.SCHEMA,
                AuthorityCodec.write(description));
    }

    private boolean isTaken(AuthorityKind kind, String slug) {
        return authorities.find(kind.folder(), slug).isPresent();
    }

    private void requireFree(AuthorityKind kind, Slug slug) {
        if (isTaken(kind, slug.value())) {
            throw Refusal.conflict("slug-taken", "Another record has the address " + slug);
        }
    }

    /// What is wrong with a description that is to be saved, warnings among it.
    ///
    /// @param id of the record, one that may not exist yet
    @Transactional
    public List<Violation> violations(UUID id, AuthorityDescription description) {
        return violations(id, description, Map.of());
    }

    private List<Violation> violations(UUID id, AuthorityDescription description, Map<UUID, AuthorityKind> together) {
        List<Violation> found = new ArrayList<>(AuthorityRules.check(description));
        found.addAll(links.check(id, description, together));
        return found;
    }

    private void check(UUID id, AuthorityDescription description) {
        refuse(violations(id, description));
    }

    private static void refuse(List<Violation> violations) {
        if (violations.stream().anyMatch(Violation::isError)) {
            throw Refusal.invalid(violations);
        }
    }
}
