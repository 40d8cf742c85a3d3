package org.vitrine.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Violation;
import org.vitrine.text.RecordJson;

/// A file that is being sent, and what became of it.
@Entity
@Table(name = "upload")
class Upload {

    enum State {
        /// bytes are missing
        RECEIVING,
        /// all bytes are there and are being looked at
        COMPLETE,
        /// it is an original now
        KEPT,
        /// it was looked at and not kept
        REFUSED
    }

    /// What it is for (tus 1.0, section Concatenation).
    enum Role {
        WHOLE,
        PART,
        JOINED
    }

    /// A violation as it is stored.
    private record Said(Violation.Severity severity, String code, String path, String message, List<String> arguments) {

        static String json(List<Violation> violations) {
            return RecordJson.write(violations.stream()
                    .map(one -> new Said(one.severity(), one.code(), one.path(), one.message(), one.arguments()))
                    .toList());
        }

        Violation violation() {
            return new Violation(severity, code, path, message, arguments);
        }
    }

    @Id
    private UUID id;

    @Column(name = "account")
    private UUID account;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "metadata")
    private String metadata;

    @Column(name = "length")
    private long length;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "parts")
    private UUID[] parts;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "media_file")
    private @Nullable UUID mediaFile;

    @Column(name = "known")
    private boolean known;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "violations")
    private String violations;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Upload() {}

    Upload(UUID id, UUID account, UploadMetadata metadata, long length, Role role, List<UUID> parts, Instant now) {
        this.id = id;
        this.account = account;
        this.fileName = metadata.fileName();
        this.metadata = metadata.asSent();
        this.length = length;
        this.role = role;
        this.parts = parts.toArray(UUID[]::new);
        this.state = State.RECEIVING;
        this.violations = "[]";
        this.createdAt = now;
        this.expiresAt = now;
    }

    void remembered(Instant until) {
        expiresAt = until;
    }

    void complete() {
        state = State.COMPLETE;
    }

    /// @param before whether the same bytes were there already
    /// @param warnings what was odd about it
    void kept(UUID file, boolean before, List<Violation> warnings) {
        state = State.KEPT;
        mediaFile = file;
        known = before;
        violations = Said.json(warnings);
    }

    void refused(List<Violation> why) {
        state = State.REFUSED;
        violations = Said.json(why);
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    String fileName() {
        return fileName;
    }

    UploadMetadata metadata() {
        return UploadMetadata.parse(metadata);
    }

    /// In bytes.
    long length() {
        return length;
    }

    Role role() {
        return role;
    }

    List<UUID> parts() {
        return List.of(parts);
    }

    State state() {
        return state;
    }

    @Nullable
    UUID mediaFile() {
        return mediaFile;
    }

    boolean isKnown() {
        return known;
    }

    List<Violation> violations() {
        return Stream.of(RecordJson.read(violations, Said[].class))
                .map(Said::violation)
                .toList();
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
