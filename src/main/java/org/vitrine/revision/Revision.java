package org.vitrine.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.text.Ids;

/// One save of a record: who, when, why, and the whole record as JSON. Never changed afterwards.
@Entity
@Immutable
@Table(name = "revision")
public class Revision {

    @Id
    private UUID id;

    @Column(name = "record")
    private UUID record;

    @Column(name = "number")
    private int number;

    @Column(name = "account")
    private @Nullable UUID account;

    @Column(name = "author")
    private String author;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "reason")
    private String reason;

    @Column(name = "act")
    private @Nullable UUID act;

    @Column(name = "schema")
    private short schema;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "body")
    private String body;

    @Column(name = "profile")
    private @Nullable String profile;

    protected Revision() {}

    Revision(
            UUID record,
            int number,
            Author author,
            Instant savedAt,
            String reason,
            int schema,
            String body,
            @Nullable String profile) {
        this.id = Ids.record();
        this.record = record;
        this.number = number;
        this.account = author.account();
        this.author = author.name();
        this.savedAt = savedAt;
        this.reason = reason;
        this.schema = (short) schema;
        this.body = body;
        this.profile = profile;
    }

    Revision within(Act one) {
        this.id = one.nextRevision();
        this.act = one.id();
        return this;
    }

    public UUID id() {
        return id;
    }

    /// What this save was part of; its own id when it was by itself.
    public UUID act() {
        return act == null ? id : act;
    }

    public UUID record() {
        return record;
    }

    /// Counts from 1 within its record; equals the record's version after that save.
    public int number() {
        return number;
    }

    public Author author() {
        return new Author(account, author);
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String reason() {
        return reason;
    }

    public int schema() {
        return schema;
    }

    public String body() {
        return body;
    }

    /// Hash of the profile that an object had then; null for an authority.
    public @Nullable String profile() {
        return profile;
    }
}
