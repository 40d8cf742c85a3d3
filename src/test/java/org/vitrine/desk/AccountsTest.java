package org.vitrine.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Accounts;
import org.vitrine.account.Right;
import org.vitrine.account.RightsTable;
import org.vitrine.account.Role;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEntry;
import org.vitrine.audit.AuditReading;
import org.vitrine.desk.People.Person;
import org.vitrine.text.Ids;

@QuarkusTest
class AccountsTest {

    @Inject
    AuditReading audit;

    @Inject
    Accounts accounts;

    private List<AuditEntry> told(AuditAction action) {
        return audit.newest(new AuditReading.Asked(action, null, null, null, null), null, 200)
                .items();
    }

    /// Every row of the table is walked with every role: who lacks the right is refused, who has it is not.
    @Test
    void everyEndpointHoldsToTheTableRoleByRole() {
        List<String> wrong = new ArrayList<>();
        RightsTable table = RightsTable.load();
        for (Role role : Role.values()) {
            Person person = People.of(role);
            table.endpoints().forEach((endpoint, right) -> {
                // what programs may do is walked in the API's own test: a session opens nothing there
                boolean desk = endpoint.contains(" /desk");
                if (desk && right != Right.ANYONE && !endpoint.equals("POST /desk/sign-out")) {
                    int status = call(anyAnswer().cookie(DeskDoor.COOKIE, person.cookie()), endpoint)
                            .statusCode();
                    // an endpoint may refuse more for other reasons, but never with less than a role's right
                    boolean refused = status == 403 || status == 401;
                    if (refused == right.isHeldBy(role)) {
                        wrong.add(role + " " + endpoint + " (" + right.word() + ") was answered " + status);
                    }
                }
            });
        }
        table.endpoints().forEach((endpoint, right) -> {
            if (right != Right.ANYONE) {
                int status = call(anyAnswer(), endpoint).statusCode();
                if (status != 401) {
                    wrong.add("nobody " + endpoint + " was answered " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static RequestSpecification anyAnswer() {
        return given().accept("*/*").redirects().follow(false);
    }

    private static Response call(RequestSpecification request, String endpoint) {
        String[] words = endpoint.split(" ");
        String path = words[1].replaceAll("\\{kind(:[^}]*)?}", "medal")
                .replaceAll("\\{(number|version|page)(:[^}]*)?}", "1")
                .replaceAll("\\{[^}]*}", "01990000-0000-7000-8000-00000000dead");
        // what an endpoint reads is chosen before anybody is asked who they are: each is sent what it reads
        return switch (words[0].equals("POST") ? path.substring(path.lastIndexOf('/')) : "") {
            case "/pictures" -> request.multiPart("nothing", "x").post(path);
            case "/cells" -> request.contentType("application/json").body("{}").post(path);
            case "/provenance" ->
                request.contentType("text/plain").body("Gift, 1950").post(path);
            default -> request.request(words[0], path);
        };
    }

    @Test
    void somebodyIsInvitedChoosesAPasswordAndTheLinkWorksOnce() {
        Person administrator = People.administrator();
        String token = People.invitation(administrator, Map.of("role", "CATALOGUER", "all", "yes"));
        given().get("/desk/welcome/" + token)
                .then()
                .statusCode(200)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
        // what is wrong is told, what was typed stays but for the password, and the link goes on working
        given().formParams(Map.of("userName", "admin", "displayName", "Ann", "password", "short"))
                .post("/desk/welcome/" + token)
                .then()
                .statusCode(422)
                .body(containsString("value=\"Ann\""))
                .body(containsString("at least 15"))
                .body(containsString("Somebody has this user name"))
                .body(not(containsString("\"short\"")));
        Map<String, String> chosen = Map.of("userName", "once.only", "displayName", "Ann", "password", People.PASSWORD);
        given().redirects()
                .follow(false)
                .formParams(chosen)
                .post("/desk/welcome/" + token)
                .then()
                .statusCode(303);
        given().formParams(chosen).post("/desk/welcome/" + token).then().statusCode(404);
        given().get("/desk/welcome/" + token).then().statusCode(404);
        People.signIn("Once.Only", People.PASSWORD).opens("/desk").then().statusCode(200);
        assertThat(told(AuditAction.ACCOUNT_MADE))
                .anyMatch(entry -> entry.actor().equals("once.only"));
    }

    @Test
    void anInvitationThatWasWithdrawnOpensNothing() {
        Person administrator = People.administrator();
        String token = People.invitation(administrator, Map.of("role", "READER", "all", "yes"));
        Matcher id = Pattern.compile("/desk/accounts/invitations/([0-9a-f-]{36})/withdraw")
                .matcher(administrator.opens("/desk/accounts").asString());
        while (id.find()) {
            administrator.sends("/desk/accounts/invitations/" + id.group(1) + "/withdraw", Map.of());
        }
        given().get("/desk/welcome/" + token).then().statusCode(404);
    }

    @Test
    void aResetLinkGivesANewPasswordAndEndsWhatWasOpen() {
        Person administrator = People.administrator();
        Person person = People.of(Role.READER);
        String token =
                People.link(administrator.sends("/desk/accounts/" + person.id(administrator) + "/link", Map.of()));
        String better = "another sentence for another day";
        given().redirects()
                .follow(false)
                .formParams(Map.of("password", better))
                .post("/desk/welcome/" + token)
                .then()
                .statusCode(303);
        person.opens("/desk/me").then().statusCode(303);
        People.attempt(person.userName(), People.PASSWORD).then().statusCode(401);
        People.signIn(person.userName(), better).opens("/desk/me").then().statusCode(200);
    }

    @Test
    void theLastAdministratorCannotBeLockedOut() {
        Person administrator = People.administrator();
        UUID id = administrator.id(administrator);
        accounts.everybody().stream()
                .filter(one ->
                        one.isAdministrator() && one.isEnabled() && !one.id().equals(id))
                .forEach(one -> administrator
                        .sends("/desk/accounts/" + one.id() + "/disable", Map.of())
                        .then()
                        .statusCode(303));
        administrator
                .sends("/desk/accounts/" + id + "/disable", Map.of())
                .then()
                .statusCode(409)
                .body(containsString("last administrator"));
        administrator
                .sends("/desk/accounts/" + id, Map.of("role", "READER", "all", "yes"))
                .then()
                .statusCode(409);
        administrator.opens("/desk/accounts").then().statusCode(200);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndComesBackWhenEnabled() {
        Person administrator = People.administrator();
        Person person = People.of(Role.CURATOR);
        UUID id = person.id(administrator);
        administrator
                .sends("/desk/accounts/" + id + "/disable", Map.of())
                .then()
                .statusCode(303);
        person.opens("/desk/me").then().statusCode(303);
        People.attempt(person.userName(), People.PASSWORD).then().statusCode(401);
        administrator.sends("/desk/accounts/" + id + "/enable", Map.of()).then().statusCode(303);
        People.signIn(person.userName(), People.PASSWORD);
    }

    @Test
    void aRoleCountsFromTheNextRequestOn() {
        Person administrator = People.administrator();
        Person person = People.of(Role.READER);
        person.opens("/desk/objects/new/medal").then().statusCode(403).body(containsString("cataloguer"));
        administrator
                .sends("/desk/accounts/" + person.id(administrator), Map.of("role", "CATALOGUER", "all", "yes"))
                .then()
                .statusCode(303);
        person.opens("/desk/objects/new/medal").then().statusCode(303);
        assertThat(told(AuditAction.ACCOUNT_CHANGED))
                .anyMatch(entry -> entry.detail().contains("reader, private fields → cataloguer"));
    }

    @Test
    void sessionsAreListedAndOneOrAllOthersAreEnded() {
        Person here = People.of(Role.READER);
        Person there = People.signIn(here.userName(), People.PASSWORD);
        Person elsewhere = People.signIn(here.userName(), People.PASSWORD);
        String page = here.opens("/desk/me").then().statusCode(200).extract().asString();
        List<String> ids = Pattern.compile("/desk/me/sessions/([0-9a-f-]{36})/end")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        // those of the other two and of the first sign-in, and not the one that this is
        assertThat(ids).hasSize(2);
        assertThat(page).contains("127.0.0.1");
        Person stranger = People.of(Role.ADMINISTRATOR);
        stranger.sends("/desk/me/sessions/" + ids.getFirst() + "/end", Map.of())
                .then()
                .statusCode(404);
        here.sends("/desk/me/sessions/" + ids.getFirst() + "/end", Map.of())
                .then()
                .statusCode(303);
        assertThat(List.of(
                        there.opens("/desk/me").statusCode(),
                        elsewhere.opens("/desk/me").statusCode()))
                .containsExactlyInAnyOrder(200, 303);
        here.sends("/desk/me/sessions/end", Map.of()).then().statusCode(303);
        there.opens("/desk/me").then().statusCode(303);
        elsewhere.opens("/desk/me").then().statusCode(303);
        here.opens("/desk/me").then().statusCode(200);
    }

    @Test
    void signingInAgainGivesANewSessionAndEndsTheOneBefore() {
        Person person = People.of(Role.READER);
        String next = given().cookie(DeskDoor.COOKIE, person.cookie())
                .redirects()
                .follow(false)
                .formParams(Map.of("userName", person.userName(), "password", People.PASSWORD))
                .post("/desk/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .cookie(DeskDoor.COOKIE);
        assertThat(next).isNotEqualTo(person.cookie());
        person.opens("/desk/me").then().statusCode(303);
    }

    @Test
    void thePasswordIsChangedWithTheOldOneOnly() {
        Person person = People.of(Role.READER);
        String better = "a better sentence than the old one";
        person.sends("/desk/me/password", Map.of("current", "wrong", "password", better))
                .then()
                .statusCode(422)
                .body(containsString("not your password"));
        person.sends(
                        "/desk/me/password",
                        Map.of("current", People.PASSWORD, "password", person.userName() + "-vitrine-2026"))
                .then()
                .statusCode(422)
                .body(containsString("stranger would try"));
        person.sends("/desk/me/password", Map.of("current", People.PASSWORD, "password", better))
                .then()
                .statusCode(303);
        person.opens("/desk/me").then().statusCode(200);
        People.attempt(person.userName(), People.PASSWORD).then().statusCode(401);
        People.signIn(person.userName(), better);
    }

    @Test
    void aTokenDoesWhatItWasMadeForAndNoMore() {
        Person curator = People.of(Role.CURATOR);
        String page = curator.asks()
                .formParams(Map.of("name", "nightly", "days", "30"))
                .formParam("scope", "READ")
                .post("/desk/me/tokens")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher shown = Pattern.compile("vitrine_[A-Za-z0-9_-]{43}").matcher(page);
        assertThat(shown.find()).isTrue();
        String token = "Bearer " + shown.group();
        given().header("Authorization", token).get("/desk/objects").then().statusCode(200);
        // a program is no browser: no cookie, and so nothing that another site could lead
        given().header("Authorization", token)
                .redirects()
                .follow(false)
                .post("/desk/publish")
                .then()
                .statusCode(403)
                .body(containsString("PUBLISH"));
        given().header("Authorization", token).get("/desk/me").then().statusCode(403);
        String again = curator.opens("/desk/me").asString();
        assertThat(again).contains("nightly").doesNotContain(shown.group());
        Matcher id = Pattern.compile("/desk/me/tokens/([0-9a-f-]{36})/revoke").matcher(again);
        assertThat(id.find()).isTrue();
        People.of(Role.ADMINISTRATOR)
                .sends("/desk/me/tokens/" + id.group(1) + "/revoke", Map.of())
                .then()
                .statusCode(404);
        curator.sends("/desk/me/tokens/" + id.group(1) + "/revoke", Map.of())
                .then()
                .statusCode(303);
        given().header("Authorization", token).get("/desk/objects").then().statusCode(401);
        curator.sends("/desk/me/tokens", Map.of("name", "", "days", "999"))
                .then()
                .statusCode(422);
    }

    @Test
    void whoGuessesWaitsAndTheOwnerDoesNot() {
        Person owner = People.of(Role.READER);
        String device = People.attempt(owner.userName(), People.PASSWORD).getCookie(CookieJar.DEVICE);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(People.attempt(owner.userName(), "a guess that is not right")
                    .statusCode());
        }
        assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429);
        Response slowed = People.attempt(owner.userName(), People.PASSWORD);
        slowed.then().statusCode(429).body(containsString("Try again in"));
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 2);
        given().cookie(CookieJar.DEVICE, device)
                .redirects()
                .follow(false)
                .formParams(Map.of("userName", owner.userName(), "password", People.PASSWORD))
                .post("/desk/sign-in")
                .then()
                .statusCode(303);
        assertThat(told(AuditAction.SIGN_IN_SLOWED))
                .anyMatch(entry -> entry.actor().equals(owner.userName()));
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAlikeAndNotWrittenDown() {
        String secret = "my real password typed here";
        String known = body(People.attempt(Workplace.USER, "not right at all, no"));
        assertThat(body(People.attempt(secret, "not right at all, no")).replace(secret, Workplace.USER))
                .isEqualTo(known);
        assertThat(told(AuditAction.SIGN_IN_FAILED))
                .noneMatch(entry -> (entry.actor() + entry.detail()).contains(secret));
    }

    private static String body(Response response) {
        return response.then().statusCode(401).extract().asString();
    }

    @Test
    void aRequestFromAnotherSiteIsRefusedAndWrittenDown() {
        Person person = People.of(Role.CATALOGUER);
        String path = "/desk/objects/" + Ids.record() + "/draft";
        for (Map<String, String> headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"))) {
            person.asks()
                    .headers(headers)
                    .formParams(Map.of("identity.kind", "medal"))
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body(containsString("another site"));
        }
        assertThat(told(AuditAction.REFUSED))
                .filteredOn(entry -> entry.actor().equals(person.userName()))
                .hasSize(4)
                .allMatch(entry -> entry.detail().contains(path));
    }

    @Test
    void whatSomebodyElseBeganIsNotTakenOver() {
        Person one = People.of(Role.CATALOGUER);
        Person other = People.of(Role.CATALOGUER);
        String path = "/desk/objects/" + Ids.record();
        Map<String, String> form = Map.of("identity.kind", "medal", "titles", "t1", "titles.t1.text", "Mine");
        one.sends(path + "/draft", form).then().statusCode(200);
        other.opens(path).then().statusCode(403).body(not(containsString("Mine")));
        other.opens(path + "?kind=medal").then().statusCode(403);
        other.sends(path + "/draft", form).then().statusCode(403);
        other.sends(path, form).then().statusCode(403);
        one.opens(path).then().statusCode(200).body(containsString("Mine"));
    }

    @Test
    void aFormThatIsSentTwiceAtOnceMakesOneRecord() throws Exception {
        Person person = People.of(Role.CATALOGUER);
        UUID id = Ids.record();
        Map<String, String> form = medal("TWICE." + id.toString().substring(24), "Sent twice");
        List<Callable<Integer>> clicks = java.util.Collections.nCopies(
                4, () -> person.sends("/desk/objects/" + id, form).statusCode());
        try (ExecutorService fingers = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : fingers.invokeAll(clicks)) {
                assertThat(answer.get()).isIn(200, 303);
            }
        }
        person.opens("/desk/objects/" + id + "/history/1").then().statusCode(200);
        person.opens("/desk/objects/" + id + "/history/2").then().statusCode(404);
    }

    static Map<String, String> medal(String number, String title) {
        return Map.of(
                "_basedOn", "0",
                "identity.number", number,
                "identity.collection", "friendship-album",
                "identity.kind", "medal",
                "identity.level", "ITEM",
                "identity.basis", "HELD",
                "titles", "t2t2t2",
                "titles.t2t2t2.text", title,
                "titles.t2t2t2.type", "GIVEN");
    }

    @Test
    void aCataloguerChangesRecordsOfTheirCollectionsOnly() {
        Person elsewhere = People.invited(Map.of("role", "CURATOR", "collection", "another-collection"));
        UUID id = Ids.record();
        elsewhere
                .sends("/desk/objects/" + id, medal("ELSEWHERE." + id.toString().substring(24), "Not theirs"))
                .then()
                .statusCode(403)
                .body(containsString("friendship-album"));
        People.of(Role.CATALOGUER)
                .sends("/desk/objects/" + id, medal("ELSEWHERE." + id.toString().substring(24), "Theirs"))
                .then()
                .statusCode(403); // the first one's draft was kept, so nothing that was typed is lost
        UUID there = Ids.record();
        People.of(Role.CATALOGUER)
                .sends(
                        "/desk/objects/" + there,
                        medal("HERE." + there.toString().substring(24), "Theirs"))
                .then()
                .statusCode(303);
        elsewhere.opens("/desk/objects/" + there).then().statusCode(200);
        elsewhere
                .sends("/desk/objects/" + there + "/withdraw", Map.of("reason", "no"))
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyRestoresOrUndoesInACollectionThatIsNotTheirs() {
        Person owner = People.of(Role.CATALOGUER);
        Person elsewhere = People.invited(Map.of("role", "CURATOR", "collection", "another-collection"));
        UUID id = Ids.record();
        String record = "/desk/objects/" + id;
        owner.sends(record, medal("RESTORE." + id.toString().substring(24), "Medal"))
                .then()
                .statusCode(303);
        elsewhere.sends(record + "/history/1/restore", Map.of()).then().statusCode(403);
        elsewhere
                .sends(record + "/history/1/restore-field", Map.of("path", "titles"))
                .then()
                .statusCode(403);
        String done = owner.opens(
                        "/desk/changes?record=RESTORE." + id.toString().substring(24))
                .asString();
        Matcher act = Pattern.compile("/desk/changes/([0-9a-f-]{36})/undo").matcher(done);
        assertThat(act.find()).isTrue();
        elsewhere
                .sends("/desk/changes/" + act.group(1) + "/undo", Map.of())
                .then()
                .statusCode(403);
        owner.opens(record).then().statusCode(200).body(containsString("Medal"));
    }

    @Test
    void privateFieldsAreShownToWhoHasTheRightAndSurviveWhoHasNot() {
        Person trusted = People.of(Role.CATALOGUER);
        Person other = People.invited(Map.of("role", "CATALOGUER", "all", "yes"));
        UUID id = Ids.record();
        Map<String, String> form =
                new java.util.HashMap<>(medal("PRIVATE." + id.toString().substring(24), "Medal"));
        form.put("notes", "n2n2n2");
        form.put("notes.n2n2n2.text", "Hidden behind the wardrobe");
        form.put("notes.n2n2n2.internal", "true");
        trusted.sends("/desk/objects/" + id, form).then().statusCode(303);
        trusted.opens("/desk/objects/" + id).then().body(containsString("wardrobe"));
        for (String path : List.of("", "/history/1")) {
            other.opens("/desk/objects/" + id + path).then().statusCode(200).body(not(containsString("wardrobe")));
        }
        Map<String, String> changed =
                new java.util.HashMap<>(medal("PRIVATE." + id.toString().substring(24), "Renamed"));
        changed.put("_basedOn", "1");
        other.sends("/desk/objects/" + id, changed).then().statusCode(303);
        trusted.opens("/desk/objects/" + id)
                .then()
                .body(containsString("wardrobe"))
                .body(containsString("Renamed"));
    }

    @Test
    void theLogIsWholeAndShownToAdministratorsPageByPage() {
        Person administrator = People.administrator();
        administrator
                .opens("/desk/audit?check=yes&action=signed-in")
                .then()
                .statusCode(200)
                .body(containsString("The log is whole"))
                .header("Content-Security-Policy", containsString("default-src 'self'"));
        for (String odd : List.of("action=nope", "from=2026-99-99", "before=x", "account=%27", "subject=1")) {
            administrator.opens("/desk/audit?" + odd).then().statusCode(200);
        }
        assertThat(told(AuditAction.SIGNED_IN))
                .anyMatch(entry -> entry.address().equals("127.0.0.1"));
        assertThat(audit.verify().brokenAt()).isEmpty();
    }

    @Test
    void aCookieOverHttpsCanComeFromThisHostOnly() {
        CookieJar https = CookieJar.of(
                Map.of(), java.net.URI.create("http://museum.example/"), java.net.URI.create("https://museum.example"));
        assertThat(https.keep(CookieJar.SESSION, "x", java.time.Duration.ofDays(1)))
                .matches(cookie -> cookie.getName().equals("__Host-vitrine_session"))
                .matches(cookie -> cookie.isSecure() && cookie.isHttpOnly())
                .matches(cookie -> cookie.getPath().equals("/") && cookie.getDomain() == null);
        CookieJar forged = new CookieJar(
                Map.of(
                        "vitrine_session",
                        new jakarta.ws.rs.core.Cookie.Builder("vitrine_session")
                                .value("x")
                                .build()),
                true);
        assertThat(forged.find(CookieJar.SESSION)).isEmpty();
    }
}
