package org.vitrine.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;

/// The working record of an object: a relational spine, taken from the description, and the description itself.
@Entity
@Table(name = "collection_object")
public class CollectionObject {

    @Id
    private UUID id;

    @Column(name = "number")
    private String number;

    @Column(name = "collection")
    private String collection;

    @Column(name = "kind")
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private Description.Level level;

    // publishing and withdrawing say nothing new about the object, so they are no new version of it
    @OptimisticLock(excluded = true)
    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private Status status;

    // they follow events that other records tell, which are no new version of this one
    @OptimisticLock(excluded = true)
    @Column(name = "earliest_day")
    private @Nullable Long earliestDay;

    @OptimisticLock(excluded = true)
    @Column(name = "latest_day")
    private @Nullable Long latestDay;

    @Column(name = "completeness")
    private short completeness;

    @OptimisticLock(excluded = true)
    @Column(name = "counted_by")
    private @Nullable String countedBy;

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

    protected CollectionObject() {}

    CollectionObject(UUID id, Instant now) {
        this.id = id;
        this.status = Status.DRAFT;
        this.createdAt = now;
    }

    /// As it was when it was deleted.
    CollectionObject(UUID id, Instant createdAt, Status status, int version) {
        this(id, createdAt);
        this.status = status;
        this.version = version;
    }

    /// @param profile hash of the one by which completeness was counted
    void describe(Description said, @Nullable HistoricalDate sortedBy, int complete, String profile, Instant now) {
        number = said.identity().number().value();
        collection = said.identity().collection();
        kind = said.identity().kind();
        level = said.identity().level();
        sortBy(sortedBy);
        completeness = (short) complete;
        countedBy = profile;
        schema = Description.SCHEMA;
        description = DescriptionCodec.write(said);
        updatedAt = now;
    }

    void sortBy(@Nullable HistoricalDate date) {
        earliestDay = date == null ? null : day(date.earliest());
        latestDay = date == null ? null : day(date.latest());
    }

    /// Whether nothing was ever said of it.
    boolean isNew() {
        return description == null;
    }

    private static @Nullable Long day(@Nullable LocalDate date) {
        return date == null ? null : date.toEpochDay();
    }

    public void published() {
        status = Status.PUBLISHED;
    }

    public void withdrawn() {
        status = Status.WITHDRAWN;
    }

    /// Handed in for a curator to look at.
    public void submitted() {
        status = Status.IN_REVIEW;
    }

    /// @param former what it was before it was handed in
    public void sentBack(Status former) {
        status = former;
    }

    /// Slug of the collection.
    public String collection() {
        return collection;
    }

    public UUID id() {
        return id;
    }

    public ObjectNumber number() {
        return new ObjectNumber(number);
    }

    public String kind() {
        return kind;
    }

    public Status status() {
        return status;
    }

    /// Percent of the profile's fields that are filled, each by its weight, 0 to 100.
    public int completeness() {
        return completeness;
    }

    /// Number of the newest revision.
    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Description description() {
        return DescriptionCodec.open(schema, description);
    }

    /// The date that it is sorted by.
    public Optional<HistoricalDate> sortedBy(Profile profile) {
        return SortDate.of(description(), profile);
    }

    /// The title in the language, else in English, else the first; empty without one. Titles are never private.
    public String title(Language language) {
        return description().title(language);
    }
}
