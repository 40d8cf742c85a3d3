package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;
import org.vitrine.problem.Violation;
import org.vitrine.revision.Revision;

/// A sort of record that is read and changed here: objects, authorities. It saves where the desk saves.
interface Sort<T extends Record> {

    /// A working record as it is now.
    ///
    /// @param about everything that is told of it but its description
    record Working<T extends Record>(UUID id, int version, T description, ObjectNode about) {}

    Form<T> form();

    /// @param address its identifier, or what else it is known by
    /// @throws org.vitrine.problem.Refusal not found; gone, when it was taken out
    Working<T> get(String address);

    /// Below `/api`, without a slash at the end.
    String address(UUID id);

    T open(Revision revision);

    /// What is missing to save it, told together with what cannot be read.
    List<Violation> missing(Fields fields);

    /// What somebody should look at again, and what does not stand in the way.
    List<Violation> doubts(UUID id, T said);

    void enter(UUID id, T said, Account who, String reason);

    void save(UUID id, int base, T said, Account who, String reason);

    Fields seenBy(Account who, Fields whole);

    ObjectNode seenBy(Account who, T whole);

    /// What was sent by somebody who does not see everything, with what they do not see as it was.
    Fields withHidden(Account who, Fields sent, Fields before);
}
