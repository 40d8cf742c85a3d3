package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.vitrine.account.Account;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.Backlinks.Backlink;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.Fields;
import org.vitrine.text.Language;

/// Says where a record is used, each place as the record and its field.
@ApplicationScoped
class Uses {

    private final Authorities authorities;
    private final CollectionObjects objects;
    private final ProfilesInForce profiles;
    private final AuthorityForms forms;
    private final ViolationWords words;
    private final PrivateFields privateFields;

    Uses(
            Authorities authorities,
            CollectionObjects objects,
            ProfilesInForce profiles,
            AuthorityForms forms,
            ViolationWords words,
            PrivateFields privateFields) {
        this.authorities = authorities;
        this.objects = objects;
        this.profiles = profiles;
        this.forms = forms;
        this.words = words;
        this.privateFields = privateFields;
    }

    /// Without private fields that the reader does not see.
    List<AuthorityAside.Use> of(List<Backlink> links, Account who) {
        Language language = who.language();
        List<UUID> ids = links.stream().map(Backlink::from).distinct().toList();
        Map<UUID, Authority> fromAuthorities = authorities.byId(ids);
        Map<UUID, CollectionObject> fromObjects = objects.byId(ids);
        return links.stream()
                .flatMap(link -> {
                    Authority authority = fromAuthorities.get(link.from());
                    if (authority != null) {
                        return Stream.of(use(authority, link.path(), language));
                    }
                    return Optional.ofNullable(fromObjects.get(link.from()))
                            .filter(object -> !privateFields.hides(who, link.path(), object))
                            .map(object -> use(object, link.path(), language))
                            .stream();
                })
                .toList();
    }

    private AuthorityAside.Use use(Authority from, String path, Language language) {
        FieldNames names = new FieldNames(
                AuthorityDescription.FORM, forms.guide(from.kind()), new Fields(Map.of()), language, words);
        return new AuthorityAside.Use(
                "/desk/authorities/" + from.id() + "#" + FieldNames.target(path),
                from.description().name(language),
                names.of(AuthorityDescription.FORM.general(path)));
    }

    private AuthorityAside.Use use(CollectionObject from, String path, Language language) {
        FieldNames names =
                new FieldNames(Description.FORM, profiles.current().guide(), new Fields(Map.of()), language, words);
        return new AuthorityAside.Use(
                "/desk/objects/" + from.id() + "#" + FieldNames.target(path),
                from.number() + " " + from.title(language),
                names.of(Description.FORM.general(path)));
    }
}
