package org.vitrine.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What a person is typing into a record, raw: a JSON object from field path to the text as typed. Nothing in it has
/// to be valid to be kept.
@Entity
@IdClass(DraftId.class)
@Table(name = "draft")
public class Draft {

    @Id
    private UUID account;

    @Id
    private UUID record;

    @Column(name = "based_on")
    private int basedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "fields")
    private String fields;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() {}

    public UUID account() {
        return account;
    }

    public UUID record() {
        return record;
    }

    /// The revision that the typing started from; 0 for a record that was never saved.
    public int basedOn() {
        return basedOn;
    }

    public String fields() {
        return fields;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
