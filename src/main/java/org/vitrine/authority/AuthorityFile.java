package org.vitrine.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vitrine.account.Author;
import org.vitrine.problem.Failure;
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
    private final Event<AuthoritySaved> saved;
    private final EntityManager entityManager;
    private final Clock clock;

    AuthorityFile(
            Authorities authorities,
            Revisions revisions,
            Event<AuthoritySaved> saved,
            EntityManager entityManager,
            Clock clock) {
        this.authorities = authorities;
        this.revisions = revisions;
        this.saved = saved;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// Enters a new authority under a slug made of its name, counted up when it is taken.
    ///
    /// @throws Refusal invalid, with every violation
    @Transactional
    public Authority enter(AuthorityDescription description, Author author, String reason) {
        String base = Slug.of(description.name(Language.EN), description.kind().word())
                .value();
        String slug = base;
        for (int count = 2; isTaken(description.kind(), slug); count++) {
            slug = base + "-" + count;
        }
        return enter(Ids.record(), new Slug(slug), description, author, reason);
    }

    /// Enters a new authority under a given id and slug.
    ///
    /// @throws Refusal invalid; conflict when the slug is taken
    @Transactional
    public Authority enter(UUID id, Slug slug, AuthorityDescription description, Author author, String reason) {
        check(description);
        if (isTaken(description.kind(), slug.value())) {
            throw Refusal.conflict("slug-taken", "Another record has the address " + slug);
        }
        Authority authority = new Authority(id, description.kind(), slug, clock.instant());
        write(authority, description);
        authorities.persist(authority);
        revise(authority, description, author, reason);
        return authority;
    }

    /// Saves a change made on top of a version.
    ///
    /// @throws Refusal invalid; conflict when somebody else saved in between
    @Transactional
    public Authority save(UUID id, int basedOn, AuthorityDescription description, Author author, String reason) {
        check(description);
        Authority authority = authorities.get(id);
        if (authority.version() != basedOn) {
            throw Refusal.conflict("stale-version", "Somebody saved version " + authority.version() + " meanwhile");
        }
        write(authority, description);
        entityManager.flush();
        revise(authority, description, author, reason);
        return authority;
    }

    private void write(Authority authority, AuthorityDescription description) {
        authority.describe(description.name(Language.EN), AuthorityCodec.write(description), clock.instant());
    }

    private void revise(Authority authority, AuthorityDescription description, Author author, String reason) {
        revisions.append(
                authority.id(),
                authority.version(),
                author,
                reason,
                AuthorityDescription.SCHEMA,
                AuthorityCodec.write(description));
        saved.fire(new AuthoritySaved(authority.id()));
    }

    private boolean isTaken(AuthorityKind kind, String slug) {
        return authorities.find(kind.folder(), slug).isPresent();
    }

    private static void check(AuthorityDescription description) {
        List<Violation> violations = new ArrayList<>();
        if (description.names().stream().allMatch(name -> name.text().isBlank())) {
            violations.add(Violation.error("required", "names", "A name is needed"));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(new Failure.Invalid(violations));
        }
    }
}
