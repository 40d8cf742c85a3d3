package org.vitrine.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Slug;

/// The working record of a person, organisation, state, office, decoration, place, occasion or source.
@Entity
@Table(name = "authority")
public class Authority {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private AuthorityKind kind;

    @Column(name = "slug")
    private String slug;

    @Column(name = "sort_name")
    private String sortName;

    @Version
    @Column(name = "version")
    private int version = 1;

    @Column(name = "schema")
    private short schema;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "description")
    private String description;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    protected Authority() {}

    Authority(UUID id, AuthorityKind kind, Slug slug, Instant now) {
        this.id = id;
        this.kind = kind;
        this.slug = slug.value();
        this.createdAt = now;
    }

    void describe(String sortName, String description, Instant now) {
        this.sortName = sortName;
        this.schema = AuthorityDescription.SCHEMA;
        this.description = description;
        this.updatedAt = now;
    }

    void move(Slug slug) {
        this.slug = slug.value();
    }

    void mergeInto(@Nullable UUID survivor) {
        mergedInto = survivor;
    }

    /// The record that this one turned out to be the same as; null when it stands for itself.
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public UUID id() {
        return id;
    }

    public AuthorityKind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public String sortName() {
        return sortName;
    }

    /// Number of the newest revision.
    public int version() {
        return version;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public AuthorityDescription description() {
        return AuthorityCodec.open(schema, description);
    }
}
