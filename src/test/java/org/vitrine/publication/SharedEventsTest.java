package org.vitrine.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vitrine.publication.Shelf.CURATOR;
import static org.vitrine.publication.Shelf.date;
import static org.vitrine.publication.Shelf.freshWord;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.BackReferences;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.PublicRecord.PublicObject;

/// An event that one record tells and another has a part in.
@QuarkusTest
class SharedEventsTest {

    private static final String EVENT = "presentations.p0";

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Inject
    CollectionObjects objects;

    @Inject
    EntityManager entityManager;

    @Inject
    BackReferences backReferences;

    @Test
    void isShownWithItsDateAndPartiesWhereItIsShared() {
        UUID giver = shelf.authority(AuthorityKind.PERSON, "Giver " + freshWord());
        UUID teller = shelf.enter(shelf.kettle().given(giver, null, date("14 April 1987"), null, null));
        UUID sharer = shelf.enter(shelf.kettle().sharing(teller, EVENT));
        publishing.publishObjects(List.of(teller, sharer), CURATOR);

        PublicObject shown = shown(sharer);
        assertThat(shown.description().presentations())
                .singleElement()
                .satisfies(event -> assertThat(event.id()).isEqualTo("s0"));
        assertThat(shown.description().datesByRole()).hasSize(1);
        assertThat(shown.labels()).containsKey(giver);
        assertThat(shown.objects()).containsKey(teller);
        assertThat(earliestDay(sharer)).isEqualTo(LocalDate.of(1987, 4, 14).toEpochDay());
    }

    @Test
    void followsTheRecordThatTellsIt() {
        ObjectFixture kettle = shelf.kettle().given(null, "a potter", date("1987"), null, null);
        UUID teller = shelf.enter(kettle);
        UUID sharer = shelf.enter(shelf.kettle().sharing(teller, EVENT));
        publishing.publishObjects(List.of(teller, sharer), CURATOR);
        shelf.save(teller, kettle.withoutEvents().given(null, "a smith", date("1990"), null, null));

        assertThat(earliestDay(sharer)).isEqualTo(LocalDate.of(1990, 1, 1).toEpochDay());
        assertThat(giver(sharer)).isEqualTo("a potter");
        assertThat(version(sharer)).isEqualTo(1);

        publishing.publishObject(teller, CURATOR);
        assertThat(giver(sharer)).isEqualTo("a smith");

        publishing.withdraw(teller, "entered twice", CURATOR);
        assertThat(shown(sharer).description().presentations()).isEmpty();
    }

    @Test
    void isLeftOutUntilTheRecordThatTellsItIsPublic() {
        UUID teller = shelf.enter(shelf.kettle().givenBy(null, "a potter"));
        UUID sharer = shelf.enter(shelf.kettle().sharing(teller, EVENT));

        assertThat(publishing.obstacles(sharer)).extracting(Violation::code).contains("event-not-public");
        publishing.publishObject(sharer, CURATOR);
        assertThat(shown(sharer).description().presentations()).isEmpty();
        assertThat(shown(sharer).description().sharedEvents()).isEmpty();

        publishing.publishObject(teller, CURATOR);
        assertThat(giver(sharer)).isEqualTo("a potter");
    }

    @Test
    void isNotTakenOutWhileOthersShareIt() {
        ObjectFixture kettle = shelf.kettle().givenBy(null, "a potter");
        UUID teller = shelf.enter(kettle);
        UUID sharer = shelf.enter(shelf.kettle().sharing(teller, EVENT));
        String number = number(sharer);

        assertThat(violations(() -> shelf.save(teller, kettle.withoutEvents())))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("event-shared");
                    assertThat(violation.arguments()).containsExactly(number);
                });
    }

    @Test
    void mustBeToldWhereItIsLookedFor() {
        UUID teller = shelf.enter(shelf.kettle());
        UUID second = shelf.enter(shelf.kettle().givenBy(null, "a potter"));
        UUID third = shelf.enter(shelf.kettle().sharing(second, EVENT));

        assertThat(violations(() -> shelf.enter(shelf.kettle().sharing(teller, EVENT))))
                .extracting(Violation::code, Violation::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("event-not-told", "sharedEvents.s0.event"));
        // what the third shares itself cannot be shared on
        assertThat(violations(() -> shelf.enter(shelf.kettle().sharing(third, "presentations.s0"))))
                .extracting(Violation::code)
                .containsExactly("event-not-told");
        assertThat(violations(() -> shelf.enter(shelf.kettle().sharing(UUID.randomUUID(), EVENT))))
                .extracting(Violation::code)
                .containsExactly("dangling-reference");
        ObjectFixture own = shelf.kettle().givenBy(null, "a potter");
        UUID itself = shelf.enter(own);
        assertThat(violations(() -> shelf.save(itself, own.sharing(itself, EVENT))))
                .extracting(Violation::code)
                .containsExactly("event-of-its-own");
    }

    @Test
    void wholesAndEventsAreFoundFromTheOtherSide() {
        UUID set = shelf.enter(shelf.kettle().givenBy(null, "a potter"));
        UUID part = shelf.enter(shelf.kettle().partOf(set, false));
        UUID member = shelf.enter(shelf.kettle().partOf(set, true).sharing(set, EVENT));

        List<BackReferences.BackReference> found =
                QuarkusTransaction.requiringNew().call(() -> backReferences.to(set, 10));
        assertThat(found)
                .extracting(
                        BackReferences.BackReference::from,
                        BackReferences.BackReference::field,
                        BackReferences.BackReference::possibly)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(part, "wholes", false),
                        org.assertj.core.groups.Tuple.tuple(member, "wholes", true),
                        org.assertj.core.groups.Tuple.tuple(member, "sharedEvents", false));
    }

    @Test
    void aWholeIsNotAPartOfItsPart() {
        ObjectFixture set = shelf.kettle();
        UUID whole = shelf.enter(set);
        UUID part = shelf.enter(shelf.kettle().partOf(whole, true));
        UUID partOfPart = shelf.enter(shelf.kettle().partOf(part, false));

        assertThat(violations(() -> shelf.save(whole, set.partOf(partOfPart, false))))
                .extracting(Violation::code)
                .containsExactly("cycle-of-parts");
    }

    private static List<Violation> violations(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        List<Violation> found = new java.util.ArrayList<>();
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> found.addAll(((Failure.Invalid) refusal.failure()).violations()));
        return found;
    }

    @Transactional
    PublicObject shown(UUID id) {
        return (PublicObject) Objects.requireNonNull(publications.findById(id)).body();
    }

    private String giver(UUID id) {
        Description said = shown(id).description();
        return Objects.requireNonNull(
                said.presentations().getFirst().givers().getFirst().name());
    }

    private long earliestDay(UUID id) {
        return ((Number) entityManager
                        .createNativeQuery("select earliest_day from collection_object where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    private int version(UUID id) {
        return ((Number) entityManager
                        .createNativeQuery("select version from collection_object where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .intValue();
    }

    @Transactional
    String number(UUID id) {
        return objects.get(id).number().value();
    }
}
