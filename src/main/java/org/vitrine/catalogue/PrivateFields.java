package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.Author;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.form.Hiding;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.Profile;
import org.vitrine.revision.Revision;

/// The one door through which people read working records: whoever has not the right to private fields gets a record
/// without them, and [Cataloguing] puts them back into whatever that person saves. So no screen can show or lose what
/// it
/// never had (see the decision record 0100).
@ApplicationScoped
public class PrivateFields {

    private static final String KIND = "identity.kind";

    private final ProfilesInForce profiles;
    private final Accounts accounts;
    private final Hiding hiding;

    PrivateFields(ProfilesInForce profiles, Accounts accounts) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.hiding = new Hiding(new PrivateRule(this::isPublic));
    }

    private boolean isPublic(String kind, String key) {
        return profiles.current().isPublic(kind, key);
    }

    /// What somebody may see of fields that belong together as one record, its kind among them.
    public Fields seenBy(Account who, Fields record) {
        return who.mayReadPrivate() ? record : hiding.shown(record, null);
    }

    /// The same of fields without their kind.
    public Fields seenBy(Account who, String kind, Fields record) {
        if (who.mayReadPrivate()) {
            return record;
        }
        Map<String, String> values = new LinkedHashMap<>(record.values());
        values.put(KIND, kind);
        Map<String, String> shown =
                new LinkedHashMap<>(hiding.shown(new Fields(values), null).values());
        if (record.get(KIND).isEmpty()) {
            shown.remove(KIND);
        }
        return new Fields(shown);
    }

    /// What somebody may see of a working record, laid out flat.
    public Fields seenBy(Account who, CollectionObject object) {
        return seenBy(who, whole(object));
    }

    /// What somebody may see of an old state: nothing that was private then, and nothing that has become so since.
    ///
    /// @param now null when the record is gone
    public Fields seenBy(Account who, Revision revision, @Nullable CollectionObject now) {
        Fields then = Description.FORM.write(DescriptionCodec.open(revision.schema(), revision.body()));
        return who.mayReadPrivate() ? then : hiding.shown(then, now == null ? null : whole(now));
    }

    /// What somebody may see of a working record.
    public Description described(Account who, CollectionObject object) {
        Description whole = object.description();
        if (who.mayReadPrivate()) {
            return whole;
        }
        Fields fields = Description.FORM.write(whole);
        String kind = whole.identity().kind();
        return PublicPart.forColleagues(whole, path -> hiding.hides(path, fields, null), key -> isPublic(kind, key));
    }

    /// What somebody may see of an old state, as [#seenBy(Account, Revision, CollectionObject)].
    ///
    /// @throws Refusal invalid, when what is left is no description
    public Description described(Account who, Revision revision, @Nullable CollectionObject now) {
        if (who.mayReadPrivate()) {
            return DescriptionCodec.open(revision.schema(), revision.body());
        }
        FieldReader.Result<Description> read = Description.FORM.read(seenBy(who, revision, now), who.displayName());
        return read.storable().orElseThrow(() -> Refusal.invalid(read.violations()));
    }

    /// The form of a kind as somebody may see it.
    public Profile seenBy(Account who, Profile profile) {
        return who.mayReadPrivate() ? profile : profile.without(CustomField::internal);
    }

    /// Whether a field is kept from somebody, as it stands now or stood in an old state.
    ///
    /// @param path with item ids
    public boolean hides(Account who, String path, Revision revision, CollectionObject now) {
        return !who.mayReadPrivate()
                && hiding.hides(
                        path,
                        Description.FORM.write(DescriptionCodec.open(revision.schema(), revision.body())),
                        whole(now));
    }

    /// What somebody sent, with everything of a record that they do not see. Saving does it by itself; this is for
    /// whoever checks or shows what would be saved.
    ///
    /// @param whole the present state
    public Fields putBack(Account who, Fields sent, Fields whole) {
        return who.mayReadPrivate() ? sent : hiding.putBack(sent, whole);
    }

    /// Whether a field is kept from somebody.
    ///
    /// @param path with item ids
    /// @param record that the path is of, whole
    public boolean hides(Account who, String path, Fields record) {
        return !who.mayReadPrivate() && hiding.hides(path, record, null);
    }

    /// Whether a field is kept from somebody.
    ///
    /// @param path with item ids
    public boolean hides(Account who, String path, CollectionObject object) {
        return !who.mayReadPrivate() && hiding.hides(path, whole(object), null);
    }

    /// What was found wrong with a working record, as it may be told to somebody: of a private field only that
    /// something is wrong.
    public List<Violation> told(Account who, List<Violation> violations, CollectionObject object) {
        return who.mayReadPrivate() || violations.isEmpty() ? violations : told(violations, whole(object));
    }

    List<Violation> told(Author author, List<Violation> violations, Fields whole) {
        return maySee(author) ? violations : told(violations, whole);
    }

    private List<Violation> told(List<Violation> violations, Fields whole) {
        return violations.stream()
                .map(one -> hiding.hides(one.path(), whole, null) ? untold(one) : one)
                .distinct()
                .toList();
    }

    private static Violation untold(Violation violation) {
        return new Violation(
                violation.severity(),
                "private-field",
                "",
                "A field that not everybody sees needs attention; ask somebody who has the right to private fields",
                List.of());
    }

    /// What somebody sent, with everything of the present state that they do not see. The service itself sees all.
    ///
    /// @throws Refusal invalid, when what was sent does not fit what is there
    Description putBack(Author author, Description sent, Description present) {
        if (maySee(author)) {
            return sent;
        }
        Fields flat = Description.FORM.write(sent);
        Fields whole = hiding.putBack(flat, Description.FORM.write(present));
        if (whole.equals(flat)) {
            return sent;
        }
        FieldReader.Result<Description> read = Description.FORM.read(whole, author.name());
        return read.storable()
                .orElseThrow(() -> Refusal.invalid(read.violations().stream()
                        .filter(Violation::isError)
                        .map(PrivateFields::untold)
                        .distinct()
                        .toList()));
    }

    private boolean maySee(Author author) {
        UUID id = author.account();
        return id == null
                || accounts.findByIdOptional(id).filter(Account::mayReadPrivate).isPresent();
    }

    private static Fields whole(CollectionObject object) {
        return Description.FORM.write(object.description());
    }
}
