package org.vitrine.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an endpoint needs from whoever asks. Which endpoint needs which stands in one file, `rights.table`.
public enum Right {
    /// nothing: nobody has to sign in
    ANYONE(null, null),
    /// to be signed in; for what is one's own
    SIGNED_IN(Role.READER, null),
    /// sees working records
    READ(Role.READER, Scope.READ),
    /// takes working records away as a file; every use stands in the audit log
    EXPORT(Role.READER, Scope.READ),
    /// enters and edits records
    EDIT(Role.CATALOGUER, Scope.WRITE),
    /// takes files in
    ADD_MEDIA(Role.CATALOGUER, Scope.MEDIA),
    /// publishes and withdraws records
    PUBLISH(Role.CURATOR, Scope.PUBLISH),
    /// changes what all records are described with: forms, vocabularies
    CURATE(Role.CURATOR, null),
    /// manages accounts, reads the audit log
    ADMINISTER(Role.ADMINISTRATOR, null);

    private final @Nullable Role role;
    private final @Nullable Scope scope;

    Right(@Nullable Role role, @Nullable Scope scope) {
        this.role = role;
        this.scope = scope;
    }

    /// As it stands in the table: lower-case with hyphens.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Right> find(String word) {
        return Arrays.stream(values())
                .filter(right -> right.word().equals(word))
                .findFirst();
    }

    /// The least role that has it; empty when nobody has to sign in.
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /// What a token must have been made for; empty when no token gives it.
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    public boolean isHeldBy(Role held) {
        return role == null || held.mayDoWhat(role);
    }
}
