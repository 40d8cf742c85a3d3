package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityCodec;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Publications;
import org.vitrine.revision.Revision;
import org.vitrine.text.RecordJson;

/// People, organisations, states, offices, decorations, places, occasions and sources, by identifier.
@ApplicationScoped
class AuthoritySort implements Sort<AuthorityDescription> {

    static final String FOLDER = "/api/authorities/";

    private final Authorities authorities;
    private final AuthorityFile file;
    private final Publications publications;

    AuthoritySort(Authorities authorities, AuthorityFile file, Publications publications) {
        this.authorities = authorities;
        this.file = file;
        this.publications = publications;
    }

    static Optional<AuthorityKind> kind(String word) {
        for (AuthorityKind kind : AuthorityKind.values()) {
            if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    @Override
    public Form<AuthorityDescription> form() {
        return AuthorityDescription.FORM;
    }

    /// @throws Refusal not found
    Authority authority(String address) {
        return ObjectSort.uuid(address)
                .flatMap(authorities::findByIdOptional)
                .orElseThrow(() -> Refusal.notFound("authority", address));
    }

    @Override
    public Working<AuthorityDescription> get(String address) {
        Authority authority = authority(address);
        return new Working<>(authority.id(), authority.version(), authority.description(), about(authority));
    }

    ObjectNode about(Authority authority) {
        ObjectNode about = RecordJson.object();
        about.put("id", authority.id().toString());
        about.put("kind", authority.kind().word());
        about.put("slug", authority.slug());
        about.put("name", authority.sortName());
        about.put("version", authority.version());
        about.put("updatedAt", authority.updatedAt().toString());
        UUID survivor = authority.mergedInto();
        if (survivor != null) {
            about.put("mergedInto", survivor.toString());
        }
        publications
                .findByIdOptional(authority.id())
                .ifPresent(shown -> about.set("published", ObjectSort.published(shown)));
        return about;
    }

    @Override
    public String address(UUID id) {
        return FOLDER + id;
    }

    @Override
    public AuthorityDescription open(Revision revision) {
        return AuthorityCodec.open(revision.schema(), revision.body());
    }

    @Override
    public List<Violation> missing(Fields fields) {
        // the kind decides which other fields there are, and is told by the reader when it is none
        boolean nameless = fields.items("names").isEmpty();
        boolean kindless = fields.get("kind").isEmpty();
        return java.util.stream.Stream.of(
                        kindless ? Violation.error("required", "kind", "“kind” is needed", "kind") : null,
                        nameless ? Violation.error("required", "names", "“name” is needed", "name") : null)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Override
    public List<Violation> doubts(UUID id, AuthorityDescription said) {
        return file.violations(id, said).stream().filter(one -> !one.isError()).toList();
    }

    @Override
    public void enter(UUID id, AuthorityDescription said, Account who, String reason) {
        file.enter(id, said, who.author(), reason);
    }

    @Override
    public void save(UUID id, int base, AuthorityDescription said, Account who, String reason) {
        file.save(id, base, said, who.author(), reason);
    }

    @Override
    public Fields seenBy(Account who, Fields whole) {
        return whole;
    }

    @Override
    public ObjectNode seenBy(Account who, AuthorityDescription whole) {
        return (ObjectNode) RecordJson.tree(whole);
    }

    @Override
    public Fields withHidden(Account who, Fields sent, Fields before) {
        return sent;
    }
}
