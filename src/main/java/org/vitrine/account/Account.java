package org.vitrine.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Language;

/// Somebody who works here.
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "private_fields")
    private boolean privateFields = true;

    // null for all
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "collections")
    private String @Nullable [] collections;

    @Column(name = "language")
    private String language;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    protected Account() {}

    public Account(UUID id, String userName, String displayName, Role role, String passwordHash, Instant now) {
        this.id = id;
        this.userName = userName;
        this.displayName = displayName;
        this.role = role;
        this.language = Language.EN.tag();
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String userName() {
        return userName;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /// Whether internal notes, locations, prices and withheld provenance are shown. An administrator could give
    /// themselves the right, so they have it.
    public boolean mayReadPrivate() {
        return privateFields || isAdministrator();
    }

    /// @param collection slug
    public boolean mayWorkIn(String collection) {
        String[] only = collections;
        return only == null || isAdministrator() || List.of(only).contains(collection);
    }

    /// Slugs of the collections that records may be changed in; empty for all.
    public Optional<Set<String>> collections() {
        return Optional.ofNullable(collections).map(Set::of);
    }

    void grant(Grant grant) {
        role = grant.role();
        privateFields = grant.privateFields();
        collections =
                grant.collections().map(some -> some.toArray(String[]::new)).orElse(null);
    }

    public Grant grant() {
        return new Grant(role, privateFields, collections());
    }

    public Language language() {
        return Language.find(language).orElse(Language.EN);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isEnabled() {
        return disabledAt == null;
    }

    void disable(Instant now) {
        disabledAt = now;
    }

    void enable() {
        disabledAt = null;
    }

    void rename(String name) {
        displayName = name;
    }

    public void speak(Language chosen) {
        language = chosen.tag();
    }

    public Author author() {
        return new Author(id, displayName);
    }

    String passwordHash() {
        return passwordHash;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }
}
