package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Holds people to the collections that they were given to work in.
@ApplicationScoped
public class CollectionRights {

    private final Accounts accounts;

    CollectionRights(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Asked before anything is saved, published or withdrawn. The service itself may work everywhere.
    ///
    /// @throws Refusal forbidden
    @Transactional
    public void require(Author author, String collection) {
        UUID id = author.account();
        if (id != null
                && accounts.findByIdOptional(id)
                        .filter(who -> who.mayWorkIn(collection))
                        .isEmpty()) {
            throw new Refusal(
                    new Failure.Forbidden("You may not change records of the collection “" + collection + "”"));
        }
    }
}
