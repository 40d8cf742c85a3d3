package org.vitrine.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.Author;
import org.vitrine.form.Fields;
import org.vitrine.form.Hiding;
import org.vitrine.problem.Refusal;

/// What is private of an authority are its internal notes. Whoever has not the right to private fields gets a record
/// without them, and [AuthorityFile] puts them back into whatever that person saves.
@ApplicationScoped
public class InternalNotes {

    private static final Hiding HIDING = new Hiding(new Rule());

    private final Accounts accounts;

    InternalNotes(Accounts accounts) {
        this.accounts = accounts;
    }

    private static final class Rule implements Hiding.Rule {

        private static final String NOTES = "notes";

        @Override
        public Set<String> lists() {
            return Set.of(NOTES);
        }

        @Override
        public boolean hidesItem(String list, String item, Fields record) {
            return list.equals(NOTES)
                    && record.get(NOTES + "." + item + ".internal").equals("true");
        }

        @Override
        public boolean hides(String path, Fields record) {
            String[] steps = path.split("\\.");
            return steps.length > 1 && hidesItem(steps[0], steps[1], record);
        }

        @Override
        public boolean hidesThatThereIs(String list) {
            return true;
        }

        @Override
        public boolean isOpen(String list) {
            return false;
        }
    }

    /// What somebody may see of a record.
    public static Fields seenBy(Account who, Fields record) {
        return seenBy(who, record, null);
    }

    /// What somebody may see of an old state: nothing that was internal then or is by now.
    ///
    /// @param now null when the record is gone
    public static Fields seenBy(Account who, Fields record, @Nullable Authority now) {
        return who.mayReadPrivate()
                ? record
                : HIDING.shown(record, now == null ? null : AuthorityDescription.FORM.write(now.description()));
    }

    /// What somebody sent, with the notes that they do not see. The service itself sees all.
    AuthorityDescription putBack(Author author, AuthorityDescription sent, AuthorityDescription present) {
        UUID id = author.account();
        boolean seesAll = id == null
                || accounts.findByIdOptional(id).filter(Account::mayReadPrivate).isPresent();
        if (seesAll || present.notes().stream().noneMatch(AuthorityDescription.AuthorityNote::internal)) {
            return sent;
        }
        var whole = HIDING.putBack(AuthorityDescription.FORM.write(sent), AuthorityDescription.FORM.write(present));
        var read = AuthorityDescription.FORM.read(whole, author.name());
        return read.storable().orElseThrow(() -> Refusal.invalid(read.violations()));
    }
}
