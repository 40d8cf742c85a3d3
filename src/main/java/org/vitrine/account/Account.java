package org.vitrine.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
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

    public Language language() {
        return Language.find(language).orElse(Language.EN);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isEnabled() {
        return disabledAt == null;
    }

    public void disable(Instant now) {
        disabledAt = now;
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
