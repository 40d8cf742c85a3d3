package org.vitrine.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Author;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityDescription.Tenure;
import org.vitrine.authority.AuthorityDescription.Wider;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Name;
import org.vitrine.authority.Participant;
import org.vitrine.authority.Party;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.Publications;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.PublishingJobs;
import org.vitrine.revision.Revisions;
import org.vitrine.text.Ids;

/// What an archivist does to authorities, over HTTP as a browser would.
@QuarkusTest
class AuthorityDeskTest {

    private static final Author CURATOR = Author.service("a curator");

    @Inject
    AuthorityFile file;

    @Inject
    Authorities authorities;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Inject
    PublishingJobs jobs;

    @Inject
    Revisions revisions;

    private String session = "";

    @BeforeEach
    void signIn() {
        session = given().redirects()
                .follow(false)
                .formParam("userName", Workplace.USER)
                .formParam("password", Workplace.PASSWORD)
                .post("/desk/sign-in")
                .cookie("vitrine_session");
    }

    private Response post(String path, Map<String, String> form) {
        return given().cookie("vitrine_session", session)
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(form)
                .post(path);
    }

    private Response get(String path) {
        return given().cookie("vitrine_session", session)
                .redirects()
                .follow(false)
                .get(path);
    }

    private static Name name(String text) {
        return new Name("n1", text, "en", Name.Use.PREFERRED, null);
    }

    private static HistoricalDate date(String edtf) {
        return HistoricalDate.of(Edtf.parse(edtf), edtf);
    }

    private UUID enter(AuthorityDescription said) {
        return file.enter(said, CURATOR, "").id();
    }

    private UUID person(String name) {
        return enter(AuthorityDescription.named(AuthorityKind.PERSON, name(name)));
    }

    /// An occasion in which somebody took part.
    private UUID occasion(String name, UUID participant) {
        return enter(AuthorityDescription.of(AuthorityKind.OCCASION, List.of(name(name)))
                .participants(List.of(Participant.of(null, new Party("p1", participant, null, null, null))))
                .build());
    }

    private AuthorityDescription described(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> authorities.get(id).description());
    }

    private Map<String, String> fields(UUID id) {
        Map<String, String> form = new LinkedHashMap<>(
                AuthorityDescription.FORM.write(described(id)).values());
        form.put("_basedOn", Integer.toString(version(id)));
        return form;
    }

    private int version(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> authorities.get(id).version());
    }

    private static String unique(String text) {
        return text + " " + Ids.item();
    }

    private void awaitJob(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        String location = answer.header("Location");
        assertThat(location).contains("/desk/jobs/");
        UUID job = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!jobs.find(job).orElseThrow().isOver()) {
            assertThat(System.nanoTime()).as("the job ends").isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(jobs.find(job).orElseThrow().refused()).isZero();
        get("/desk/jobs/" + job).then().statusCode(200);
    }

    @Test
    void everyKindHasAFormThatCanBeOpenedTypedAndSaved() {
        for (AuthorityKind kind : AuthorityKind.values()) {
            String begun = get("/desk/authorities/new/" + kind.word()).header("Location");
            String id = begun.replaceAll(".*/desk/authorities/([0-9a-f-]{36}).*", "$1");
            get("/desk/authorities/" + id + "?kind=" + kind.word())
                    .then()
                    .statusCode(200)
                    .body(containsString("name=\"names\""))
                    .body(containsString("id=\"s-facts\""));
            String name = unique("A " + kind.word());
            post(
                            "/desk/authorities/" + id,
                            Map.of(
                                    "_basedOn", "0",
                                    "kind", kind.name(),
                                    "names", "n1",
                                    "names.n1.text", name,
                                    "names.n1.lang", "en",
                                    "names.n1.use", "PREFERRED"))
                    .then()
                    .statusCode(303);
            assertThat(described(UUID.fromString(id)).kind()).isEqualTo(kind);
        }
    }

    @Test
    void theListAndWhatIsFoundWhileTypingAreBesideTheForms() {
        get("/desk/authorities").then().statusCode(200).body(containsString("/desk/authorities/new/person"));
        get("/desk/authorities/suggest?q=nobody&kinds=person").then().statusCode(200);
    }

    @Test
    void typingIsKeptAndOfferedAgain() {
        UUID id = person(unique("Somebody"));
        Map<String, String> typed = fields(id);
        typed.put("begin", "not yet a date");
        post("/desk/authorities/" + id + "/draft", typed).then().statusCode(200).body("keptAt", not(equalTo(null)));
        get("/desk/authorities/" + id).then().statusCode(200).body(containsString("not yet a date"));
        post("/desk/authorities/" + id + "/draft/discard", Map.of()).then().statusCode(303);
        get("/desk/authorities/" + id).then().body(not(containsString("not yet a date")));
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndNothingTypedIsLost() {
        UUID place = enter(AuthorityDescription.named(AuthorityKind.PLACE, name(unique("Somewhere"))));
        Map<String, String> typed = fields(place);
        typed.put("coordinates.latitude", "91");
        typed.put("coordinates.longitude", "200");
        typed.put("matches", "m1");
        typed.put("matches.m1.uri", "no address");
        typed.put("matches.m1.degree", "EXACT");
        typed.put("wider", "w1");
        typed.put("wider.w1.to", place.toString());
        post("/desk/authorities/" + place, typed)
                .then()
                .statusCode(422)
                .body(containsString("A latitude is -90 to 90"))
                .body(containsString("A longitude is -180 to 180"))
                .body(containsString("is not a web address"))
                .body(containsString("It would be within itself"))
                .body(containsString("value=\"no address\""));
    }

    @Test
    void placesDoNotLieWithinOneAnotherInACircle() {
        UUID outer = enter(AuthorityDescription.named(AuthorityKind.PLACE, name(unique("Outer"))));
        UUID inner = enter(AuthorityDescription.of(AuthorityKind.PLACE, List.of(name(unique("Inner"))))
                .wider(List.of(new Wider("w1", outer, null, null)))
                .build());
        Map<String, String> typed = fields(outer);
        typed.put("wider", "w1");
        typed.put("wider.w1.to", inner.toString());
        post("/desk/authorities/" + outer, typed).then().statusCode(422).body(containsString("within itself"));
    }

    @Test
    void aReferenceLeadsToARecordOfTheRightKind() {
        UUID person = person(unique("Somebody"));
        UUID place = enter(AuthorityDescription.named(AuthorityKind.PLACE, name(unique("Somewhere"))));
        Map<String, String> typed = fields(place);
        typed.put("wider", "w1");
        typed.put("wider.w1.to", person.toString());
        post("/desk/authorities/" + place, typed).then().statusCode(422).body(containsString("cannot stand here"));
    }

    @Test
    void changesOfTwoPeopleAreMergedAndTheSameFieldShowsBoth() {
        UUID id = person(unique("Somebody"));
        Map<String, String> mine = fields(id);
        Map<String, String> theirs = fields(id);
        theirs.put("begin", "1912");
        post("/desk/authorities/" + id, theirs).then().statusCode(303);
        mine.put("end", "1994");
        post("/desk/authorities/" + id, mine).then().statusCode(200);
        assertThat(described(id).begin()).isNotNull();
        assertThat(described(id).end()).isNotNull();

        Map<String, String> mineAgain = fields(id);
        Map<String, String> theirsAgain = fields(id);
        theirsAgain.put("begin", "1913");
        post("/desk/authorities/" + id, theirsAgain).then().statusCode(303);
        mineAgain.put("begin", "1914");
        post("/desk/authorities/" + id, mineAgain)
                .then()
                .statusCode(409)
                .body(containsString("1913"))
                .body(containsString("1914"));
    }

    @Test
    void theHistoryComparesAndRestores() {
        String before = unique("Before");
        UUID id = person(before);
        Map<String, String> typed = fields(id);
        typed.put("names.n1.text", unique("After"));
        typed.put("_reason", "a better reading");
        post("/desk/authorities/" + id, typed).then().statusCode(303);
        get("/desk/authorities/" + id + "/history/2")
                .then()
                .statusCode(200)
                .body(containsString(before))
                .body(containsString("a better reading"));
        post("/desk/authorities/" + id + "/history/1/restore", Map.of()).then().statusCode(303);
        assertThat(described(id).names().getFirst().text()).isEqualTo(before);
        assertThat(version(id)).isEqualTo(3);
    }

    @Test
    void whatIsReferredToIsNeitherRemovedNorWithdrawnAndTheListSaysBy() {
        UUID person = person(unique("Somebody"));
        String name = unique("A meeting");
        UUID occasion = occasion(name, person);
        post("/desk/authorities/" + person + "/remove", Map.of())
                .then()
                .statusCode(409)
                .body(containsString(name));
        publishing.publishAuthority(occasion, CURATOR);
        post("/desk/authorities/" + person + "/withdraw", Map.of("reason", "a mistake"))
                .then()
                .statusCode(409)
                .body(containsString(name));
        post("/desk/authorities/" + occasion + "/withdraw", Map.of("reason", "a mistake"))
                .then()
                .statusCode(303);
        post("/desk/authorities/" + person + "/withdraw", Map.of("reason", "a mistake"))
                .then()
                .statusCode(303);
        post("/desk/authorities/" + occasion + "/remove", Map.of()).then().statusCode(409);
    }

    @Test
    void aRecordThatNothingRefersToAndThatWasNeverPublicIsRemoved() {
        UUID id = person(unique("Nobody"));
        post("/desk/authorities/" + id + "/remove", Map.of()).then().statusCode(303);
        get("/desk/authorities/" + id).then().statusCode(404);
    }

    @Test
    void aChangedLabelIsShownByThePublicRecordsThatUseIt() {
        UUID person = person(unique("Old name"));
        UUID occasion = occasion(unique("A meeting"), person);
        publishing.publishAuthority(occasion, CURATOR);
        // what is typed since is not public, and stays so
        Map<String, String> waiting = fields(occasion);
        waiting.put("descriptions", "d1");
        waiting.put("descriptions.d1.text", "not public yet");
        post("/desk/authorities/" + occasion, waiting).then().statusCode(303);

        String newName = unique("New name");
        Map<String, String> typed = fields(person);
        typed.put("names.n1.text", newName);
        post("/desk/authorities/" + person + "/aside", typed)
                .then()
                .statusCode(200)
                .body(containsString("1 public record(s)"));
        typed.put("_action", "publish");
        awaitJob(post("/desk/authorities/" + person, typed));

        PublicAuthority shown = published(occasion);
        assertThat(shown.labels().get(person))
                .satisfies(label -> assertThat(label.names().byLanguage()).containsEntry("en", newName));
        assertThat(shown.description().descriptions()).isEmpty();
    }

    private PublicAuthority published(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (PublicAuthority) publications.findById(id).body());
    }

    @Test
    void twoBecomeOneAndTwoAgain() {
        String duplicateName = unique("Kim Ir Sen");
        UUID duplicate = person(duplicateName);
        UUID survivor = person(unique("Kim Il Sung"));
        UUID occasion = occasion(unique("A meeting"), duplicate);
        publishing.publishAuthority(occasion, CURATOR);
        publishing.publishAuthority(survivor, CURATOR);
        String oldAddress = "/people/" + slug(duplicate);

        get("/desk/authorities/" + duplicate + "/merge?with=" + survivor)
                .then()
                .statusCode(200)
                .body(containsString("1 record(s) get a new version, 1 public record(s)"));
        awaitJob(post("/desk/authorities/" + duplicate + "/merge", Map.of("survivor", survivor.toString())));

        assertThat(described(occasion).participants().getFirst().agent()).isEqualTo(survivor);
        assertThat(revisions.history(occasion))
                .first()
                .satisfies(one -> assertThat(one.reason()).contains(duplicateName));
        assertThat(described(survivor).names()).extracting(Name::text).contains(duplicateName);
        assertThat(published(occasion).labels()).containsKey(survivor).doesNotContainKey(duplicate);
        get(oldAddress).then().statusCode(301).header("Location", containsString("/people/" + slug(survivor)));
        get("/id/" + duplicate).then().statusCode(303);

        awaitJob(post("/desk/authorities/" + duplicate + "/merge/undo", Map.of()));

        assertThat(described(occasion).participants().getFirst().agent()).isEqualTo(duplicate);
        assertThat(described(survivor).names()).extracting(Name::text).doesNotContain(duplicateName);
        assertThat(published(occasion).labels()).containsKey(duplicate);
        get(oldAddress).then().statusCode(200);
    }

    private String slug(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> authorities.get(id).slug());
    }

    @Test
    void onlyTwoOfTheSameKindAreMergedAndNothingWithItself() {
        UUID person = person(unique("Somebody"));
        UUID place = enter(AuthorityDescription.named(AuthorityKind.PLACE, name(unique("Somewhere"))));
        post("/desk/authorities/" + person + "/merge", Map.of("survivor", person.toString()))
                .then()
                .statusCode(409);
        post("/desk/authorities/" + person + "/merge", Map.of("survivor", place.toString()))
                .then()
                .statusCode(409);
    }

    @Test
    void aChangedAddressRedirectsOncePublishedAndATakenOneIsRefused() {
        UUID one = person(unique("Somebody"));
        UUID other = person(unique("Somebody else"));
        publishing.publishAuthority(one, CURATOR);
        String before = slug(one);
        post("/desk/authorities/" + one + "/address", Map.of("slug", slug(other)))
                .then()
                .statusCode(409);
        post("/desk/authorities/" + one + "/address", Map.of("slug", "Not A Slug"))
                .then()
                .statusCode(422);
        String after = "moved-" + Ids.item();
        post("/desk/authorities/" + one + "/address", Map.of("slug", after))
                .then()
                .statusCode(303);
        publishing.publishAuthority(one, CURATOR);
        get("/people/" + before).then().statusCode(301).header("Location", containsString("/people/" + after));
    }

    @Test
    void offersWhoHeldAnOfficeThen() {
        UUID holder = person(unique("Holder"));
        UUID later = person(unique("Later holder"));
        UUID office = enter(AuthorityDescription.of(AuthorityKind.OFFICE, List.of(name(unique("Chairman"))))
                .tenures(List.of(
                        new Tenure("t1", holder, date("1953-03"), date("1955-02"), null, null),
                        new Tenure("t2", later, date("1955-02"), date("1958-03"), null, null)))
                .build());
        get("/desk/tenures?office=" + office + "&date=September 1953")
                .then()
                .statusCode(200)
                .body("size()", is(1))
                .body("[0].id", equalTo(holder.toString()));
        get("/desk/tenures?agent=" + later + "&date=June Juche 44(1955)")
                .then()
                .statusCode(200)
                .body("size()", is(1))
                .body("[0].id", equalTo(office.toString()))
                .body("[0].time", startsWith("1955-02"));
        get("/desk/tenures?office=" + office + "&date=no date")
                .then()
                .statusCode(200)
                .body("size()", is(0));
    }
}
