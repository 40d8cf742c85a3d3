package org.vitrine.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everybody who works here.
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /// A name is the same in capitals.
    public Optional<Account> byUserName(String userName) {
        return find("lower(userName) = lower(?1)", userName).firstResultOptional();
    }

    /// By name.
    public List<Account> everybody() {
        return list("order by displayName, userName");
    }
}
