package org.vitrine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;
import org.vitrine.text.Language;

/// Starts with an empty data folder and lets the opening load the collection, as a first start does.
@QuarkusTest
@TestProfile(ShippedCollectionTest.WithSample.class)
class ShippedCollectionTest {

    public static class WithSample implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vitrine.sample", "true");
        }
    }

    @Inject
    ShippedCollection shipped;

    @Inject
    CollectionObjects objects;

    @Inject
    Publications publications;

    @Inject
    EntityManager entityManager;

    /// The opening adds them while the doors are open; this waits for it, or does it first.
    @BeforeEach
    void addPictures() {
        shipped.addPictures();
    }

    @Test
    void countsWhatTheAlbumShows() {
        List<PublicObject> all = published();
        List<String> numbers = all.stream().map(PublicObject::key).toList();

        assertThat(numbers).hasSize(135);
        assertThat(numbers.stream().filter(number -> number.startsWith("GCF.P")))
                .hasSize(79);
        assertThat(numbers.stream().filter(number -> number.matches("GCF\\.\\d{3}\\.[a-z]")))
                .hasSize(12);
        assertThat(wholes(1, 17)).hasSize(17);
        assertThat(wholes(18, 23)).hasSize(6);
        assertThat(wholes(24, 40)).hasSize(17);
        assertThat(wholes(41, 41)).hasSize(1);
        assertThat(wholes(42, 44)).hasSize(3);
    }

    @Test
    void agreesWithTheAlbumObjectByObject() throws IOException {
        List<String> album = album();
        assertThat(album).hasSize(44);

        for (String line : album) {
            String[] cells = line.split("\\|", -1);
            PublicObject object = published(cells[0]);
            Description said = object.description();

            assertThat(dates(said)).as(cells[0]).isEqualTo(cells[1]);
            assertThat(meanings(said)).as(cells[0]).isEqualTo(cells[2]);
            assertThat(givers(object)).as(cells[0]).isEqualTo(cells[3]);
            String quotation =
                    Objects.requireNonNull(said.references().getFirst().quotation());
            assertThat(quotation.lines().findFirst()).as(cells[0]).hasValue(cells[4]);
        }
    }

    @Test
    void publishesEveryAuthority() {
        long working = QuarkusTransaction.requiringNew().call(() -> count("authority"));
        long published = QuarkusTransaction.requiringNew()
                .call(() -> publications.count("family", Publication.Family.AUTHORITY));

        assertThat(working).isEqualTo(176);
        assertThat(published).isEqualTo(working);
    }

    @Test
    void showsPicturesAsIllustrationsOnly() {
        List<Description.Picture> pictures = published().stream()
                .flatMap(object -> object.description().pictures().stream())
                .toList();

        assertThat(pictures).hasSize(23).allSatisfy(picture -> {
            assertThat(picture.view()).isEqualTo(Description.View.ILLUSTRATION);
            assertThat(picture.rights()).contains("publicdomain/zero");
            assertThat(picture.captions()).extracting(caption -> caption.lang()).containsExactly("en", "ko", "ru");
        });
    }

    @Test
    void keepsPrivateNotesAtHome() {
        assertThat(published().stream().flatMap(object -> object.description().notes().stream()))
                .noneMatch(Description.Note::internal);
    }

    @Test
    void linksPhotographsWithTheirOccasions() {
        PublicObject photograph = published("GCF.P044");

        assertThat(photograph.labels().values())
                .anySatisfy(label -> assertThat(label.kind()).isEqualTo(AuthorityKind.OCCASION))
                .anySatisfy(label -> assertThat(label.names().in(Language.EN)).isEqualTo("Leningrad Metal Factory"));
    }

    @Test
    void doesNothingASecondTime() {
        long changes = QuarkusTransaction.requiringNew().call(() -> count("change"));
        long revisions = QuarkusTransaction.requiringNew().call(() -> count("revision"));

        assertThat(shipped.isWanted()).isFalse();
        shipped.load();

        assertThat(QuarkusTransaction.requiringNew().call(() -> count("change")))
                .isEqualTo(changes);
        assertThat(QuarkusTransaction.requiringNew().call(() -> count("revision")))
                .isEqualTo(revisions);
    }

    private long count(String table) {
        return (Long)
                entityManager.createNativeQuery("select count(*) from " + table).getSingleResult();
    }

    private List<String> wholes(int from, int to) {
        return published().stream()
                .map(PublicObject::key)
                .filter(number -> number.matches("GCF\\.\\d{3}"))
                .filter(number -> {
                    int serial = Integer.parseInt(number.substring(4));
                    return serial >= from && serial <= to;
                })
                .toList();
    }

    private List<PublicObject> published() {
        return QuarkusTransaction.requiringNew()
                .call(() -> publications.list("family", Publication.Family.OBJECT).stream()
                        .map(publication -> (PublicObject) Objects.requireNonNull(publication.body()))
                        .toList());
    }

    private PublicObject published(String number) {
        return published().stream()
                .filter(object -> object.key().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static String dates(Description said) {
        return said.datesByRole().stream().map(date -> date.date().asWritten()).collect(Collectors.joining());
    }

    private static String meanings(Description said) {
        return said.datesByRole().stream().map(date -> date.date().edtf()).collect(Collectors.joining());
    }

    private static String givers(PublicObject object) {
        Description said = object.description();
        Stream<Party> parties = Stream.of(
                        said.conferrals().stream()
                                .flatMap(
                                        one -> Stream.concat(one.awardingBodies().stream(), one.presenters().stream())),
                        said.presentations().stream().flatMap(one -> one.givers().stream()),
                        said.installations().stream().flatMap(one -> one.installers().stream()))
                .flatMap(one -> one);
        return parties.filter(party -> !party.isOthers())
                .map(party -> party.agent() == null
                        ? party.name()
                        : "@"
                                + Objects.requireNonNull(object.labels().get(party.agent()))
                                        .slug())
                .collect(Collectors.joining(", "));
    }

    private static List<String> album() throws IOException {
        try (InputStream stream = ShippedCollectionTest.class.getResourceAsStream("/intake/album.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
