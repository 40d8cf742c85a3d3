package org.vitrine.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An original that was taken in: what it is, how large, and how far its derivatives are.
@Entity
@Table(name = "media_file")
public class MediaFile {

    /// How far the derivatives are.
    public enum State {
        /// the original is kept, its derivatives are being made
        RECEIVED,
        /// derivatives can be shown
        READY,
        /// no picture can be made of it; the reason stands in `problem`
        WITHOUT_PICTURE
    }

    @Id
    private UUID id;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "size")
    private long size;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "width")
    private @Nullable Integer width;

    @Column(name = "height")
    private @Nullable Integer height;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "problem")
    private @Nullable String problem;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected MediaFile() {}

    MediaFile(
            UUID id,
            String fileName,
            String sha256,
            long size,
            String mediaType,
            @Nullable Integer width,
            @Nullable Integer height,
            String receivedBy,
            Instant receivedAt) {
        this.id = id;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.size = size;
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
        this.state = State.RECEIVED;
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
    }

    void ready() {
        state = State.READY;
        problem = null;
    }

    void withoutPicture(String why) {
        state = State.WITHOUT_PICTURE;
        problem = why;
    }

    public UUID id() {
        return id;
    }

    /// As it was uploaded, without folders; for people, never used as a path.
    public String fileName() {
        return fileName;
    }

    /// Lower-case hexadecimal.
    public String sha256() {
        return sha256;
    }

    /// In bytes.
    public long size() {
        return size;
    }

    /// As identified from the bytes.
    public String mediaType() {
        return mediaType;
    }

    /// Pixels of the upright picture; null when there is none.
    public @Nullable Integer width() {
        return width;
    }

    /// Pixels of the upright picture; null when there is none.
    public @Nullable Integer height() {
        return height;
    }

    public State state() {
        return state;
    }

    public @Nullable String problem() {
        return problem;
    }

    public String receivedBy() {
        return receivedBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
