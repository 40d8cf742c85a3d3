package org.vitrine.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The current public state of a record: published, or withdrawn with a tombstone.
@Entity
@Table(name = "publication")
public class Publication {

    public enum State {
        PUBLISHED,
        WITHDRAWN
    }

    public enum Family {
        OBJECT,
        AUTHORITY
    }

    @Id
    private UUID record;

    @Enumerated(EnumType.STRING)
    @Column(name = "family")
    private Family family;

    /// public address folder: `objects`, `people`, `places` …
    @Column(name = "folder")
    private String folder;

    @Column(name = "key")
    private String key;

    @Column(name = "kind")
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    @Column(name = "revision")
    private int revision;

    @Column(name = "position")
    private long position;

    @Column(name = "datestamp")
    private Instant datestamp;

    @Column(name = "first_published")
    private Instant firstPublished;

    /// the lowest OAI sets that it is in, for the readers of [HarvestRows]
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "sets")
    private List<String> sets = List.of();

    @Column(name = "schema")
    private short schema;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "body")
    private @Nullable String body;

    protected Publication() {}

    Publication(UUID record, Family family) {
        this.record = record;
        this.family = family;
    }

    static Family familyOf(PublicRecord body) {
        return switch (body) {
            case PublicRecord.PublicObject _ -> Family.OBJECT;
            case PublicRecord.PublicAuthority _ -> Family.AUTHORITY;
        };
    }

    static String folderOf(PublicRecord body) {
        return switch (body) {
            case PublicRecord.PublicObject _ -> "objects";
            case PublicRecord.PublicAuthority authority ->
                authority.description().kind().folder();
        };
    }

    void show(Publishable shown, long at, Instant stamp) {
        PublicRecord said = shown.body();
        // withdrawn and shown again is a beginning as well, but the first day stays the first
        if (firstPublished == null) {
            firstPublished = stamp;
        }
        folder = folderOf(said);
        key = said.key();
        kind = said.kind();
        state = State.PUBLISHED;
        reason = null;
        replacedBy = null;
        revision = shown.revision();
        schema = PublicRecord.SCHEMA;
        body = PublicRecordCodec.write(said);
        sets = List.copyOf(PublicSets.lowest(PublicSets.of(said)));
        position = at;
        datestamp = stamp;
    }

    /// A later revision whose public part is the same.
    void standsFor(int laterRevision) {
        revision = laterRevision;
    }

    void withdraw(String why, @Nullable UUID successor, long at, Instant stamp) {
        state = State.WITHDRAWN;
        reason = why;
        replacedBy = successor;
        body = null;
        position = at;
        datestamp = stamp;
    }

    boolean shows(PublicRecord other) {
        // both through the same writing and reading: what is not written makes no difference
        return body != null
                && body().equals(PublicRecordCodec.open(PublicRecord.SCHEMA, PublicRecordCodec.write(other)));
    }

    boolean isAt(String otherFolder, String otherKey) {
        return folder.equals(otherFolder) && key.equals(otherKey);
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    public UUID record() {
        return record;
    }

    public Family family() {
        return family;
    }

    public String folder() {
        return folder;
    }

    /// Last part of the public address.
    public String key() {
        return key;
    }

    public String kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    /// Why it was withdrawn; null while published.
    public @Nullable String reason() {
        return reason;
    }

    /// The record that this one was merged into; null when there is none.
    public @Nullable UUID replacedBy() {
        return replacedBy;
    }

    /// The lowest OAI sets that it is in.
    Set<String> sets() {
        return new TreeSet<>(sets);
    }

    /// Which revision is published.
    public int revision() {
        return revision;
    }

    /// Place in the change order of its last change.
    public long position() {
        return position;
    }

    public Instant datestamp() {
        return datestamp;
    }

    public Instant firstPublished() {
        return firstPublished;
    }

    /// @throws IllegalStateException when it is withdrawn
    public PublicRecord body() {
        if (body == null) {
            throw new IllegalStateException("A withdrawn record has no public body");
        }
        return PublicRecordCodec.open(schema, body);
    }
}
