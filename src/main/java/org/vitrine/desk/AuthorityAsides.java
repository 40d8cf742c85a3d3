package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Backlinks;
import org.vitrine.form.Fields;
import org.vitrine.publication.AuthorityPublishing;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;
import org.vitrine.revision.Revisions;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Language;

/// Works out what helps beside an authority: from what is typed, before it is saved.
@ApplicationScoped
class AuthorityAsides {

    private static final int SHOWN = 100;
    private static final int MOST_SAVES = 1_000;

    private final Authorities authorities;
    private final AuthorityDesk desk;
    private final AuthorityForms forms;
    private final Backlinks backlinks;
    private final Uses uses;
    private final Publications publications;
    private final AuthorityPublishing publishing;
    private final Revisions revisions;
    private final WorkingSearch search;
    private final ViolationWords words;
    private final Frames frames;

    AuthorityAsides(
            Authorities authorities,
            AuthorityDesk desk,
            AuthorityForms forms,
            Backlinks backlinks,
            Uses uses,
            Publications publications,
            AuthorityPublishing publishing,
            Revisions revisions,
            WorkingSearch search,
            ViolationWords words,
            Frames frames) {
        this.authorities = authorities;
        this.desk = desk;
        this.forms = forms;
        this.backlinks = backlinks;
        this.uses = uses;
        this.publications = publications;
        this.publishing = publishing;
        this.revisions = revisions;
        this.search = search;
        this.words = words;
        this.frames = frames;
    }

    AuthorityAside of(UUID id, AuthorityKind kind, Fields fields, Account who) {
        Language language = who.language();
        Authority authority = authorities.findByIdOptional(id).orElse(null);
        Optional<Publication> publication = publications.findByIdOptional(id);
        FieldNames names = new FieldNames(AuthorityDescription.FORM, forms.guide(kind), fields, language, words);
        long used = backlinks.count(id);
        return new AuthorityAside(
                id,
                kind.word(),
                publication
                        .filter(Publication::isPublished)
                        .map(one -> "/" + one.folder() + "/" + one.key())
                        .orElse(null),
                authority == null ? "" : authority.slug(),
                mergedInto(authority, language),
                alike(id, kind, fields),
                desk.told(id, fields, who).stream().distinct().map(names::line).toList(),
                reach(id, authority, fields, who),
                frames.word(language, "usedIn", used),
                uses.of(backlinks.to(id, SHOWN), language),
                authority != null && publication.isEmpty() && used == 0,
                revisions.saves(id, MOST_SAVES).stream()
                        .map(save -> new AsideView.Saved(
                                save.number(), save.author(), Lines.when(save.savedAt(), language), save.reason()))
                        .toList());
    }

    private AuthorityAside.@Nullable Link mergedInto(@Nullable Authority authority, Language language) {
        UUID survivor = authority == null ? null : authority.mergedInto();
        return survivor == null
                ? null
                : new AuthorityAside.Link(
                        "/desk/authorities/" + survivor,
                        authorities.get(survivor).description().name(language),
                        "");
    }

    private List<AuthorityAside.Link> alike(UUID id, AuthorityKind kind, Fields fields) {
        return fields.items("names").stream()
                .flatMap(item -> Stream.of(fields.get("names." + item + ".text")))
                .flatMap(name -> search.sameName(name, List.of(kind)).stream())
                .filter(hit -> !hit.id().equals(id))
                .map(hit -> new AuthorityAside.Link("/desk/authorities/" + hit.id(), hit.name(), hit.dates()))
                .distinct()
                .toList();
    }

    private @Nullable String reach(UUID id, @Nullable Authority authority, Fields fields, Account who) {
        if (authority == null) {
            return null;
        }
        int reach = AuthorityDescription.FORM
                .read(fields, who.displayName())
                .storable()
                .map(said -> publishing.reach(id, authority.slug(), said))
                .orElse(0);
        return reach == 0 ? null : frames.word(who.language(), "labelReach", reach);
    }
}
