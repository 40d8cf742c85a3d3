package org.vitrine.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.vitrine.publication.Shelf.CURATOR;
import static org.vitrine.publication.Shelf.date;
import static org.vitrine.publication.Shelf.freshNumber;
import static org.vitrine.publication.Shelf.freshWord;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Status;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Language;

@QuarkusTest
class PublishingTest {

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Inject
    Changes changes;

    @Inject
    ChangeOrder order;

    @Inject
    CollectionObjects objects;

    @Inject
    Renditions renditions;

    @Inject
    EntityManager entityManager;

    @Inject
    Listener listener;

    @ApplicationScoped
    static class Listener {
        private final List<Published> heard = Collections.synchronizedList(new ArrayList<>());

        void hear(@Observes Published published) {
            heard.add(published);
        }

        List<Published> heard() {
            return List.copyOf(heard);
        }
    }

    @Test
    void showsThePublicPartAndNothingElse() {
        UUID hidden = shelf.file(100);
        UUID id = shelf.enter(shelf.kettle()
                .note("seen by all", false)
                .note("between us", true)
                .picture(hidden, false));
        publishing.publishObject(id, CURATOR);
        Description shown = shown(id).description();
        assertThat(shown.notes()).extracting(Description.Note::text).containsExactly("seen by all");
        assertThat(shown.pictures()).isEmpty();
        assertThat(bodyText(id)).doesNotContain("between us").doesNotContain(hidden.toString());
        assertThat(objects.get(id).status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void publishesTheAuthoritiesItRefersToAndTheirsAsWell() {
        UUID country = shelf.authority(AuthorityKind.PLACE, "Country " + freshWord());
        UUID city = shelf.authority(AuthorityKind.PLACE, "City " + freshWord(), country, null);
        UUID giver = shelf.authority(AuthorityKind.PERSON, "Giver " + freshWord());
        UUID id = shelf.enter(shelf.kettle().given(giver, null, null, null, city));
        long before = order.head();
        publishing.publishObject(id, CURATOR);
        assertThat(publications.byId(List.of(country, city, giver)).values())
                .hasSize(3)
                .allMatch(Publication::isPublished);
        assertThat(shown(id).labels()).containsKeys(city, giver).doesNotContainKey(country);
        assertThat(nameOf(giver, id)).startsWith("Giver ");
        // giver, city, country, album, object
        assertThat(changes.after(before, 10)).hasSize(5).allMatch(change -> change.type() == Change.Type.CREATE);
    }

    @Test
    void changesNothingInPublicWhenThePublicPartIsTheSame() {
        ObjectFixture kettle = shelf.kettle();
        UUID id = shelf.enter(kettle);
        publishing.publishObject(id, CURATOR);
        int next = shelf.save(id, kettle.note("between us", true));
        long before = order.head();
        publishing.publishObject(id, CURATOR);
        assertThat(order.head()).isEqualTo(before);
        assertThat(publication(id).revision()).isEqualTo(next);
    }

    @Test
    void keepsAnEditedRecordAsItWasUntilItIsPublishedAgain() {
        ObjectFixture kettle = shelf.kettle().title("Copper kettle", "en");
        UUID id = shelf.enter(kettle);
        publishing.publishObject(id, CURATOR);
        shelf.save(id, kettle.untitled().title("Bronze kettle", "en"));
        assertThat(shown(id).description().titles().getFirst().text()).isEqualTo("Copper kettle");
        publishing.publishObject(id, CURATOR);
        assertThat(shown(id).description().titles().getFirst().text()).isEqualTo("Bronze kettle");
        assertThat(changes.of(id)).extracting(Change::type).containsExactly(Change.Type.CREATE, Change.Type.UPDATE);
    }

    @Test
    void publishesAnEarlierRevisionWhenAskedTo() {
        ObjectFixture kettle = shelf.kettle().title("Copper kettle", "en");
        UUID id = shelf.enter(kettle);
        shelf.save(id, kettle.untitled().title("Bronze kettle", "en"));
        publishing.publishObject(id, 1, CURATOR);
        assertThat(shown(id).description().titles().getFirst().text()).isEqualTo("Copper kettle");
        assertThat(publication(id).revision()).isEqualTo(1);
        assertThatThrownBy(() -> publishing.publishObject(id, 99, CURATOR)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesADateThatContradictsItselfTogetherWithEverythingElse() {
        UUID id = shelf.enter(
                shelf.kettle().withoutObjectName().given(null, "a general", date("Juche 76 (1986)"), null, null));
        List<Violation> violations = violations(() -> publishing.publishObject(id, CURATOR));
        assertThat(violations)
                .extracting(Violation::code, Violation::path)
                .contains(tuple("date-disagrees", "presentations.p0.date"), tuple("required", "objectName"))
                .hasSize(2);
        assertThat(publications.byId(List.of(id))).isEmpty();
        assertThat(objects.get(id).status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void refusesWhatAnUnpublishedAuthorityWouldBringAlong() {
        String name = "Giver " + freshWord();
        UUID giver = shelf.authority(AuthorityKind.PERSON, name, null, date("Juche 10 (1920)"));
        UUID id = shelf.enter(shelf.kettle().givenBy(giver, null));
        assertThat(violations(() -> publishing.publishObject(id, CURATOR)))
                .extracting(Violation::path)
                .containsExactly("people/" + name.toLowerCase().replace(' ', '-') + ":begin");
    }

    @Test
    void refusesToReferToAWithdrawnAuthority() {
        UUID giver = shelf.authority(AuthorityKind.PERSON, "Giver " + freshWord());
        publishing.publishAuthority(giver, CURATOR);
        publishing.withdraw(giver, "never existed", CURATOR);
        UUID id = shelf.enter(shelf.kettle().givenBy(giver, null));
        assertThat(violations(() -> publishing.publishObject(id, CURATOR)))
                .extracting(Violation::code, Violation::path)
                .containsExactly(tuple("authority-withdrawn", "presentations.p0.givers.y1.agent"));
    }

    @Test
    void leavesATombstoneWithItsReason() {
        UUID id = published(shelf.kettle());
        String number = publication(id).key();
        publishing.withdraw(id, " entered twice ", CURATOR);
        Publication tombstone = publication(id);
        assertThat(tombstone.reason()).isEqualTo("entered twice");
        assertThatThrownBy(tombstone::body).isInstanceOf(IllegalStateException.class);
        assertThat(publications.locate("objects", number)).containsInstanceOf(Located.Gone.class);
        assertThat(objects.get(id).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(changes.of(id).getLast().type()).isEqualTo(Change.Type.DELETE);
    }

    @Test
    void refusesToWithdrawTwiceOrWithoutAReasonOrWhatWasNeverPublic() {
        UUID id = published(shelf.kettle());
        assertThatThrownBy(() -> publishing.withdraw(id, "  ", CURATOR))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.failure()).isInstanceOf(Failure.Invalid.class));
        publishing.withdraw(id, "a mistake", CURATOR);
        assertThatThrownBy(() -> publishing.withdraw(id, "a mistake", CURATOR))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.failure()).isInstanceOf(Failure.Conflict.class));
        assertThatThrownBy(() -> publishing.withdraw(UUID.randomUUID(), "a mistake", CURATOR))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.failure()).isInstanceOf(Failure.NotFound.class));
    }

    @Test
    void beginsAgainAfterAWithdrawalWithTheFirstDayKept() {
        UUID id = published(shelf.kettle());
        Instant first = publication(id).firstPublished();
        publishing.withdraw(id, "a mistake", CURATOR);
        publishing.publishObject(id, CURATOR);
        assertThat(publication(id).isPublished()).isTrue();
        assertThat(publication(id).reason()).isNull();
        assertThat(publication(id).firstPublished()).isEqualTo(first);
        assertThat(changes.of(id))
                .extracting(Change::type)
                .containsExactly(Change.Type.CREATE, Change.Type.DELETE, Change.Type.CREATE);
    }

    @Test
    void leadsFromTheOldNumberToTheNewOne() {
        ObjectFixture kettle = shelf.kettle();
        UUID id = published(kettle);
        String old = publication(id).key();
        String renumbered = freshNumber();
        shelf.save(id, kettle.number(renumbered));
        publishing.publishObject(id, CURATOR);
        assertThat(publications.locate("objects", old)).contains(new Located.Moved("objects", renumbered));
        assertThat(publications.locate("objects", renumbered)).containsInstanceOf(Located.Here.class);
        Change move = changes.of(id).getLast();
        assertThat(move.type()).isEqualTo(Change.Type.MOVE);
        assertThat(move.formerKey()).contains(old);
        publishing.withdraw(id, "a mistake", CURATOR);
        assertThat(publications.locate("objects", old)).containsInstanceOf(Located.Gone.class);
    }

    @Test
    void leadsFromAMergedRecordToTheLastOneOfAChain() {
        UUID first = published(shelf.kettle());
        UUID second = published(shelf.kettle());
        UUID third = published(shelf.kettle());
        String number = publication(first).key();
        publishing.merge(first, second, "the same kettle", CURATOR);
        publishing.merge(second, third, "the same kettle", CURATOR);
        String target = publication(third).key();
        assertThat(publications.locate("objects", number)).contains(new Located.Moved("objects", target));
        assertThat(publications.locate(first)).contains(new Located.Moved("objects", target));
        assertThatThrownBy(() -> publishing.merge(third, first, "the same kettle", CURATOR))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> publishing.merge(third, third, "the same kettle", CURATOR))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void doesNotSpeakOfAnObjectThatIsNotPublic() {
        UUID whole = shelf.enter(shelf.kettle().title("Secret set", "en"));
        UUID part = published(shelf.kettle().partOf(whole, false));
        assertThat(shown(part).description().wholes()).isEmpty();
        assertThat(bodyText(part)).doesNotContain(whole.toString());

        publishing.publishObject(whole, CURATOR);
        publishing.renderAgain(List.of(part), CURATOR);
        assertThat(shown(part).objects()).containsOnlyKeys(whole);
        assertThat(Objects.requireNonNull(shown(part).objects().get(whole))
                        .titles()
                        .in(Language.EN))
                .isEqualTo("Secret set");
    }

    @Test
    void publishesObjectsThatReferToOneAnotherTogether() {
        UUID whole = shelf.enter(shelf.kettle());
        UUID part = shelf.enter(shelf.kettle().partOf(whole, true));
        publishing.publishObjects(List.of(part, whole), CURATOR);
        assertThat(shown(part).objects()).containsOnlyKeys(whole);
    }

    @Test
    void rendersAgainFromThePublishedRevisionOnly() {
        UUID giver = shelf.authority(AuthorityKind.PERSON, "Giver " + freshWord());
        ObjectFixture kettle = shelf.kettle().title("Copper kettle", "en").givenBy(giver, null);
        UUID id = published(kettle);
        shelf.save(id, kettle.untitled().title("Bronze kettle", "en"));
        shelf.rename(giver, AuthorityKind.PERSON, 1, "Renamed");
        publishing.renderAgain(List.of(id), CURATOR);
        assertThat(nameOf(giver, id)).startsWith("Giver ");
        publishing.publishAuthority(giver, CURATOR);
        publishing.renderAgain(List.of(id), CURATOR);
        assertThat(nameOf(giver, id)).isEqualTo("Renamed");
        assertThat(shown(id).description().titles().getFirst().text()).isEqualTo("Copper kettle");
    }

    @Test
    void showsPicturesWithTheirSizeAndOnlyWhatIsAPicture() {
        UUID picture = shelf.file(640);
        UUID text = shelf.file(null);
        UUID id = published(shelf.kettle().picture(text, true).picture(picture, true));
        assertThat(shown(id).pictures()).extracting(PublicPicture::file).containsExactly(picture);
        assertThat(shown(id).pictures().getFirst().width()).isEqualTo(640);
        assertThat(shown(id).description().pictures())
                .extracting(Description.Picture::file)
                .containsExactly(picture);
    }

    @Test
    void previewsWithoutStoringAnything() {
        UUID giver = shelf.authority(AuthorityKind.PERSON, "Giver " + freshWord());
        UUID id = shelf.enter(shelf.kettle()
                .given(giver, null, date("Juche 76 (1986)"), null, null)
                .note("between us", true));
        long before = order.head();
        PublicObject preview = publishing.preview(id);
        assertThat(preview.labels()).containsKey(giver);
        assertThat(preview.description().notes()).isEmpty();
        assertThat(order.head()).isEqualTo(before);
        assertThat(publications.byId(List.of(id, giver))).isEmpty();
        assertThat(publishing.obstacles(id)).extracting(Violation::code).containsExactly("date-disagrees");
    }

    @Test
    void refusesToRunWithinAnotherTransaction() {
        UUID id = shelf.enter(shelf.kettle());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> publishing.publishObject(id, CURATOR)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesMoreThanATransactionHolds() {
        UUID id = published(shelf.kettle());
        Publishable one = new Publishable(publication(id).body(), 1);
        assertThatThrownBy(() -> publishing.publish(Collections.nCopies(501, one), CURATOR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> publishing.publish(List.of(one, one), CURATOR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsOfItAfterTheCommit() {
        UUID id = shelf.enter(shelf.kettle());
        long before = order.head();
        publishing.publishObject(id, CURATOR);
        assertThat(listener.heard()).contains(new Published(before + 1, before + 2));
    }

    @Test
    void keepsHotDocumentsAndRendersThoseOfAnotherMapperAgain() {
        UUID id = published(shelf.kettle().title("Copper kettle", "en"));
        Format format = renditions.format("oai_dc").orElseThrow();
        stored(id, "content = 'kept'");
        assertThat(renditions.read(List.of(id), format)).containsEntry(id, "kept");
        stored(id, "mapper = '0 http://elsewhere.example'");
        assertThat(renditions.read(List.of(id), format).get(id)).contains("Copper kettle");
        publishing.withdraw(id, "a mistake", CURATOR);
        assertThat(renditions.read(List.of(id), format)).isEmpty();
    }

    private void stored(UUID id, String assignment) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(entityManager
                                .createNativeQuery("update rendition set " + assignment
                                        + " where record = ?1 and format = 'oai_dc'")
                                .setParameter(1, id)
                                .executeUpdate())
                        .isEqualTo(1));
    }

    private UUID published(ObjectFixture object) {
        UUID id = shelf.enter(object);
        publishing.publishObject(id, CURATOR);
        return id;
    }

    private Publication publication(UUID id) {
        return publications.findById(id);
    }

    private PublicObject shown(UUID id) {
        return (PublicObject) publication(id).body();
    }

    private String nameOf(UUID authority, UUID id) {
        return Objects.requireNonNull(shown(id).labels().get(authority)).names().in(Language.EN);
    }

    private String bodyText(UUID id) {
        return PublicRecordCodec.write(publication(id).body());
    }

    private static List<Violation> violations(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        return ((Failure.Invalid) refusal.failure()).violations();
    }
}
