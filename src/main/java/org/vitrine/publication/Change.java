package org.vitrine.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One entry of the change order. Never changed afterwards.
@Entity
@Immutable
@Table(name = "change")
public class Change {

    public enum Type {
        /// published for the first time, or again after a withdrawal
        CREATE,
        UPDATE,
        /// withdrawn or merged into another
        DELETE,
        /// published under a new address, perhaps with other changes
        MOVE
    }

    @Id
    private long position;

    @Column(name = "record")
    private UUID record;

    @Enumerated(EnumType.STRING)
    @Column(name = "family")
    private Publication.Family family;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private Type type;

    @Column(name = "folder")
    private String folder;

    @Column(name = "key")
    private String key;

    @Column(name = "former_key")
    private @Nullable String formerKey;

    @Column(name = "successor")
    private @Nullable UUID successor;

    @Column(name = "successor_key")
    private @Nullable String successorKey;

    @Column(name = "author")
    private String author;

    @Column(name = "datestamp")
    private Instant datestamp;

    protected Change() {}

    /// Counts from 1, without gaps.
    public long position() {
        return position;
    }

    public UUID record() {
        return record;
    }

    public Publication.Family family() {
        return family;
    }

    public Type type() {
        return type;
    }

    public String folder() {
        return folder;
    }

    /// Last part of the public address after this change.
    public String key() {
        return key;
    }

    /// Last part of the address before, of a move.
    public Optional<String> formerKey() {
        return Optional.ofNullable(formerKey);
    }

    /// A record that another one was merged into, as it was then.
    ///
    /// @param key last part of its public address
    public record Successor(UUID record, String key) {}

    /// What the record was merged into, of a deletion by merging.
    public Optional<Successor> successor() {
        return successor == null || successorKey == null
                ? Optional.empty()
                : Optional.of(new Successor(successor, successorKey));
    }

    /// Who did it; for the desk, never public.
    public String author() {
        return author;
    }

    /// Never earlier than that of the position before.
    public Instant datestamp() {
        return datestamp;
    }
}
