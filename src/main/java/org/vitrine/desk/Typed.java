package org.vitrine.desk;

import java.util.List;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;
import org.vitrine.problem.Violation;
import org.vitrine.revision.Revision;

/// A sort of record that is typed on the desk: what [Typing] has to know of it.
interface Typed<T extends Record> {

    Form<T> form();

    /// What was sent, with what nobody can change put right.
    Fields settled(UUID id, Fields sent);

    /// What was sent, made whole with what its form does not draw.
    Fields complete(Fields sent, Fields before);

    /// What is missing although everything that was typed can be read.
    List<Violation> missing(Fields fields);

    /// @param base the version that it is saved on top of; 0 enters a new record
    /// @throws org.vitrine.problem.Refusal invalid, with every violation
    void save(UUID id, int base, T said, Account who, String reason);

    /// What somebody may see of a saved state. Saving keeps the rest as it is.
    Fields laidFlat(Revision revision, Account who);
}
