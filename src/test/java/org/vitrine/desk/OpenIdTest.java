package org.vitrine.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Role;
import org.vitrine.account.TinyProvider;
import org.vitrine.desk.People.Person;

/// Signing in at a provider, from the link on the page to the desk and out again.
@QuarkusTest
class OpenIdTest {

    private static final String COOKIE = "vitrine_openid";

    private final TinyProvider provider = new TinyProvider();

    @BeforeEach
    void configure() {
        System.setProperty("vitrine.openid.issuer", provider.issuer());
        System.setProperty("vitrine.openid.client-id", "vitrine");
        System.setProperty("vitrine.openid.client-secret", "a secret of forty characters, more or less");
        System.setProperty("vitrine.openid.name", "The Museum");
    }

    @AfterEach
    void forget() {
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("vitrine.openid."));
        provider.close();
    }

    private static Response begin() {
        return given().redirects().follow(false).get("/desk/sign-in/openid?next=/desk/objects");
    }

    private static Response back(Map<String, String> answer, String kept) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .cookie(COOKIE, kept)
                .queryParams(answer)
                .get("/desk/sign-in/openid/back");
    }

    private Response signIn(Map<String, Object> person) {
        provider.says(person);
        Response begun = begin();
        begun.then().statusCode(303).header("Location", startsWith(provider.issuer() + "/authorize?"));
        return back(provider.consent(URI.create(begun.header("Location"))), begun.cookie(COOKIE));
    }

    private static Map<String, Object> person(String subject, String mail, String... groups) {
        Map<String, Object> person = new HashMap<>();
        person.put("sub", subject);
        person.put("email", mail);
        person.put("email_verified", true);
        person.put("preferred_username", subject);
        person.put("name", "Name of " + subject);
        person.put("groups", List.of(groups));
        return person;
    }

    private static void invite(String mail, Role role) {
        People.administrator()
                .asks()
                .formParams(Map.of("role", role.name(), "all", "yes", "forWhom", mail))
                .post("/desk/accounts/invitations")
                .then()
                .statusCode(200);
    }

    @Test
    void whoWasInvitedByMailComesInAndIsKnownAgain() {
        given().get("/desk/sign-in").then().body(containsString("The Museum"));
        signIn(person("ivan", "ivan@museum.example")).then().statusCode(403).body(containsString("no account here"));
        invite("Ivan@museum.example", Role.CATALOGUER);
        Response entered = signIn(person("ivan", "ivan@museum.example"));
        entered.then().statusCode(303).header("Location", containsString("/desk/objects"));
        Person ivan = new Person("ivan", entered.cookie(DeskDoor.COOKIE));
        ivan.opens("/desk/me").then().statusCode(200).body(containsString("Name of ivan"));
        // by the subject, whatever the address is by now; and the address is nobody's way in any more
        signIn(person("ivan", "another@museum.example")).then().statusCode(303);
        signIn(person("igor", "ivan@museum.example")).then().statusCode(403);

        ivan.sends("/desk/sign-out", Map.of())
                .then()
                .statusCode(303)
                .header("Location", startsWith(provider.issuer() + "/leave?"));
        ivan.opens("/desk/me").then().statusCode(303);
    }

    @Test
    void anAddressThatNobodyVerifiedOpensNoInvitation() {
        invite("eve@museum.example", Role.CURATOR);
        Map<String, Object> eve = person("eve", "eve@museum.example");
        eve.put("email_verified", false);
        signIn(eve).then().statusCode(403);
    }

    @Test
    void rolesFollowTheClaimAtEachSignIn() {
        System.setProperty("vitrine.openid.roles", "museum/staff=cataloguer, museum/heads=curator");
        Person head = new Person(
                "olga",
                signIn(person("olga", "olga@museum.example", "museum/heads")).cookie(DeskDoor.COOKIE));
        head.opens("/desk/publish/check").then().statusCode(200);
        signIn(person("olga", "olga@museum.example", "museum/staff")).then().statusCode(303);
        head.opens("/desk/publish/check").then().statusCode(403);
        signIn(person("olga", "olga@museum.example", "visitors")).then().statusCode(403);
        signIn(person("pavel", "pavel@museum.example")).then().statusCode(403);
    }

    @Test
    void anAnswerIsTakenFromTheBrowserThatBeganAndOnce() {
        invite("nina@museum.example", Role.READER);
        provider.says(person("nina", "nina@museum.example"));
        Response begun = begin();
        Map<String, String> answer = provider.consent(URI.create(begun.header("Location")));
        // somebody else's browser was led to it
        back(answer, begin().cookie(COOKIE)).then().statusCode(401);
        back(Map.of("state", answer.get("state")), "").then().statusCode(401);
        back(answer, begun.cookie(COOKIE)).then().statusCode(303);
        back(answer, begun.cookie(COOKIE)).then().statusCode(401);
        back(Map.of("error", "access_denied", "state", begin().cookie(COOKIE)), begin().cookie(COOKIE))
                .then()
                .statusCode(401);
    }

    @Test
    void withoutAProviderThereIsNoSuchWay() {
        System.clearProperty("vitrine.openid.issuer");
        given().get("/desk/sign-in").then().body(not(containsString("/desk/sign-in/openid")));
        begin().then().statusCode(404);
    }

    @Test
    void passwordsWorkBesideIt() {
        People.of(Role.READER).opens("/desk").then().statusCode(200);
        // and the name of somebody who has one is not taken over
        invite("admin@museum.example", Role.READER);
        Person other = new Person(
                "admin-2", signIn(person("admin", "admin@museum.example")).cookie(DeskDoor.COOKIE));
        other.opens("/desk/accounts").then().statusCode(403);
        assertThat(People.administrator().opens("/desk/accounts").asString()).contains("admin-2");
    }
}
