package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityCodec;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.InternalNotes;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Publications;
import org.vitrine.revision.Draft;
import org.vitrine.revision.Drafts;
import org.vitrine.revision.Revision;
import org.vitrine.text.Ids;

/// What an archivist does to one authority: as [RecordDesk] for objects.
@ApplicationScoped
class AuthorityDesk implements Typed<AuthorityDescription> {

    private final Authorities authorities;
    private final AuthorityFile file;
    private final AuthorityForms forms;
    private final Drafts drafts;
    private final Publications publications;

    AuthorityDesk(
            Authorities authorities,
            AuthorityFile file,
            AuthorityForms forms,
            Drafts drafts,
            Publications publications) {
        this.authorities = authorities;
        this.file = file;
        this.forms = forms;
        this.drafts = drafts;
        this.publications = publications;
    }

    /// An authority as it lies on the desk.
    ///
    /// @param authority null while it was never saved
    /// @param basedOn version that the fields started from, 0 for a new record
    /// @param draftOf when the fields come from a draft, the time it was kept
    record Sheet(
            UUID id,
            @Nullable Authority authority,
            int basedOn,
            Fields fields,
            @Nullable Instant draftOf) {

        AuthorityKind kind() {
            return AuthorityDesk.kind(fields.get("kind")).orElseThrow();
        }
    }

    static Optional<AuthorityKind> kind(String word) {
        for (AuthorityKind kind : AuthorityKind.values()) {
            if (kind.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// @param kind for a record that is new
    /// @throws Refusal not found
    @Transactional
    Sheet open(UUID id, Account who, Optional<AuthorityKind> kind) {
        Authority authority = authorities.findByIdOptional(id).orElse(null);
        Optional<Draft> draft = drafts.find(who.id(), id);
        if (draft.isPresent()) {
            Draft kept = draft.get();
            Fields fields = new Fields(Typing.kept(kept.fields()));
            if (kind(fields.get("kind")).isPresent()) {
                return new Sheet(id, authority, kept.basedOn(), InternalNotes.seenBy(who, fields), kept.savedAt());
            }
        }
        if (authority != null) {
            Fields saved = InternalNotes.seenBy(who, AuthorityDescription.FORM.write(authority.description()));
            return new Sheet(id, authority, authority.version(), saved, null);
        }
        return kind.map(of -> new Sheet(id, null, 0, begin(of, who), null))
                .orElseThrow(() -> Refusal.notFound("authority", id));
    }

    private static Fields begin(AuthorityKind kind, Account who) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", kind.name());
        String name = Ids.item();
        values.put("names", name);
        values.put("names." + name + ".lang", who.language().tag());
        values.put("names." + name + ".use", "PREFERRED");
        return new Fields(values);
    }

    /// Whether it is public, or was and left a tombstone.
    boolean wasPublic(UUID id) {
        return publications.findByIdOptional(id).isPresent();
    }

    @Override
    public Form<AuthorityDescription> form() {
        return AuthorityDescription.FORM;
    }

    @Override
    public Fields laidFlat(Revision revision, Account who) {
        return InternalNotes.seenBy(
                who,
                AuthorityDescription.FORM.write(AuthorityCodec.open(revision.schema(), revision.body())),
                authorities.findByIdOptional(revision.record()).orElse(null));
    }

    /// A saved state as somebody may see it.
    ///
    /// @throws Refusal invalid, when what is left is no description
    AuthorityDescription described(Revision revision, Account who) {
        if (who.mayReadPrivate()) {
            return AuthorityCodec.open(revision.schema(), revision.body());
        }
        var read = AuthorityDescription.FORM.read(laidFlat(revision, who), who.displayName());
        return read.storable().orElseThrow(() -> Refusal.invalid(read.violations()));
    }

    @Override
    public Fields settled(UUID id, Fields sent) {
        Map<String, String> values = new LinkedHashMap<>(sent.values());
        authorities
                .findByIdOptional(id)
                .ifPresent(one -> values.put("kind", one.kind().name()));
        String kind = values.getOrDefault("kind", "");
        if (kind(kind).isEmpty()) {
            throw Refusal.invalid(List.of(Violation.error("choice", "kind", "“" + kind + "” is no kind", kind)));
        }
        return new Fields(values);
    }

    @Override
    public Fields complete(Fields sent, Fields before) {
        AuthorityKind kind = kind(sent.get("kind")).orElseThrow();
        return new SentFields(AuthorityDescription.FORM, path -> isDrawn(kind, path)).complete(sent, before);
    }

    private boolean isDrawn(AuthorityKind kind, String path) {
        String field = path.split("\\.", 2)[0];
        return forms.of(kind).stream()
                .flatMap(section -> section.fields().stream())
                .anyMatch(use -> use.field().equals(field));
    }

    @Override
    public List<Violation> missing(Fields fields) {
        return fields.items("names").isEmpty()
                ? List.of(Violation.error("required", "names", "A name is needed", "name"))
                : List.of();
    }

    @Override
    public void save(UUID id, int base, AuthorityDescription said, Account who, String reason) {
        if (base == 0) {
            file.enter(id, said, who.author(), reason);
        } else {
            file.save(id, base, said, who.author(), reason);
        }
    }

    /// Errors and warnings of what is typed, as far as it can be read.
    List<Violation> told(UUID id, Fields fields, Account who) {
        var read = AuthorityDescription.FORM.read(fields, who.displayName());
        List<Violation> all = new ArrayList<>(read.violations());
        read.storable().ifPresent(said -> all.addAll(file.violations(id, said)));
        return all;
    }
}
