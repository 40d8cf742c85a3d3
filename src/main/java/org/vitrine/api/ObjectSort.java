package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vitrine.account.Account;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.Checks;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Deletions;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.DescriptionCodec;
import org.vitrine.catalogue.Doubts;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profiles;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;
import org.vitrine.revision.Revision;
import org.vitrine.text.RecordJson;

/// Collection objects, by identifier or object number.
@ApplicationScoped
class ObjectSort implements Sort<Description> {

    static final String FOLDER = "/api/objects/";

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final CollectionObjects objects;
    private final Cataloguing cataloguing;
    private final Deletions deletions;
    private final ProfilesInForce profiles;
    private final Doubts doubts;
    private final Publications publications;

    ObjectSort(
            CollectionObjects objects,
            Cataloguing cataloguing,
            Deletions deletions,
            ProfilesInForce profiles,
            Doubts doubts,
            Publications publications) {
        this.objects = objects;
        this.cataloguing = cataloguing;
        this.deletions = deletions;
        this.profiles = profiles;
        this.doubts = doubts;
        this.publications = publications;
    }

    static Optional<UUID> uuid(String address) {
        return UUID_FORM.matcher(address).matches() ? Optional.of(UUID.fromString(address)) : Optional.empty();
    }

    @Override
    public Form<Description> form() {
        return Description.FORM;
    }

    /// @throws Refusal not found; gone
    CollectionObject object(String address) {
        Optional<UUID> id = uuid(address);
        return id.map(objects::findByIdOptional)
                .orElseGet(() -> ObjectNumber.parse(address).flatMap(objects::find))
                .orElseThrow(() -> id.flatMap(deletions::find)
                        .map(deleted -> new Refusal(new Failure.Gone(
                                "object", address, "It was deleted on " + deleted.at() + " and can be brought back")))
                        .orElseGet(() -> Refusal.notFound("object", address)));
    }

    @Override
    public Working<Description> get(String address) {
        CollectionObject object = object(address);
        return new Working<>(object.id(), object.version(), object.description(), about(object));
    }

    ObjectNode about(CollectionObject object) {
        ObjectNode about = RecordJson.object();
        about.put("id", object.id().toString());
        about.put("number", object.number().value());
        about.put("kind", object.kind());
        about.put("collection", object.collection());
        about.put("status", object.status().name().toLowerCase(Locale.ROOT));
        about.put("version", object.version());
        about.put("completeness", object.completeness());
        about.put("createdAt", object.createdAt().toString());
        about.put("updatedAt", object.updatedAt().toString());
        publications.findByIdOptional(object.id()).ifPresent(shown -> about.set("published", published(shown)));
        return about;
    }

    /// What the public sees of a record that was ever published.
    static ObjectNode published(Publication shown) {
        ObjectNode published = RecordJson.object();
        published.put("state", shown.state().name().toLowerCase(Locale.ROOT));
        published.put("version", shown.revision());
        published.put("address", "/" + shown.folder() + "/" + shown.key());
        published.put("first", shown.firstPublished().toString());
        published.put("changed", shown.datestamp().toString());
        String reason = shown.reason();
        if (reason != null) {
            published.put("reason", reason);
        }
        return published;
    }

    @Override
    public String address(UUID id) {
        return FOLDER + id;
    }

    @Override
    public Description open(Revision revision) {
        return DescriptionCodec.open(revision.schema(), revision.body());
    }

    @Override
    public List<Violation> missing(Fields fields) {
        Profiles inForce = profiles.current();
        String kind = fields.get("identity.kind");
        return inForce.find(kind)
                .map(profile -> Checks.toSave(fields, profile))
                .orElseGet(() -> kind.isEmpty()
                        ? List.of()
                        : List.of(Violation.error(
                                "choice", "identity.kind", "There is no kind of object “" + kind + "”", kind)));
    }

    @Override
    public List<Violation> doubts(UUID id, Description said) {
        List<Violation> found = new ArrayList<>(doubts.of(said));
        cataloguing.checkCustom(id, said).stream().filter(one -> !one.isError()).forEach(found::add);
        return found;
    }

    @Override
    public void enter(UUID id, Description said, Account who, String reason) {
        cataloguing.enter(id, said, who.author(), reason);
    }

    @Override
    public void save(UUID id, int base, Description said, Account who, String reason) {
        cataloguing.save(id, base, said, who.author(), reason);
    }

    @Override
    public Fields seenBy(Account who, Fields whole) {
        return PrivateFields.seenBy(who, whole);
    }

    @Override
    public ObjectNode seenBy(Account who, Description whole) {
        if (who.mayReadPrivate()) {
            return (ObjectNode) RecordJson.tree(whole);
        }
        Fields fields = Description.FORM.write(whole);
        return Shown.of(Description.FORM, whole, path -> PrivateFields.isPrivate(path, fields));
    }

    @Override
    public Fields withHidden(Account who, Fields sent, Fields before) {
        return who.mayReadPrivate() ? sent : PrivateFields.putBack(sent, before);
    }
}
