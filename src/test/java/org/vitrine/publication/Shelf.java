package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.authority.AuthorityBuilder;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityDescription.Wider;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Name;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.Description;
import org.vitrine.dating.Dates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.text.Ids;
import org.vitrine.text.Slug;

/// Working records for tests, entered as anybody enters them. All tests share one database, so that numbers and slugs
/// are made new each time.
@ApplicationScoped
public class Shelf {

    public static final Author CURATOR = Author.service("a curator");

    private final Cataloguing cataloguing;
    private final AuthorityFile authorities;
    private final EntityManager entityManager;

    Shelf(Cataloguing cataloguing, AuthorityFile authorities, EntityManager entityManager) {
        this.cataloguing = cataloguing;
        this.authorities = authorities;
        this.entityManager = entityManager;
    }

    public static String freshNumber() {
        return "T." + Ids.item() + Ids.item();
    }

    public static String freshWord() {
        return Ids.item() + Ids.item();
    }

    public static HistoricalDate date(String text) {
        return ((Reading.Understood) Dates.parse(text)).date();
    }

    /// An album that attests the objects.
    public UUID source() {
        return authority(AuthorityKind.SOURCE, "Album " + freshWord());
    }

    public UUID authority(AuthorityKind kind, String name) {
        return authority(kind, name, null, null);
    }

    @Transactional
    public UUID authority(AuthorityKind kind, String name, @Nullable UUID parent, @Nullable HistoricalDate begin) {
        UUID id = Ids.record();
        authorities.enter(id, Slug.of(name, "none"), named(kind, name, parent, begin), CURATOR, "");
        return id;
    }

    @Transactional
    public void rename(UUID id, AuthorityKind kind, int basedOn, String name) {
        authorities.save(id, basedOn, named(kind, name, null, null), CURATOR, "");
    }

    public ObjectFixture kettle() {
        return ObjectFixture.object(freshNumber(), source());
    }

    public UUID enter(ObjectFixture object) {
        return enter(object.description());
    }

    @Transactional
    public UUID enter(Description description) {
        return cataloguing.enter(description, CURATOR, "").id();
    }

    /// Saves a change on top of the newest version.
    @Transactional
    public int save(UUID id, ObjectFixture object) {
        CollectionObject saved = cataloguing.save(
                id, entityManager.find(CollectionObject.class, id).version(), object.description(), CURATOR, "");
        return saved.version();
    }

    /// An original that needs no bytes here.
    @Transactional
    public UUID file(@Nullable Integer width) {
        UUID id = Ids.record();
        entityManager
                .createNativeQuery("""
                        insert into media_file (id, file_name, sha256, size, media_type, width, height, state,
                            received_by, received_at)
                        values (?1, 'plate.png', ?2, 10, 'image/png', ?3, ?3, ?4, 'a curator', now())
                        """)
                .setParameter(1, id)
                .setParameter(2, (id.toString().replace("-", "")).repeat(2))
                .setParameter(3, width)
                .setParameter(4, width == null ? "WITHOUT_PICTURE" : "READY")
                .executeUpdate();
        return id;
    }

    private static AuthorityDescription named(
            AuthorityKind kind, String name, @Nullable UUID parent, @Nullable HistoricalDate begin) {
        AuthorityBuilder said = AuthorityDescription.of(
                        kind, List.of(new Name("n1", name, "en", Name.Use.PREFERRED, null)))
                .begin(begin);
        return (kind.isAgent() || kind == AuthorityKind.PLACE
                        ? said.wider(parent == null ? List.of() : List.of(new Wider("w1", parent, null, null)))
                        : said.parent(parent))
                .build();
    }
}
