package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.authority.Authorities;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.Fields;
import org.vitrine.media.MediaFiles;
import org.vitrine.text.Language;
import org.vitrine.vocabulary.Vocabularies;

/// What forms of every sort are drawn with: terms to choose from, and names of the records that references lead to.
@ApplicationScoped
class FormSupplies {

    private final Vocabularies vocabularies;
    private final Authorities authorities;
    private final CollectionObjects objects;
    private final MediaFiles files;
    private final ProfilesInForce profiles;
    private final PrivateFields privateFields;

    FormSupplies(
            Vocabularies vocabularies,
            Authorities authorities,
            CollectionObjects objects,
            MediaFiles files,
            ProfilesInForce profiles,
            PrivateFields privateFields) {
        this.vocabularies = vocabularies;
        this.authorities = authorities;
        this.objects = objects;
        this.files = files;
        this.profiles = profiles;
        this.privateFields = privateFields;
    }

    Map<String, List<FormView.Option>> terms(Language language) {
        Map<String, List<FormView.Option>> terms = new HashMap<>();
        for (String scheme : vocabularies.schemes()) {
            terms.put(
                    scheme,
                    vocabularies.terms(scheme).stream()
                            .map(concept -> new FormView.Option(
                                    concept.id(), concept.labels().in(language), false))
                            .toList());
        }
        return terms;
    }

    Names names(Fields fields, Language language) {
        var ids = Names.idsIn(fields);
        Map<UUID, String> byId = new HashMap<>();
        authorities
                .byId(ids)
                .forEach((id, authority) -> byId.put(id, authority.description().name(language)));
        objects.byId(ids).forEach((id, object) -> byId.put(id, object.number() + " " + object.title(language)));
        files.byId(ids).forEach((id, file) -> byId.put(id, file.fileName()));
        return new Names(byId);
    }

    /// Events of the objects that a form looks for some in.
    Map<UUID, List<FormView.Option>> events(Fields fields, Account who) {
        List<UUID> tellers = fields.items("sharedEvents").stream()
                .flatMap(id -> Names.id(fields.get("sharedEvents." + id + ".object")).stream())
                .toList();
        Map<UUID, List<FormView.Option>> events = new HashMap<>();
        objects.byId(tellers).forEach((id, object) -> events.put(id, events(object, who)));
        return events;
    }

    /// Events that a record tells and others may share.
    List<FormView.Option> events(CollectionObject object, Account who) {
        Description said = privateFields.described(who, object);
        Language language = who.language();
        Map<UUID, String> agents = new HashMap<>();
        authorities
                .byId(EventNames.agentsIn(said))
                .forEach((id, authority) ->
                        agents.put(id, authority.description().name(language)));
        return new EventNames(profiles.current().guide(), agents, language).of(said);
    }
}
