package org.vitrine.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publication.Shelf.CURATOR;
import static org.vitrine.publication.Shelf.date;
import static org.vitrine.publication.Shelf.freshWord;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.RecordNames;
import org.vitrine.catalogue.References;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// How many statements reading a record takes.
@QuarkusTest
class StatementsTest {

    private static final ThreadLocal<@Nullable List<String>> SEEN = new ThreadLocal<>();

    /// Listens to what is said to the database by whoever counts, and to nobody else.
    @PersistenceUnitExtension
    @ApplicationScoped
    static class Listener implements StatementInspector {
        private static final long serialVersionUID = 1L;

        @Override
        public String inspect(String statement) {
            List<String> seen = SEEN.get();
            if (seen != null) {
                seen.add(statement);
            }
            return statement;
        }
    }

    @Inject
    Shelf shelf;

    @Inject
    CollectionObjects objects;

    @Inject
    RecordNames names;

    @Inject
    Publications publications;

    @Inject
    Publishing publishing;

    private static List<String> statements(Runnable reading) {
        List<String> seen = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            SEEN.set(seen);
            try {
                reading.run();
            } finally {
                SEEN.remove();
            }
        });
        return seen;
    }

    @Test
    void aWorkingRecordIsOneAndTheNamesOfAllThatItRefersToAreOneMore() {
        UUID giver = shelf.authority(AuthorityKind.PERSON, "Giver " + freshWord());
        UUID place = shelf.authority(AuthorityKind.PLACE, "Place " + freshWord());
        UUID whole = shelf.enter(shelf.kettle().title("The set", "en"));
        UUID file = shelf.file(100);
        UUID id = shelf.enter(shelf.kettle()
                .given(giver, null, date("1987"), null, place)
                .partOf(whole, false)
                .picture(file, true));

        List<String> seen = statements(() -> {
            Description said = objects.get(id).description();
            List<UUID> ids = new ArrayList<>(References.of(said).values());
            ids.add(file);
            Map<UUID, Localized> called = names.of(ids);

            assertThat(called).containsKeys(giver, place, whole, file);
            assertThat(Objects.requireNonNull(called.get(giver)).in(Language.EN))
                    .startsWith("Giver ");
            assertThat(Objects.requireNonNull(called.get(whole)).in(Language.EN))
                    .endsWith(" The set");
            assertThat(Objects.requireNonNull(called.get(file)).in(Language.EN)).isEqualTo("plate.png");
        });

        assertThat(seen).hasSize(2);
    }

    @Test
    void aPublicRecordIsOneWithItsNamesInIt() {
        UUID giver = shelf.authority(AuthorityKind.PERSON, "Giver " + freshWord());
        ObjectFixture kettle = shelf.kettle().given(giver, null, date("1987"), null, null);
        UUID id = shelf.enter(kettle);
        publishing.publishObject(id, CURATOR);
        String number = kettle.description().identity().number().value();

        List<String> seen = statements(() -> {
            Located found = publications.locate("objects", number).orElseThrow();
            PublicObject shown =
                    (PublicObject) ((Located.Here) found).publication().body();
            assertThat(shown.labels()).containsKey(giver);
        });

        assertThat(seen).hasSize(1);
    }
}
